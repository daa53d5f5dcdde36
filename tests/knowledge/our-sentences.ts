/** The knowledge base's sentences, read from its sources one file at a time: a mistake in one file hides no other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { disagreementsSchema, essaySchema, topicSchema } from '../../src/core/knowledge/schema';
import { SOURCES_FOLDER } from '../../src/knowledge/compile-sources';
import { readSources } from '../../src/knowledge/read-sources';

/** What the files of one folder hold. Those of a wrong shape are left out: compile-sources.test.ts reports them. */
function valuesIn<Schema extends v.GenericSchema>(place: string, schema: Schema): v.InferOutput<Schema>[] {
  const files = readSources(SOURCES_FOLDER).files.filter(({ file }) => file.startsWith(place));
  return files.flatMap(({ value }) => {
    const result = v.safeParse(schema, value);
    return result.success ? [result.output] : [];
  });
}

export const essays = valuesIn('essays/', essaySchema);
const topics = valuesIn('topics/', topicSchema);
const disagreements = valuesIn('disagreements.yaml', disagreementsSchema).flat();
const positions = essays.flatMap((essay) => essay.positions);

/** A sentence of ours, under a name by which it is found. */
type Sentence = [id: string, text: string];

const claims: { id: string; claim: string }[] = readFileSync(join(import.meta.dirname, 'claims.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

/** Every sentence that must not be an essay's, by kind. */
export const ourSentences: Record<string, Sentence[]> = {
  positions: positions.map(({ id, text }): Sentence => [id, text]),
  "editor's notes": positions.flatMap(({ id, editorsNotes }) =>
    (editorsNotes ?? []).map(({ text }): Sentence => [id, text]),
  ),
  outcomes: positions.flatMap(({ id, outcome }): Sentence[] => (outcome === undefined ? [] : [[id, outcome.why]])),
  conclusions: essays.map(({ id, conclusion }): Sentence => [id, conclusion]),
  disagreements: disagreements.flatMap(({ id, question, sides }): Sentence[] => [
    [id, question],
    ...sides.map(({ summary }): Sentence => [id, summary]),
  ]),
  topics: topics.map(({ id, what }): Sentence => [id, what.en]),
  'record entries': topics.flatMap(({ record }) => (record ?? []).map(({ id, text }): Sentence => [id, text])),
  claims: claims.map(({ id, claim }): Sentence => [id, claim]),
};
