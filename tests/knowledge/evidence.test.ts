/** Words of the evidence that are general, or cut out of other words, are no evidence: the ledger would quote them. */
import { expect, test } from 'vitest';
import { createDetector } from '../../src/core/detect/verdict';
import { compileSources, SOURCES_FOLDER } from '../../src/knowledge/compile-sources';

const compiled = compileSources(SOURCES_FOLDER, { mustBeWhole: false });
if (!compiled.ok) throw new Error('the sources have problems; see compile-sources.test.ts');
const detect = createDetector(compiled.lexicon);

/** All words that the ledger quotes, whatever they are said to show. */
function quotedWords(title: string, text: string): string[] {
  return detect({ title, text }).evidence.flatMap(({ words }) => words);
}

test.each([
  ['budget committee', 'Japan and China in the House', 'The budget committee sat in Tokyo while China held talks.'],
  ['南海', '中日军舰相遇', '中国军舰驶入日本宫古岛东南海域，中方称日方跟踪。'],
  ['南海', '中日軍艦相遇', '中國軍艦駛入日本宮古島東南海域，中方稱日方跟蹤。'],
  ['南海', '日中の海と地震', '南海トラフの地震に備え、日本と中国の専門家が話し合った。'],
  ['餘波', '中日交流', '颱風餘波未了，日本與中國的航班仍受影響。'],
  ['余波', '日中交流', '台風の余波で、日本と中国を結ぶ船が遅れた。'],
  [
    "Takaichi's remarks",
    'Takaichi on taxes',
    "Takaichi's remarks on the consumption tax were noted in China and Japan.",
  ],
  ['答弁撤回', '高市首相の答弁撤回', '消費税をめぐる答弁を高市首相が撤回した。'],
  ['错误言论', '中日媒体', '日本议员更正了关于税制的错误言论，中国媒体有报道。'],
])('%s is not quoted of: %s', (word, title, text) => {
  expect(quotedWords(title, text).filter((quoted) => quoted.includes(word))).toEqual([]);
});

test.each([
  ['南海', '中日就南海交锋', '日本就南海问题表态，中方提出交涉，菲律宾和越南也有回应。'],
  [
    "Takaichi's remarks",
    'China protests',
    "China protested over Takaichi's remarks on a Taiwan contingency, Japan said.",
  ],
  ['错误言论', '中方敦促日方', '中方敦促日方收回涉台错误言论。'],
])('%s is quoted of: %s', (word, title, text) => {
  expect(quotedWords(title, text).filter((quoted) => quoted.includes(word))).not.toEqual([]);
});
