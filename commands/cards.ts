/**
 * `npm run cards -- FILE.jsonl…`: the cards for each item `{id, text, title?, topic?}`, one JSON line each.
 * Exit codes: 0 all well, 1 an item failed (its line is `{id, error}`), 2 bad use.
 */
import lexicon from 'virtual:narrow-water/lexicon';
import type { KnowledgeBundle } from '../src/core/knowledge/bundle-types';
import { recordInPages } from '../src/core/knowledge/page-knowledge';
import { LANGUAGES, type Language } from '../src/core/knowledge/types';
import { loadBundle } from '../src/knowledge/load-bundle';
import { type CardItem, createCardMaker } from './cards/make-cards';
import { answerLines } from './input/answer-lines';
import { runCommand } from './input/bad-use';

const loaded = await Promise.all(LANGUAGES.map(async (language) => [language, await loadForPages(language)] as const));
const bundles = Object.fromEntries(loaded) as Record<Language, KnowledgeBundle>;
const topicIds = new Set(bundles.en.topics.map(({ id }) => id));

/** With as much of the record as a card in a page has to choose from, under the entries' own ids. */
async function loadForPages(language: Language): Promise<KnowledgeBundle> {
  const bundle = await loadBundle(language);
  return { ...bundle, topics: bundle.topics.map((topic) => ({ ...topic, record: recordInPages(topic) })) };
}

function prepare() {
  const makeCards = createCardMaker(lexicon, bundles);
  return (item: CardItem) => ({ cards: makeCards(item) });
}

function readItem({ text, title, topic }: Record<string, unknown>): CardItem | { error: string } {
  if (typeof text !== 'string') return { error: 'the item has no "text"' };
  if (topic !== undefined && topic !== null && (typeof topic !== 'string' || !topicIds.has(topic))) {
    return { error: `there is no topic ${JSON.stringify(topic)}` };
  }
  return {
    title: typeof title === 'string' ? title : '',
    text,
    ...(typeof topic === 'string' ? { topic } : {}),
  };
}

await runCommand((files) => answerLines({ name: 'cards', lines: '{id, text, topic?}', readItem, prepare }, files));
