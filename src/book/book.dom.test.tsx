/** The book as it is drawn: everything where it is due, once, and readable by everybody. */
import axe from 'axe-core';
import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import { buildBook } from '../../tests/support/build-book';
import { placeToDraw } from '../../tests/support/drawing-place';
import type { KnowledgeBundle } from '../core/knowledge/bundle-types';
import controlStyles from '../ui/controls.css?inline';
import pageStyles from '../ui/page.css?inline';
import positionStyles from '../ui/positions.css?inline';
import { en as strings } from '../ui/strings/en';
import tokenStyles from '../ui/tokens.css?inline';
import { Book } from './Book';
import bookStyles from './book.css?inline';
import mediaStyles from './book-media.css?inline';
import partStyles from './book-parts.css?inline';

const root = placeToDraw('div');

const show = (knowledge: KnowledgeBundle = buildBook()) =>
  render(<Book knowledge={knowledge} strings={strings} />, root);
const byId = (id: string) => document.getElementById(id) as HTMLElement;
const textOf = (selector: string, within: ParentNode = root) =>
  [...within.querySelectorAll(selector)].map((found) => found.textContent);
const partOf = (part: string) => byId(`part-${part}`).closest('section') as HTMLElement;

test('every essay, position, topic, record entry, prediction and question is told once', () => {
  const knowledge = buildBook();
  show(knowledge);
  const due = [
    ...knowledge.essays.map(({ id }) => `essay-${id}`),
    ...knowledge.positions.map(({ id }) => `position-${id}`),
    ...knowledge.topics.map(({ id }) => `topic-${id}`),
    ...new Set(knowledge.topics.flatMap(({ record }) => record.map(({ id }) => `record-${id}`))),
    ...knowledge.positions.filter(({ kind }) => kind === 'prediction').map(({ id }) => `outcome-${id}`),
    ...knowledge.disagreements.map(({ id }) => `disagreement-${id}`),
  ];
  const told = [...root.querySelectorAll('[id]')].map(({ id }) => id);
  expect(told.filter((id) => /^(essay|position|topic|record|outcome|disagreement)-/.test(id)).sort()).toEqual(
    due.sort(),
  );
  expect(new Set(told).size).toBe(told.length);
});

test('an essay says who, in which role, where, when and how that is known, and to what conclusion', () => {
  show();
  const essay = byId('essay-doe-2030');
  for (const part of ['Jane Doe', 'Example University', 'Example Quarterly', 'Jan 2030', 'dateline', 'Talks help.']) {
    expect(essay.textContent).toContain(part);
  }
  expect(essay.querySelector('h3 a')?.getAttribute('href')).toBe('https://essays.example/doe');
  expect(byId('essay-anon-2018').textContent).toContain(strings.unsigned);
  expect(textOf('.said', essay)).toHaveLength(4);
});

test('a position has its paragraph, its stance, its dates, its editor’s notes and its outcome', () => {
  show();
  expect(textOf('.number')).toEqual(['1', '2', '1', '3a', '3b', '9'].map((number) => `¶\u2009${number}`));
  expect(byId('position-anon-2018.p1.refused').textContent).toContain('Reported by the writer: a minister');
  const quarrel = byId('position-doe-2030.p1.long-quarrel');
  expect(quarrel.textContent).toContain('Time spoken of: 2010s (inferred)');
  expect(textOf('.caution', quarrel)[0]).toContain('They also met.');
  expect(byId('position-doe-2030.p9.will-last').textContent).toContain('They went on, with a pause.');
});

test('a topic refers to its positions and does not repeat them; what nobody discusses is said so', () => {
  show();
  const talks = byId('topic-talks');
  expect(talks.textContent).not.toContain('Talks help a little.');
  const links = [...talks.querySelectorAll('.citations a')].map((link) => link.getAttribute('href'));
  expect(links).toContain('#position-doe-2030.p3.talks-help');
  expect(links).toHaveLength(6);
  expect(byId('topic-hotline').textContent).toContain(strings.noPositions);
  expect(byId('topic-hotline').textContent).toContain(strings.noRecordYet);
});

