/**
 * `npm run fit:cards [-- --dry]`: fits the weights by which a position is judged to fit a paragraph on our own labelled
 * paragraphs, prints how well such weights do on paragraphs they were not fitted on, and writes
 * `src/core/cards/fit-weights.ts`. With `--dry` nothing is written. Exit codes: 0 fitted, 2 bad use.
 *
 * The first-look set is left out: it stays what cards are judged by (`npm run bench -- cards`). Cross-validated is the
 * probability alone, as it is before a card prefers kinds and other essays, so that a card shows somewhat more.
 */
import { writeFileSync } from 'node:fs';
import lexicon from 'virtual:narrow-water/lexicon';
import { inProject } from '../bench/project';
import { contextOf } from '../src/core/cards/context';
import { createFitter, MEASURES } from '../src/core/cards/fit';
import { FIT_THRESHOLD } from '../src/core/cards/rank';
import { createRecordMeasurer, RECORD_MEASURES, RECORD_THRESHOLD } from '../src/core/cards/record';
import { type Example, fitLogistic, type Model, predictLogistic, type Sign } from '../src/core/detect/fit-logistic';
import { createDetector } from '../src/core/detect/verdict';
import { recordInPages } from '../src/core/knowledge/page-knowledge';
import { loadBundle } from '../src/knowledge/load-bundle';
import { FITTED_ON, type LabelledParagraph, readLabelledParagraphs } from '../tests/support/labelled-paragraphs';
import { seedRandom } from '../tests/support/quote-cases';
import { BadUse, runCommand } from './input/bad-use';

/** Shrinkage, in examples; the cross-validated figures hardly change between 0.5 and 4. */
const L2 = 1;
const FOLDS = 8;
const SEED = 20_261_122;
/** Sets by two hands; fitted on the fifth as well, the record stands open where none of it bears on the paragraph. */
const RECORD_FITTED_ON = ['paragraphs-2.jsonl', 'paragraphs-8.jsonl'] as const;
const RECORD_SIGNS = RECORD_MEASURES.map((): Sign => 'positive');
const SIGNS = MEASURES.map((): Sign => 'positive');
/** What does no harm beside a paragraph but no good either is to come after what is useful: it counts as useless, but little. */
const ACCEPTABLE_WEIGHT = 0.3;

/** A card beside a paragraph: the positions on its topic, and those of them that come into question, measured. */
interface MeasuredCard {
  paragraph: LabelledParagraph;
  topic: string;
  onTopic: string[];
  candidates: (Example & { id: string })[];
}

async function main(args: readonly string[]): Promise<number> {
  const unknown = args.find((arg) => arg !== '--dry');
  if (unknown !== undefined) throw new BadUse(`fit:cards takes --dry alone, not ${unknown}`);
  const paragraphs = readLabelledParagraphs(FITTED_ON);
  const cards = await measure(paragraphs);
  const records = await measureRecords(readLabelledParagraphs(RECORD_FITTED_ON));
  for (const threshold of [
    FIT_THRESHOLD - 0.1,
    FIT_THRESHOLD - 0.05,
    FIT_THRESHOLD,
    FIT_THRESHOLD + 0.05,
    FIT_THRESHOLD + 0.1,
  ]) {
    const line = { what: 'cross-validated', threshold, ...crossValidate(cards, threshold) };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
  const model = fitLogistic(examplesOf(cards), { signs: SIGNS, l2: L2 });
  process.stdout.write(`${JSON.stringify({ what: 'weights', ...model, measures: MEASURES })}\n`);
  const entries = records.flatMap((card) => card.entries);
  const record = fitLogistic(entries, { signs: RECORD_SIGNS, l2: L2 });
  const line = { what: 'record', ...record, measures: RECORD_MEASURES, ...crossValidateRecords(records) };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  if (args.length === 0)
    writeFileSync(inProject('src', 'core', 'cards', 'fit-weights.ts'), describe(model, cards, record, records));
  return 0;
}

/** The cards asked for beside each paragraph. The measures are the same in every language of the knowledge base. */
async function measure(paragraphs: readonly LabelledParagraph[]): Promise<MeasuredCard[]> {
  const bundle = await loadBundle('en');
  const detect = createDetector(lexicon);
  const fitter = createFitter(bundle);
  return paragraphs.flatMap((paragraph) => {
    const { text } = paragraph;
    const detection = detect({ title: '', text }, { density: 'all', mutedTopics: [] });
    const context = contextOf(text, { start: 0, end: text.length }, detection);
    return paragraph.topics.map((topic) => ({
      paragraph,
      topic,
      onTopic: bundle.positions.filter(({ topics }) => topics.includes(topic)).map(({ id }) => id),
      candidates: fitter(topic, context).flatMap(({ at, fit: { measures } }) => {
        const id = bundle.positions[at]?.id ?? '';
        // Those of which nothing comes up are never shown: they have no say in the weights.
        return measures.aspects === 0
          ? []
          : { id, values: MEASURES.map((name) => measures[name]), label: paragraph.useful.includes(id) };
      }),
    }));
  });
}

/** The record's entries on one card, measured. */
interface MeasuredRecord {
  paragraph: LabelledParagraph;
  entries: Example[];
}

/** The entries of the record on each card, in the paragraph's own language, with as much of it as a page has. */
async function measureRecords(paragraphs: readonly LabelledParagraph[]): Promise<MeasuredRecord[]> {
  const detect = createDetector(lexicon);
  const cards: MeasuredRecord[] = [];
  for (const paragraph of paragraphs) {
    const { text, language, topics, record } = paragraph;
    const bundle = await loadBundle(language);
    const measure = createRecordMeasurer(bundle.topics.map((topic) => ({ ...topic, record: recordInPages(topic) })));
    const detection = detect({ title: '', text }, { density: 'all', mutedTopics: [] });
    const context = contextOf(text, { start: 0, end: text.length }, detection);
    for (const topic of topics) {
      const entries = measure(topic, context).map(({ entry, measures }) => ({
        values: RECORD_MEASURES.map((name) => measures[name]),
        label: record?.includes(entry.id) === true,
      }));
      cards.push({ paragraph, entries });
    }
  }
  return cards;
}

/** Counts entries, chosen by weights fitted on paragraphs of the other folds. */
function crossValidateRecords(cards: readonly MeasuredRecord[]) {
  const folds = foldByParagraph(cards);
  const counts = { entries: 0, bearing: 0, chosen: 0, bearingChosen: 0 };
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHere = ({ paragraph }: MeasuredRecord) => folds.get(paragraph.id) === fold;
    const others = cards.filter((card) => !isHere(card)).flatMap(({ entries }) => entries);
    const model = fitLogistic(others, { signs: RECORD_SIGNS, l2: L2 });
    for (const { values, label } of cards.filter(isHere).flatMap(({ entries }) => entries)) {
      const isChosen = predictLogistic(model, values) >= RECORD_THRESHOLD;
      counts.entries++;
      if (label) counts.bearing++;
      if (isChosen) counts.chosen++;
      if (label && isChosen) counts.bearingChosen++;
    }
  }
  return counts;
}

