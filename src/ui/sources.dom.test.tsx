/** Where links to essays and sources lead, and in which language their words are. */
import { render } from 'preact';
import { expect, test } from 'vitest';
import { buildEssay } from '../../tests/support/build-knowledge';
import { placeToDraw } from '../../tests/support/drawing-place';
import { EssayTitle } from './EssayTitle';
import { SourceLink } from './SourceLink';

const URL = 'https://journal.example/strait';
const root = placeToDraw('main');

const links = () => [...root.querySelectorAll('a')].map(({ href, textContent }) => [href, textContent]);

test('the title of an essay leads to it', () => {
  render(<EssayTitle essay={buildEssay({ title: 'On the strait', url: URL })} />, root);
  expect(links()).toEqual([[URL, 'On the strait']]);
});

test('an address at which another text stands is not behind the title, and says what it is', () => {
  render(<EssayTitle essay={buildEssay({ title: 'On the strait', url: URL, urlIs: 'Another translation' })} />, root);
  expect(links()).toEqual([[URL, 'Another translation']]);
  expect(root.querySelector('h3')?.textContent).toBe('On the strait');
});

test.each([
  ['岐阜新聞', 'ja'],
  ['ロイター', 'ja'],
  ['Example Herald', 'en'],
])('the publisher %s is in %s on a Japanese card', (publisher, expected) => {
  render(<SourceLink source={{ publisher, date: '2031-02-03', url: URL }} language="ja" />, root);
  expect(root.querySelector('[lang]')?.getAttribute('lang')).toBe(expected);
});
