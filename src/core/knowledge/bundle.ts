/** What the cards of one language need of the knowledge base. */
import type { BundlePosition, Knowledge, KnowledgeBundle, Language, Position } from './types';

/**
 * The knowledge base in one language: names and lines in it, positions in it or, where they are not translated, in
 * English, marked so by `textLanguage`. Aliases (the matcher has them), other languages' wordings and the timeline stay out.
 */
export function bundleFor(knowledge: Knowledge, language: Language): KnowledgeBundle {
  return {
    language,
    essays: knowledge.essays,
    topics: knowledge.topics.map(({ id, kind, names, what, marks, related, record, checkedTo }) => ({
      id,
      kind,
      name: names[language],
      names,
      what: what[language],
      marks,
      related,
      record,
      checkedTo,
    })),
    positions: knowledge.positions.map((position) => inLanguage(position, language)),
    disagreements: knowledge.disagreements,
  };
}

function inLanguage({ translations, ...position }: Position, language: Language): BundlePosition {
  const translated = language === 'en' ? position.text : translations[language];
  if (translated === undefined) return { ...position, textLanguage: 'en' };
  return { ...position, text: translated, textLanguage: language };
}
