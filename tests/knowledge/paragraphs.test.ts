/**
 * What a reader gets beside paragraphs in the manner of 2025–26 news. They were written by people who had not seen the
 * knowledge base, with invented details: they are no source of facts. Each names the matters on which a reader would want
 * a card, and the essay paragraphs that bear on it; `topics` are the topics of those matters.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCardMaker } from '../../commands/cards/make-cards';
import { bundleFor } from '../../src/core/knowledge/bundle';
import { LANGUAGES, type Language } from '../../src/core/knowledge/types';
import { compileSources, describeProblems } from '../../src/knowledge/compile-sources';

interface Paragraph {
  id: string;
  language: Language;
  text: string;
  topics: string[];
  bears: { essay: string; paragraph: number }[];
}

const paragraphs: Paragraph[] = readFileSync(join(import.meta.dirname, 'paragraphs.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));

const result = compileSources();
if (!result.ok) throw new Error(describeProblems(result.problems));
const { knowledge, translations, lexicon } = result;
const bundle = (language: Language) => bundleFor(knowledge, translations, language);
const makeCards = createCardMaker(lexicon, {
  en: bundle('en'),
  ja: bundle('ja'),
  'zh-Hans': bundle('zh-Hans'),
  'zh-Hant': bundle('zh-Hant'),
});

/** The cards on what matters, and where in the essays the positions shown on them stand. */
const read = paragraphs.map((paragraph) => {
  const cards = makeCards({ title: '', text: paragraph.text }).filter(({ topic }) => paragraph.topics.includes(topic));
  const shown = cards.flatMap(({ positions }) => positions);
  const bearing = new Set(paragraph.bears.map(({ essay, paragraph: number }) => `${essay}.p${number}.`));
  const bears = shown.some((id) => [...bearing].some((place) => id.startsWith(place)));
  return { id: paragraph.id, language: paragraph.language, cards, shown, bears, isSpokenOf: bearing.size > 0 };
});

const shareOf = (some: readonly unknown[], all: readonly unknown[]) => some.length / all.length;

test.each([...LANGUAGES])('a topic that matters is found in nine of ten paragraphs in %s', (language) => {
  const own = read.filter((paragraph) => paragraph.language === language);
  const without = own.filter(({ cards }) => cards.length === 0).map(({ id }) => id);
  expect(own.length).toBeGreaterThanOrEqual(30);
  expect(shareOf(without, own), without.join(' ')).toBeLessThanOrEqual(0.1);
});

test('a card shows a position that bears on the paragraph, or says that none does', () => {
  const found = read.filter(({ cards }) => cards.length > 0);
  const wrong = found.filter(({ shown, bears }) => shown.length > 0 && !bears).map(({ id }) => id);
  expect(shareOf(wrong, found), wrong.join(' ')).toBeLessThanOrEqual(0.1);
});

test('where no essay bears on a paragraph its cards are silent, and where one does they mostly are not', () => {
  const found = read.filter(({ cards }) => cards.length > 0);
  const unspoken = found.filter(({ isSpokenOf }) => !isSpokenOf);
  const talkative = unspoken.filter(({ shown }) => shown.length > 0).map(({ id }) => id);
  expect(shareOf(talkative, unspoken), talkative.join(' ')).toBeLessThanOrEqual(0.12);
  const spoken = found.filter(({ isSpokenOf }) => isSpokenOf);
  const mute = spoken.filter(({ bears }) => !bears).map(({ id }) => id);
  expect(shareOf(mute, spoken), mute.join(' ')).toBeLessThanOrEqual(0.2);
});

test('what is said to bear on a paragraph stands in an essay', () => {
  for (const { id, bears, topics } of paragraphs) {
    for (const { essay, paragraph } of bears) {
      const known = knowledge.essays.find((each) => each.id === essay);
      expect(paragraph, `${id}: ${essay}`).toBeLessThanOrEqual(known?.paragraphs ?? 0);
    }
    for (const topic of topics) expect(knowledge.topics.map((each) => each.id)).toContain(topic);
  }
});
