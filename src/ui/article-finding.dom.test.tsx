/** What popup and panel say of an article: its topics, what the essays argue that bears on it, and why. */
import { render } from 'preact';
import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { buildEssay, buildPosition, buildTopic } from '../../tests/support/build-knowledge';
import { placeToDraw } from '../../tests/support/drawing-place';
import type { Bearing } from '../core/cards/overview';
import type { Language } from '../core/knowledge/types';
import { ArticleFinding, type PageFinding } from './ArticleFinding';
import { EVIDENCE_WORDS } from './evidence-words';
import { en } from './strings/en';
import { ja } from './strings/ja';

const root = placeToDraw('main');
let opened: string[];

beforeEach(() => {
  opened = [];
});

const FINDING: PageFinding = {
  verdict: 'relation',
  kind: 'article',
  language: 'ja',
  topics: [{ id: 'talks', name: 'Talks', mentions: 2, words: [] }],
  evidence: [{ for: 'relation', weight: 2, code: 'headlinePair', words: ['日', '中'], where: 'headline' }],
  anchors: {},
  articleDate: '2031-02-03',
};

const said = (id: string) => ({
  position: buildPosition({ id, text: `Says ${id}.` }),
  essay: buildEssay(),
  topic: buildTopic(),
});
const BEARING: Bearing = { said: [said('one'), said('two')], isDiscussed: true };

function show(given: Partial<PageFinding>, bearing: Bearing = BEARING, language: Language = 'en'): void {
  render(
    <ArticleFinding
      finding={{ ...FINDING, ...given }}
      bearing={bearing}
      language={language}
      strings={language === 'ja' ? ja : en}
      onOpenTopic={(id) => opened.push(id)}
      onRefuse={() => undefined}
    />,
    root,
  );
}

test('what bears on the article stands there with who says it, and how old it is beside the article', async () => {
  show({});
  await expect.element(page.getByText('Says one.')).toBeVisible();
  expect(root.textContent).toContain('Jane Doe');
  expect(root.textContent).toContain('Example University');
  await expect.element(page.getByText(en.ageAll)).toHaveTextContent('This article: 3 Feb 2031.');
  await expect.element(page.getByText(en.absentVoices)).toBeVisible();
  await page.getByRole('button', { name: 'Talks', exact: true }).first().click();
  expect(opened).toEqual(['talks']);
});

test('in Japanese no space stands behind a full stop', async () => {
  show({}, BEARING, 'ja');
  await expect.poll(() => root.textContent).toContain(`${ja.ageAll}${ja.ageArticle.split('{')[0]}`);
});

test.each([
  [true, en.noneBears],
  [false, en.noneDiscuss],
])('where nothing bears on it, that is said (the topic is discussed: %s)', async (isDiscussed, words) => {
  show({}, { said: [], isDiscussed });
  await expect.element(page.getByText(words)).toBeVisible();
});

test.each([
  ['is beside the matter', { verdict: 'none' }],
  ['is no article', { kind: 'other' }],
] as const)('a page that %s has its topics folded and nothing argued', async (_what, given) => {
  show(given);
  await expect.element(page.getByText('Topics named all the same (1)')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Talks 2×' })).not.toBeInTheDocument();
  expect(root.textContent).not.toContain(en.bearingHeading);
  await page.getByText('Topics named all the same (1)').click();
  await expect.element(page.getByRole('button', { name: 'Talks 2×' })).toBeVisible();
});

test.each([
  ['is beside the matter', { verdict: 'none' }, en.whyNothing],
  ['is no article', { kind: 'other' }, en.whyNothing],
  ['touches on it', { verdict: 'touches' }, en.whyHere],
  ['is a section page', { kind: 'section' }, en.whyHere],
] as const)('a page that %s answers the question that it raises', async (_what, given, question) => {
  show(given);
  await expect.element(page.getByText(question)).toBeVisible();
  expect(root.querySelectorAll('.ledger summary')).toHaveLength(1);
});

test('a page that names many topics shows six and folds the rest', async () => {
  show({
    topics: Array.from({ length: 9 }, (_, index) => ({
      id: `t${index}`,
      name: `Topic ${index}`,
      mentions: 1,
      words: [],
    })),
  });
  const topic = (index: number) => page.getByRole('button', { name: `Topic ${index} 1×` });
  await expect.element(topic(5)).toBeVisible();
  await expect.element(topic(6)).not.toBeInTheDocument();
  await page.getByText('3 more').click();
  await topic(8).click();
  expect(opened).toEqual(['t8']);
});

test('the evidence is said in the language of the interface, the words of the page in their own', async () => {
  show({}, BEARING, 'ja');
  await page.getByText(ja.whyHere).click();
  const line = () => root.querySelector('.ledger li');
  await expect.poll(() => line()?.textContent).toBe(`${EVIDENCE_WORDS.headlinePair.ja}：「日」、「中」（見出し）`);
  expect([...(line()?.querySelectorAll('[lang=ja]') ?? [])].map(({ textContent }) => textContent)).toEqual([
    '「日」',
    '「中」',
  ]);
});
