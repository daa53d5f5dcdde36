/** The story and its cards, with the knowledge base itself, in all four languages; and what axe says. */
import bundleEn from 'virtual:narrow-water/knowledge/en';
import bundleJa from 'virtual:narrow-water/knowledge/ja';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { recordOf, withoutRecord, withRecord } from '../core/knowledge/page-knowledge';
import { createCardContents } from '../ui/card-contents';
import controlStyles from '../ui/controls.css?inline';
import pageStyles from '../ui/page.css?inline';
import { en } from '../ui/strings/en';
import { ja } from '../ui/strings/ja';
import tokenStyles from '../ui/tokens.css?inline';
import { type CardSource, DemoStory } from './DemoStory';
import { STORY_DATE } from './demo-story';
import welcomeStyles from './welcome.css?inline';

const WORLDS = {
  en: { strings: en, bundle: bundleEn },
  ja: { strings: ja, bundle: bundleJa },
};
type Shown = keyof typeof WORLDS;

let root: HTMLElement;
const onDossier = vi.fn();

beforeEach(() => {
  const style = document.createElement('style');
  style.textContent = tokenStyles + controlStyles + pageStyles + welcomeStyles;
  root = document.createElement('main');
  root.id = 'welcome';
  document.body.append(style, root);
});

afterEach(() => {
  render(null, root);
  document.body.replaceChildren();
  delete document.documentElement.dataset.theme;
  onDossier.mockReset();
});

function show(language: Shown = 'en', theme: 'light' | 'dark' = 'light'): void {
  const { strings, bundle } = WORLDS[language];
  const { aspects = [], ownWords = [] } = bundle;
  const knowledge = { ...withRecord(withoutRecord(bundle), recordOf(bundle)), aspects, ownWords };
  const contentOf = createCardContents({ knowledge, strings });
  const cardOf: CardSource = ({ topic, words }, paragraph) =>
    contentOf({ topic, matched: words, paragraph, articleDate: STORY_DATE });
  document.documentElement.dataset.theme = theme;
  document.documentElement.lang = language;
  render(<DemoStory {...{ language, theme, strings, cardOf, onDossier }} />, root);
}

const card = () => root.querySelector('.card-host')?.shadowRoot?.querySelector<HTMLElement>('.card') ?? null;
const mark = (words: string) => page.getByRole('button', { name: words, exact: true });

test('a click opens the card with what the essays say, the record, and no switches; a click elsewhere closes it', async () => {
  show();
  await mark('four-point consensus').click();
  await expect.poll(() => card()?.textContent).toContain(en.positionsHeading);
  expect(card()?.textContent).toContain(en.recordHeading);
  expect(card()?.textContent).not.toContain(en.refuse_site);
  await expect.element(mark('four-point consensus')).toHaveAttribute('aria-expanded', 'true');
  await userEvent.click(document.body, { position: { x: 2, y: 2 } });
  await expect.poll(card).toBeNull();
});

test('by keyboard the card has the focus; Escape gives it back to the mark', async () => {
  show();
  (mark('seafood ban').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  const focused = () => root.querySelector('.card-host')?.shadowRoot?.activeElement ?? null;
  await expect.poll(() => focused()?.className).toBe('card-body');
  await userEvent.keyboard('{Escape}');
  await expect.poll(card).toBeNull();
  await expect.element(mark('seafood ban')).toHaveFocus();
});

test('its close button gives the focus back, also where a pointer opened it', async () => {
  show();
  await mark('seafood ban').click();
  await expect.poll(card).not.toBeNull();
  const close = card()?.querySelector<HTMLElement>('button.close');
  close?.focus();
  close?.click();
  await expect.poll(card).toBeNull();
  await expect.element(mark('seafood ban')).toHaveFocus();
});

test('the card’s buttons do what they say: the dossier opens, a note is explained', async () => {
  show();
  await mark('four-point consensus').click();
  await expect.poll(card).not.toBeNull();
  const press = (label: string) =>
    [...(card()?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === label)?.click();
  press(en.openDossier);
  expect(onDossier).toHaveBeenCalledWith('four-point-consensus');
  press(en.addNote);
  await expect.poll(card).toBeNull();
  await expect.element(page.getByText(en.welcomeNote)).toBeVisible();
});

test('without the knowledge base the story is there to read, and nothing opens', async () => {
  render(<DemoStory language="en" theme="light" strings={en} cardOf={undefined} onDossier={onDossier} />, root);
  await mark('seafood ban').click();
  expect(card()).toBeNull();
});

describe.each(['en', 'ja'] as const)('in %s', (language) => {
  test.each(['light', 'dark'] as const)('axe finds nothing, %s', async (theme) => {
    show(language, theme);
    const [first] = root.querySelectorAll<HTMLElement>('.mark');
    first?.click();
    await expect.poll(card).not.toBeNull();
    const { violations } = await axe.run(root, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'page-has-heading-one': { enabled: false }, 'heading-order': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
  });
});
