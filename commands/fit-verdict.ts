/**
 * `npm run fit:verdict [-- --dry]`: fits the weights of the verdict on our own labelled texts and on those that CORPUS_DIR
 * names, prints how well such weights do on texts they were not fitted on, and writes `src/core/detect/weights.ts`.
 * With `--dry` nothing is written. Exit codes: 0 fitted, 2 bad use.
 */
import { writeFileSync } from 'node:fs';
import lexicon from 'virtual:narrow-water/lexicon';
import { inProject } from '../bench/project';
import { FEATURES, FEATURES_AGAINST, FEATURES_NEUTRAL } from '../src/core/detect/feature-names';
import { measureFeatures } from '../src/core/detect/features';
import { type Example, fitLogistic, type Model, predictLogistic, type Sign } from '../src/core/detect/fit-logistic';
import { createLexiconMatchers, surveyArticle } from '../src/core/detect/survey';
import { THRESHOLDS } from '../src/core/detect/verdict';
import { seedRandom } from '../tests/support/quote-cases';
import { type LabelledText, readStandingSets } from './eval/labelled';
import { type Outcomes, precisionOf, recallOf } from './eval/statistics';
import { BadUse, runCommand } from './input/bad-use';

/** Shrinkage, in examples; the cross-validated figures hardly change between 1 and 4. */
const L2 = 2;
const FOLDS = 8;
const SEED = 20_261_122;
/** What a real text counts beside one of our own, most of which are harder than news is. */
const REAL_WEIGHT = 4;
/** People differ on what merely touches: it teaches that it is not the relation, but softly. */
const TOUCHES_WEIGHT = 0.3;
/** No labelled text has metadata: this weight is not fitted but set, a fraction of the headline's. */
const META_WEIGHT = 0.6;
const SIGNS = FEATURES.map((name): Sign => {
  if (FEATURES_NEUTRAL.has(name)) return 'any';
  return FEATURES_AGAINST.has(name) ? 'negative' : 'positive';
});

interface MeasuredText extends Example {
  item: LabelledText;
}

async function main(args: readonly string[]): Promise<number> {
  const unknown = args.find((arg) => arg !== '--dry');
  if (unknown !== undefined) throw new BadUse(`fit:verdict takes --dry alone, not ${unknown}`);
  const { texts, leftOut } = readStandingSets(process.env.CORPUS_DIR);
  for (const note of leftOut) process.stderr.write(`${note}\n`);
  const examples = measure(texts);
  const sets = [...new Set(texts.map(({ set }) => set))];
  for (const of of ['all', ...sets]) {
    const outcomes = crossValidate(examples, (item) => of === 'all' || item.set === of);
    const line = {
      what: 'cross-validated',
      of,
      precision: precisionOf(outcomes),
      recall: recallOf(outcomes),
      outcomes,
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
  const model = fitLogistic(examples, { signs: SIGNS, l2: L2 });
  model.weights[FEATURES.indexOf('metaDyad')] = META_WEIGHT;
  process.stdout.write(`${JSON.stringify({ what: 'weights', ...model, features: FEATURES })}\n`);
  if (args.length === 0) writeFileSync(inProject('src', 'core', 'detect', 'weights.ts'), describe(model, examples));
  return 0;
}

/** Each text with its features; texts in other languages are never judged. */
function measure(texts: readonly LabelledText[]): MeasuredText[] {
  const matchers = createLexiconMatchers(lexicon);
  return texts.flatMap((item) => {
    const survey = surveyArticle(matchers, { title: item.title, text: item.text });
    if (survey.language === 'other') return [];
    const features = measureFeatures(survey);
    const values = FEATURES.map((name) => features[name].value);
    const weight = (item.set === 'own texts' ? 1 : REAL_WEIGHT) * (item.label === 'touches' ? TOUCHES_WEIGHT : 1);
    return [{ item, label: item.label === 'relation', values, weight }];
  });
}

const folded = new Map<number, Model>();

/** Judges each text by weights fitted on the other folds. */
function crossValidate(examples: readonly MeasuredText[], counts: (item: LabelledText) => boolean): Outcomes {
  const outcomes: Outcomes = { found: 0, missed: 0, wrong: 0, right: 0 };
  const random = seedRandom(SEED);
  const folds = examples.map(() => Math.floor(random() * FOLDS));
  for (const [index, { item, label, values }] of examples.entries()) {
    if (!counts(item) || item.label === 'touches') continue;
    const fold = folds[index] as number;
    const model =
      folded.get(fold) ??
      fitLogistic(
        examples.filter((_, other) => folds[other] !== fold),
        { signs: SIGNS, l2: L2 },
      );
    folded.set(fold, model);
    const isFound = predictLogistic(model, values) >= THRESHOLDS.balanced.relation;
    if (label) outcomes[isFound ? 'found' : 'missed']++;
    else outcomes[isFound ? 'wrong' : 'right']++;
  }
  return outcomes;
}

function describe({ bias, weights }: Model, examples: readonly MeasuredText[]): string {
  const round = (value: number) => Math.round(value * 100) / 100 + 0;
  const positives = examples.filter(({ label }) => label).length;
  return `/**
 * The weights of the verdict: log-odds of \`relation\` per unit of each feature. Written by \`npm run fit:verdict\`, not by hand:
 * logistic regression, each weight kept to its sign and shrunk (L2 of ${L2}, standardised), on ${examples.length} real and own texts, ${positives} of
 * them about the relation. \`metaDyad\` alone is set, since no labelled text has metadata.
 */
import type { FeatureName } from './feature-names';

export const BIAS = ${round(bias)};

export const WEIGHTS: Record<FeatureName, number> = {
${FEATURES.map((name, index) => `  ${name}: ${round(weights[index] as number)},`).join('\n')}
};
`;
}

await runCommand(main);