/** The fold of each paragraph, all cards of which stand on one side. */
function foldByParagraph(cards: readonly { paragraph: LabelledParagraph }[]): Map<string, number> {
  const random = seedRandom(SEED);
  const folds = new Map<string, number>();
  for (const { paragraph } of cards) {
    if (!folds.has(paragraph.id)) folds.set(paragraph.id, Math.floor(random() * FOLDS));
  }
  return folds;
}

/** What is to be told: the useful, from what is of no use, and a little from what does no harm. */
function examplesOf(cards: readonly MeasuredCard[]): Example[] {
  return cards.flatMap(({ paragraph, candidates }) =>
    candidates.map((candidate) =>
      paragraph.acceptable.includes(candidate.id) ? { ...candidate, weight: ACCEPTABLE_WEIGHT } : candidate,
    ),
  );
}

/** Judges each card by weights fitted on paragraphs of the other folds; counts cards. */
function crossValidate(cards: readonly MeasuredCard[], threshold: number) {
  const folds = foldByParagraph(cards);
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    fitLogistic(examplesOf(cards.filter(({ paragraph }) => folds.get(paragraph.id) !== fold)), {
      signs: SIGNS,
      l2: L2,
    }),
  );
  const counts = { showing: 0, usefulFirst: 0, rightFirst: 0, fitting: 0, found: 0, unfitting: 0, silent: 0 };
  for (const { paragraph, candidates, onTopic } of cards) {
    const model = models[folds.get(paragraph.id) ?? 0] as Model;
    const best = candidates
      .map(({ id, values }) => ({ id, score: predictLogistic(model, values) }))
      .filter(({ score }) => score >= threshold)
      .sort((a, b) => b.score - a.score)
      .slice(0, 3);
    const some = (ids: readonly string[]) => onTopic.some((id) => ids.includes(id));
    const first = best[0]?.id;
    if (first !== undefined) {
      counts.showing++;
      if (paragraph.useful.includes(first)) counts.usefulFirst++;
      if ([...paragraph.useful, ...paragraph.acceptable].includes(first)) counts.rightFirst++;
    }
    if (some(paragraph.useful)) {
      counts.fitting++;
      if (best.some(({ id }) => paragraph.useful.includes(id))) counts.found++;
    } else if (!some(paragraph.acceptable)) {
      counts.unfitting++;
      if (best.length === 0) counts.silent++;
    }
  }
  return counts;
}

function describe(
  { bias, weights }: Model,
  cards: readonly MeasuredCard[],
  record: Model,
  records: readonly MeasuredRecord[],
): string {
  const round = (value: number) => Math.round(value * 100) / 100 + 0;
  const examples = examplesOf(cards);
  const useful = examples.filter(({ label }) => label).length;
  return `/**
 * The weights by which a position's measures add up to the log-odds that it helps a reader of the paragraph. Written by
 * \`npm run fit:cards\`, not by hand: logistic regression, each weight kept to its sign and shrunk (L2 of ${L2}, standardised),
 * on ${examples.length} positions beside ${cards.length} labelled cards, ${useful} of them useful there.
 */
import type { Measure } from './fit';
import type { RecordMeasure } from './record';

export const BIAS = ${round(bias)};

export const WEIGHTS: Record<Measure, number> = {
${MEASURES.map((name, index) => `  ${name}: ${round(weights[index] as number)},`).join('\n')}
};

/** The same for the record: that an entry bears on the paragraph, on ${records.flatMap(({ entries }) => entries).length} entries beside ${records.length} cards. */
export const RECORD_BIAS = ${round(record.bias)};

export const RECORD_WEIGHTS: Record<RecordMeasure, number> = {
${RECORD_MEASURES.map((name, index) => `  ${name}: ${round(record.weights[index] as number)},`).join('\n')}
};
`;
}

await runCommand(main);