test('a record entry stands on each of its topics, with its account and its source', () => {
  show();
  expect(byId('record-talks.2031-02-03.ministers-met').textContent).toBe(
    '3 Feb 2031The foreign ministers met. (The ministry) Readout\u00a0· Example Ministry, 3 Feb 2031',
  );
  expect(byId('topic-talks').textContent).toContain('Both pledged calm.');
  expect(byId('record-islands.2031-05.pledge').closest('.topic')?.id).toBe('topic-islands');
  expect(byId('topic-talks').textContent).toContain('Record checked to 1 Jun 2031');
});

test('the timeline: eras, what is inferred, whose account, the editor’s note; no prediction', () => {
  show();
  const timeline = partOf('timeline');
  expect(textOf('h3', timeline)).toEqual(['2010s', '2017', '2029', '2031']);
  expect(textOf('.when', timeline)).toEqual([
    `2010s ${strings.dateInferred}`,
    '2017',
    '15 Nov 2029',
    '3 Feb 2031',
    'May 2031',
  ]);
  expect(textOf('.caution', timeline)).toEqual([`${strings.editorsNote}: They also met.`]);
  expect(timeline.textContent).toContain('Reported by the writer: a minister');
  expect(timeline.textContent).toContain('The foreign ministers met. (The ministry)');
  expect(timeline.textContent).not.toContain('Talks will last.');
});

test('the table of predictions: what, who, when, what became of it and what shows it', () => {
  show();
  const judged = textOf('td', byId('outcome-doe-2030.p9.will-last'));
  expect(judged).toEqual([
    'Talks will last.',
    'Jane DoeJan 2030 ¶\u20099',
    `${strings.outcome_mixed}as of 1 Jun 2031`,
    'They went on, with a pause.3 Feb 2031, Talks',
  ]);
  expect(byId('outcome-anon-2018.p2.no-talks').textContent).toContain(strings.outcomeUnjudged);
});

test('questions stand by kind, their sides with who says so', () => {
  show();
  const part = partOf('disagreements');
  expect(textOf('h3', part)).toEqual([strings.heading_contradict, strings.heading_update]);
  expect(textOf('.differ > div', byId('disagreement-will-they-talk'))).toEqual([
    'Jane Doe, 2030 ¶\u20099Yes.',
    'Unsigned, 2018 ¶\u20092No.',
  ]);
});

test('what is not in the reader’s language is marked, and the introduction says so', () => {
  show({ ...buildBook(), language: 'ja' });
  const foreign = textOf('[lang=en]').join('\n');
  for (const part of [
    'Talks help a little.',
    'Both pledged calm.',
    'Will they talk?',
    'dateline',
    'a minister',
    'Yes.',
  ]) {
    expect(foreign).toContain(part);
  }
  expect(foreign).not.toContain(strings.editorsNote);
  expect(root.textContent).toContain(strings.bookOtherLanguage);
  show();
  expect(root.textContent).not.toContain(strings.bookOtherLanguage);
});

test('an empty base is told in words', () => {
  show(buildBook({ topics: [], positions: [], disagreements: [] }));
  expect(root.textContent).toContain(strings.bookNoRecord);
  expect(root.textContent).toContain(strings.noOutcomes);
});

describe.each(['light', 'dark'])('%s', (theme) => {
  test('axe has nothing to say', async () => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.lang = 'en';
    document.title = strings.aboutSources;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      [tokenStyles, controlStyles, pageStyles, positionStyles, bookStyles, partStyles, mediaStyles].join('\n'),
    );
    document.adoptedStyleSheets = [sheet];
    show();
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run(document, { runOnly });
    document.adoptedStyleSheets = [];
    delete document.documentElement.dataset.theme;
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
  });
});

test('what is told of a topic stands one below the other, as wide as the book', () => {
  const styles = document.createElement('style');
  styles.textContent = [tokenStyles, controlStyles, pageStyles, positionStyles, bookStyles, partStyles].join('\n');
  document.head.append(styles);
  show();
  for (const topic of root.querySelectorAll<HTMLElement>('section.topic')) {
    const lefts = [...topic.children].map((child) => Math.round(child.getBoundingClientRect().left));
    expect(new Set(lefts).size, topic.id).toBe(1);
  }
  expect(root.querySelectorAll('section.topic').length).toBeGreaterThan(0);
  styles.remove();
});
