/** Why a card shows what it shows, as data; whoever shows it says it in words. */
import { foldString } from '../text/fold';
import type { Scored } from './choose';
import type { CardReason } from './types';

/** Who nearly every paragraph on the two countries names: that it does so explains nothing. */
const NAMED_EVERYWHERE = new Set(
  [
    ...['Japan', 'Japanese', 'Tokyo', 'China', 'Chinese', 'Beijing', 'Taiwan', 'Taipei', 'Trump', 'Washington'],
    ...[
      'US',
      'U.S.',
      'United States',
      'America',
      'American',
      '中国',
      '中國',
      '中方',
      '北京',
      '日本',
      '日方',
      '東京',
      '东京',
    ],
    ...[
      '日中',
      '中日',
      '台湾',
      '台灣',
      '台北',
      '米国',
      '美国',
      '美國',
      'アメリカ',
      '美方',
      '日米',
      '日美',
      '米中',
      '中美',
      '美中',
    ],
    ...['ワシントン', '华盛顿', '華盛頓', '華府', 'トランプ', '特朗普', '川普', '米', '美', '中', '日', '台'],
  ].map(foldString),
);

const MOST_WORDS = 4;
/** Of one position, so that there is room for words of the others. */
const MOST_WORDS_EACH = 2;

/**
 * What speaks for the positions shown, strongest kinds first; where none is, why not, and what speaks for the record's entries.
 * @param onTopic number of positions on the topic, shown or not.
 * @param hasRecord whether entries of the record bear on the paragraph.
 */
export function gatherReasons(shown: readonly Scored[], onTopic: number, hasRecord: boolean): CardReason[] {
  if (shown.length === 0) {
    const reasons: CardReason[] = [{ because: onTopic === 0 ? 'not-discussed' : 'only-general' }];
    return hasRecord ? [...reasons, { because: 'record-bears' }] : reasons;
  }
  const reasons: CardReason[] = [];
  const words = unique(
    shown.flatMap(({ quotes }) => unique(telling(quotes), foldString).slice(0, MOST_WORDS_EACH)),
    foldString,
  );
  if (words.length > 0) reasons.push({ because: 'words', words: words.slice(0, MOST_WORDS) });
  const topics = unique(shown.flatMap(({ shared }) => shared));
  if (topics.length > 0) reasons.push({ because: 'topics', topics });
  const years = unique(shown.flatMap((each) => each.years));
  if (years.length > 0) reasons.push({ because: 'years', years });
  return reasons.length > 0 ? reasons : [{ because: 'particular' }];
}

/** Without the names that stand in nearly every paragraph, unless nothing would be left. */
function telling(quotes: readonly string[]): readonly string[] {
  const kept = quotes.filter((quote) => !NAMED_EVERYWHERE.has(foldString(quote).replace(/'s$/, '')));
  return kept.length > 0 ? kept : quotes;
}

/** Each once, in order; two are equal if `sameness` gives the same for both. */
function unique(items: readonly string[], sameness: (item: string) => string = (item) => item): string[] {
  const kept = new Map<string, string>();
  for (const item of items) {
    const key = sameness(item);
    if (!kept.has(key)) kept.set(key, item);
  }
  return [...kept.values()];
}
