/** What the cards of one language need of the knowledge base. */

import { createPartyFinder } from '../cards/parties';
import type {
  BundleAspect,
  BundleDisagreement,
  BundleEssay,
  BundlePosition,
  BundleRecordEntry,
  KnowledgeBundle,
} from './bundle-types';
import { ownWordsOf } from './own-words-of';
import { namePublisher } from './publishers';
import type { TranslatedLanguage, Translation, Translations } from './sources';
import type { Aspect, Disagreement, Essay, Knowledge, Language, Position, RecordEntry, Source } from './types';

/**
 * The knowledge base in one language. What is not translated is in English and says so by `textLanguage`. Aliases (the
 * matcher has them), other languages' wordings and the timeline stay out.
 */
export function bundleFor(knowledge: Knowledge, translations: Translations, language: Language): KnowledgeBundle {
  const wordings = language === 'en' ? null : translations[language satisfies TranslatedLanguage];
  return {
    language,
    essays: knowledge.essays.map((essay) => wordEssay(essay, wordings, language)),
    topics: knowledge.topics.map(({ id, kind, names, what, marks, related, record, checkedTo }) => ({
      id,
      kind,
      name: names[language],
      names,
      what: what[language],
      marks,
      related,
      record: record.map((entry) => wordRecordEntry(entry, wordings, language)),
      checkedTo,
    })),
    positions: knowledge.positions.map((position) => wordPosition(position, wordings, language)),
    disagreements: knowledge.disagreements.map((each) => wordDisagreement(each, wordings, language)),
    ...(knowledge.aspects === undefined ? {} : { aspects: knowledge.aspects.map(placeAspect(knowledge.positions)) }),
    ownWords: ownWordsOf(knowledge, translations),
  };
}

/** The same in every language, and so are the places: positions are in one order. */
function placeAspect(positions: readonly Position[]): (aspect: Aspect) => BundleAspect {
  return ({ id, en, han }) => ({
    en,
    han,
    positions: positions.flatMap(({ aspects = [] }, at) => (aspects.includes(id) ? at : [])),
  });
}

function wordEssay(essay: Essay, wordings: Translation | null, language: Language): BundleEssay {
  const own = wordings?.essays.get(essay.id);
  if (own === undefined) return { ...essay, textLanguage: languageOf(wordings, language) };
  const { how, ...rest } = own;
  return { ...essay, ...rest, written: { ...essay.written, how }, textLanguage: language };
}

/** Read from the English text for every language, so that the choice of positions is the same in all. */
const findParties = createPartyFinder();

function wordPosition(
  { translations: _, aspects: __, ...position }: Position,
  wordings: Translation | null,
  language: Language,
): BundlePosition {
  const own = wordings?.positions.get(position.id);
  const parties = findParties(position.text);
  if (own === undefined) return { ...position, parties, textLanguage: languageOf(wordings, language) };
  const { outcome } = position;
  return {
    ...position,
    parties,
    text: own.text,
    attributedTo: own.attributedTo,
    editorsNotes: position.editorsNotes.map(({ text, source }, index) => ({
      text: own.editorsNotes[index] ?? text,
      source: wordSource(source, wordings),
    })),
    ...(outcome === undefined ? {} : { outcome: { ...outcome, why: own.why ?? outcome.why } }),
    textLanguage: language,
  };
}

function wordRecordEntry(entry: RecordEntry, wordings: Translation | null, language: Language): BundleRecordEntry {
  const own = wordings?.record.get(entry.id);
  if (own === undefined) return { ...entry, textLanguage: languageOf(wordings, language) };
  const { source, also } = entry;
  return {
    ...entry,
    ...own,
    source: wordSource(source, wordings),
    ...(also === undefined ? {} : { also: wordSource(also, wordings) }),
    textLanguage: language,
  };
}

/** A title stands as it was published, but one that describes in our words is worded; publishers have names in each language. */
function wordSource(source: Source, wordings: Translation | null): Source {
  if (wordings?.publishers === undefined) return source;
  const { title, publisher } = source;
  const { publishers } = wordings;
  return { ...source, title: publishers.titles.get(title) ?? title, publisher: namePublisher(publisher, publishers) };
}

function wordDisagreement(
  disagreement: Disagreement,
  wordings: Translation | null,
  language: Language,
): BundleDisagreement {
  const own = wordings?.disagreements.get(disagreement.id);
  if (own === undefined) return { ...disagreement, textLanguage: languageOf(wordings, language) };
  const sides = disagreement.sides.map((side, index) => ({ ...side, summary: own.sides[index] ?? side.summary }));
  return { ...disagreement, question: own.question, sides, textLanguage: language };
}

/** The language of what has no wording of its own in this language: English. */
function languageOf(wordings: Translation | null, language: Language): Language {
  return wordings === null ? language : 'en';
}
