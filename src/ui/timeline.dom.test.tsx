/** The drawn timeline as a reader uses it: by arrow keys, by pointer, and as a list. */
import { render } from 'preact';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  buildEssay,
  buildKnowledge,
  buildPosition,
  buildRecordEntry,
  buildTopic,
} from '../../tests/support/build-knowledge';
import { placeToDraw } from '../../tests/support/drawing-place';
import { compileDossier } from '../core/cards/dossier';
import type { KnowledgeBundle } from '../core/knowledge/bundle-types';
import { DossierView } from './DossierView';
import { en as strings } from './strings/en';

const root = placeToDraw('main');

beforeEach(() => {
  root.style.width = '320px';
});

const DATES = [
  '2031-02-03',
  '2030-11-07',
  '2030-05-04',
  '2029-03-02',
  '2029-02-01',
  '2012-09-11',
  '2010-09-07',
  '1972-09-29',
  '1972-09-28',
];

const KNOWLEDGE = buildKnowledge({
  essays: [
    buildEssay(),
    buildEssay({ id: 'roe', title: 'Elsewhere', written: { from: '2018', to: '2018', how: 'x' } }),
  ],
  topics: [
    buildTopic({
      record: DATES.map((date) => buildRecordEntry({ id: `talks.${date}`, date, text: `Something on ${date}.` })),
      checkedTo: '2031-03-01',
    }),
  ],
  positions: [
    buildPosition({
      id: 'doe-2030.p4.soon',
      kind: 'prediction',
      outcome: { state: 'failed', asOf: '2031-03-01', record: [], why: 'It did not.' },
    }),
  ],
});

function show(knowledge: KnowledgeBundle): void {
  const dossier = compileDossier(knowledge, 'talks');
  if (dossier === undefined) throw new Error('the test has no such topic');
  render(
    <DossierView
      dossier={dossier}
      essays={knowledge.essays}
      notes={[]}
      topicNames={new Map()}
      language={knowledge.language}
      strings={strings}
      actions={{ jump: async () => null }}
      addressOf={(topic) => `?topic=${topic}`}
    />,
    root,
  );
}

const marks = () => [...root.querySelectorAll<SVGAElement>('.mark')];
const focused = () => document.activeElement?.getAttribute('aria-label') ?? '';

async function showDrawn(): Promise<void> {
  show(KNOWLEDGE);
  await expect.poll(() => marks().length).toBe(12);
}

test('one mark is in the order of the Tab key; arrows lead along the time, Home and End to its ends', async () => {
  await showDrawn();
  expect(marks().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  root.querySelector<SVGAElement>('.mark[tabindex="0"]')?.focus();
  await userEvent.keyboard('{Home}');
  expect(focused()).toBe('28 Sept 1972, The record: Something on 1972-09-28.');
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  expect(focused()).toContain('7 Sept 2010');
  await userEvent.keyboard('{ArrowLeft}');
  expect(focused()).toContain('29 Sept 1972');
  await userEvent.keyboard('{End}');
  expect(focused()).toContain('3 Feb 2031');
  await userEvent.keyboard('{ArrowUp}');
  expect(focused()).toContain(`Jane Doe; ${strings.outcome_failed} (as of 1 Mar 2031)`);
  expect(marks().filter(({ tabIndex }) => tabIndex === 0)).toEqual([document.activeElement]);
});

test('Enter leads to the entry below, out of its fold, and reading goes on from there', async () => {
  await showDrawn();
  root.querySelector<SVGAElement>('.mark[tabindex="0"]')?.focus();
  await userEvent.keyboard('{Home}{Enter}');
  const entry = document.getElementById('record-talks.1972-09-28');
  expect(document.activeElement).toBe(entry);
  expect(entry?.closest('details')?.open).toBe(true);
  expect(location.hash).toBe('');
});

test('the record is folded by year, the newest open', async () => {
  await showDrawn();
  const years = [...root.querySelectorAll<HTMLDetailsElement>('.record details')];
  expect(years.map(({ open }) => open)).toEqual([true, false, false, false, false, false]);
  expect(years.map((year) => year.querySelector('summary')?.textContent)).toEqual([
    '2031 (1)',
    '2030 (2)',
    '2029 (2)',
    '2012 (1)',
    '2010 (1)',
    '1972 (2)',
  ]);
});

test('what a mark says stands below it under focus, in place of how the drawing is used', async () => {
  await showDrawn();
  const said = root.querySelector<HTMLElement>('.timeline-said') as HTMLElement;
  expect(said.textContent).toBe(strings.timelineHowBroken);
  const mark = marks().find((one) => one.getAttribute('aria-label')?.includes('Elsewhere')) as SVGAElement;
  mark.focus();
  await expect.poll(() => said.textContent).toContain('Jane Doe: Elsewhere');
  expect(said.textContent).toContain(strings.essaySilent);
});

test('the same as a list, each line leading to its entry', async () => {
  await showDrawn();
  await page.getByText(strings.timelineAsList).click();
  const lines = [...root.querySelectorAll('.timeline-list li')].map((line) => line.textContent ?? '');
  expect(lines).toHaveLength(12);
  expect(lines[0]).toBe('28 Sept 1972 (The record)Something on 1972-09-28.');
  await page.getByRole('link', { name: '7 Sept 2010' }).last().click();
  expect(document.activeElement?.id).toBe('record-talks.2010-09-07');
});

test.each([320, 1200])('nothing drawn lies on anything else, %d px wide', async (widthPx) => {
  root.style.width = `${widthPx}px`;
  await showDrawn();
  const frame = root.querySelector('.timeline-frame')?.getBoundingClientRect() as DOMRect;
  await expect.poll(() => root.querySelector('.timeline svg')?.getBoundingClientRect().width).toBe(frame.width);
  const boxes = [...root.querySelectorAll('.timeline .target, .timeline text')].map((one) => ({
    what: one.textContent || one.parentElement?.getAttribute('aria-label'),
    box: one.getBoundingClientRect(),
  }));
  boxes.forEach(({ what, box }, index) => {
    expect(box.left >= frame.left - 1 && box.right <= frame.right + 1, `${what} is inside`).toBe(true);
    for (const other of boxes.slice(index + 1)) {
      const apart =
        box.right <= other.box.left + 1 ||
        other.box.right <= box.left + 1 ||
        box.bottom <= other.box.top + 1 ||
        other.box.bottom <= box.top + 1;
      expect(apart, `${what} and ${other.what}`).toBe(true);
    }
  });
});

test('a topic without positions is a dossier all the same: its record is drawn beside the essays that came before', async () => {
  show({ ...KNOWLEDGE, positions: [] });
  await expect.poll(() => marks().length).toBe(11);
  await expect.element(page.getByText(strings.noPositions)).toBeVisible();
  const essays = marks().filter((mark) => mark.classList.contains('essays'));
  expect(essays.every((mark) => mark.getAttribute('aria-label')?.includes(strings.essaySilent))).toBe(true);
});
