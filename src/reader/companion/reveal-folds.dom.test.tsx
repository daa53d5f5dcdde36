/** What unfolds in a card is seen, in a real browser with the card's own styles. */
import { render } from 'preact';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { buildEssay, buildPosition, buildTopic } from '../../../tests/support/build-knowledge';
import { Card } from '../../ui/Card';
import cardStyles from '../../ui/card.css?inline';
import controlStyles from '../../ui/controls.css?inline';
import { en as strings } from '../../ui/strings/en';
import tokenStyles from '../../ui/tokens.css?inline';
import { revealFolds } from './reveal-folds';

const ignore = () => undefined;
const [width, height] = [innerWidth, innerHeight];
let host: HTMLElement;
let root: ShadowRoot;
let lifetime: AbortController;

beforeEach(() => {
  document.body.style.height = '5000px';
  host = document.documentElement.appendChild(document.createElement('div'));
  root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${tokenStyles}${controlStyles}${cardStyles}:host { display: block !important; }`);
  root.adoptedStyleSheets = [sheet];
  lifetime = new AbortController();
  revealFolds(root, lifetime.signal);
});
afterEach(async () => {
  lifetime.abort();
  render(null, root);
  host.remove();
  document.body.removeAttribute('style');
  await page.viewport(width, height);
});

function draw(why: string[]): HTMLDetailsElement {
  const said = (number: number) => ({
    position: buildPosition({ id: `doe-2030.p${number}.talks-help`, paragraph: number }),
    essay: buildEssay(),
  });
  render(
    <Card
      language="en"
      strings={strings}
      topic={buildTopic()}
      matched="the talks"
      fitting={[1, 2, 3].map(said)}
      general={[]}
      record={[]}
      recordAtLarge={[]}
      disagreements={[]}
      why={why}
      articleDate={null}
      isPinned={false}
      isSheet={true}
      surface={ignore}
      onAddNote={ignore}
      onPin={ignore}
      onDossier={ignore}
      onClose={ignore}
      onRefuse={ignore}
    />,
    root,
  );
  return [...root.querySelectorAll('details')].at(-1) as HTMLDetailsElement;
}

/** The part of the card that words are seen in. */
const view = () => (root.querySelector('.card-body') as HTMLElement).getBoundingClientRect();

test('what unfolds at the lower edge is scrolled into sight, and the page stays', async () => {
  await page.viewport(500, 560);
  const fold = draw(['It says so.']);
  expect(fold.getBoundingClientRect().bottom + 20).toBeGreaterThan(view().bottom);
  fold.open = true;
  await expect.poll(() => fold.getBoundingClientRect().bottom <= view().bottom + 1).toBe(true);
  expect(scrollY).toBe(0);
});

test('what is higher than the card begins at its top', async () => {
  await page.viewport(500, 500);
  const fold = draw(Array.from({ length: 60 }, (_, line) => `It says so, line ${line}.`));
  fold.open = true;
  await expect.poll(() => Math.abs(fold.getBoundingClientRect().top - view().top) <= 1).toBe(true);
});

test('on a very low screen the foot scrolls with the words, and what unfolds is seen there too', async () => {
  await page.viewport(360, 225);
  const fold = draw(['It says so.']);
  const card = root.querySelector('.card') as HTMLElement;
  const foot = root.querySelector('.foot') as HTMLElement;
  expect(foot.getBoundingClientRect().top).toBeGreaterThan(card.getBoundingClientRect().bottom);
  fold.open = true;
  await expect
    .poll(() => {
      const [box, seen] = [fold.getBoundingClientRect(), card.getBoundingClientRect()];
      return box.top >= seen.top - 2 && box.top < seen.bottom - 20;
    })
    .toBe(true);
});

test('the title is flush with the text below it', () => {
  draw([]);
  const lefts = ['h2', '.what', '.head h3'].map((selector) => {
    const words = document.createRange();
    words.selectNodeContents(root.querySelector(selector) as Element);
    return Math.round(words.getBoundingClientRect().left * 10);
  });
  expect(new Set(lefts).size).toBe(1);
});

test('for a reader who wants little motion it is there at once, and nothing takes its time', async () => {
  const emulate = (value: string) => {
    const session: { send(method: string, given: object): Promise<unknown> } = cdp() as never;
    return session.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] });
  };
  await emulate('reduce');
  onTestFinished(async () => void (await emulate('')));
  await expect.poll(() => matchMedia('(prefers-reduced-motion: reduce)').matches).toBe(true);
  const why = draw(Array.from({ length: 40 }, (_, line) => `Reason ${line}.`));
  const scroll = vi.spyOn(Element.prototype, 'scrollBy');
  onTestFinished(() => scroll.mockRestore());
  why.open = true;
  await expect.poll(() => scroll.mock.calls).toEqual([[{ top: expect.any(Number), behavior: 'instant' }]]);
  expect(Number.parseFloat(getComputedStyle(host).getPropertyValue('--nw-quick'))).toBeLessThan(1);
});
