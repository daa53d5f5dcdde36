/** The words that are each position's own in the languages of the base. */
import { chooseOwnWords } from '../cards/choose-own-words';
import type { Translations } from './sources';
import type { Knowledge } from './types';

const known = new WeakMap<Knowledge, string[]>();

/** See `chooseOwnWords`; what else the base says is its record. Chosen once for each base, whatever languages are asked for. */
export function ownWordsOf(knowledge: Knowledge, translations: Translations): string[] {
  const earlier = known.get(knowledge);
  if (earlier !== undefined) return earlier;
  const wordingsOf = (of: 'positions' | 'record', { id, text }: { id: string; text: string }) => [
    text,
    ...Object.values(translations).flatMap((wording) => wording[of].get(id)?.text ?? []),
  ];
  const entries = new Map(knowledge.topics.flatMap(({ record }) => record.map((entry) => [entry.id, entry] as const)));
  const chosen = chooseOwnWords(
    knowledge.positions.map((position) => wordingsOf('positions', position)),
    [...entries.values()].map((entry) => wordingsOf('record', entry)),
  );
  known.set(knowledge, chosen);
  return chosen;
}
