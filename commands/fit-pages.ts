/**
 * `npm run fit:pages [-- --dry] [-- --features FILE]`: fits the weights by which a page is told to be an article, on the
 * saved pages that CORPUS_DIR names and on our own, prints how well such weights do on sites they were not fitted on, and
 * writes `src/core/detect/page-weights.ts`. Pages are read in a real browser, which takes minutes; `--features` keeps what
 * was read in FILE, or takes it from there. With `--dry` no weights are written. Exit codes: 0 fitted, 2 bad use.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject, readProjectFile } from '../bench/project';
import { type Example, fitLogistic, type Model, predictLogistic, type Sign } from '../src/core/detect/fit-logistic';
import { measurePage, type PageMeasures } from '../src/core/detect/page-kind';
import type { PageFeatures } from '../src/core/detect/types';
import { seedRandom } from '../tests/support/quote-cases';
import { startPageProber } from './detect/page-prober';
import { type LabelledPage, readStandingSets } from './eval/labelled';
import { BadUse, runCommand } from './input/bad-use';

/** Shrinkage, in examples; the cross-validated figures hardly change between 1 and 4. */
const L2 = 2;
const FOLDS = 10;
/** Sites fall into folds anew in each round. */
const ROUNDS = 5;
const SEED = 20_261_122;
/** A page with less text, in Latin letters, is empty until its scripts have run: it is judged, but teaches nothing. */
const LEAST_TEXT = 100;
/** Pages read at a time. */
const PAGES_AT_ONCE = 2;

/** The sign that the meaning of each measure demands. */
const SIGNS: Record<keyof PageMeasures, Sign> = {
  prose: 'positive',
  cluster: 'positive',
  summaries: 'negative',
  // Forms and shops have fewer links to stories than articles, fronts have more.
  teasers: 'any',
  prices: 'negative',
  fields: 'negative',
  articleType: 'positive',
  ogArticle: 'positive',
  storyPath: 'positive',
  servicePath: 'negative',
  frontPath: 'negative',
  headline: 'positive',
  headlineLength: 'positive',
  time: 'positive',
  dated: 'positive',
  byline: 'positive',
};
const NAMES = Object.keys(SIGNS) as (keyof PageMeasures)[];
const OPTIONS = { signs: NAMES.map((name) => SIGNS[name]), l2: L2 };

/** A page as it was read, with what is known of it. */
interface ReadPage {
  id: string;
  lang: string;
  site: string;
  isArticle: boolean;
  features: PageFeatures;
  /** As read from a saved copy, which has no address but what it says of itself; null where it was saved without one. */
  savedFeatures: PageFeatures | null;
}

interface PageExample extends Example {
  page: ReadPage;
  isSaved: boolean;
}

async function main(args: readonly string[]): Promise<number> {
  const { isDry, file } = readArguments(args);
  const pages = file !== null && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : await readPages();
  if (file !== null && !existsSync(file)) writeFileSync(file, JSON.stringify(pages));
  const examples = (pages as ReadPage[]).flatMap(exemplify);
  const model = fitOn(examples);
  print('in-sample', examples, () => model);
  crossValidate(examples);
  process.stdout.write(`${JSON.stringify({ what: 'weights', ...model, measures: NAMES })}\n`);
  if (!isDry) writeFileSync(inProject('src', 'core', 'detect', 'page-weights.ts'), describe(model, pages));
  return 0;
}

function readArguments(args: readonly string[]): { isDry: boolean; file: string | null } {
  let isDry = false;
  let file: string | null = null;
  for (let index = 0; index < args.length; index++) {
    const next = args[index + 1];
    if (args[index] === '--dry') isDry = true;
    else if (args[index] === '--features' && next !== undefined) {
      file = next;
      index++;
    } else throw new BadUse(`fit:pages takes --dry and --features FILE, not ${args[index]}`);
  }
  return { isDry, file };
}

/** Reads all labelled pages in the browser. */
async function readPages(): Promise<ReadPage[]> {
  const { pages, leftOut } = readStandingSets(process.env.CORPUS_DIR);
  for (const note of leftOut) process.stderr.write(`${note}\n`);
  const prober = await startPageProber(PAGES_AT_ONCE, 'balanced');
  try {
    const read = [...pages, ...ownPages()].map(async (page): Promise<ReadPage[]> => {
      const { id, lang, isArticle, url } = page;
      if (isArticle === null) return [];
      const html = page.readHtml();
      const { features } = await prober.probe(html, url);
      const savedFeatures = url === null ? null : (await prober.probe(html, null)).features;
      return [{ id, lang, site: siteOf(page), isArticle, features, savedFeatures }];
    });
    return (await Promise.all(read)).flat();
  } finally {
    await prober.close();
  }
}

/** A script that does something, and is no data. */
const ACTIVE_SCRIPT = /<script(?! type="application\/ld\+json")/;

/** The pages that we made, with what is expected of them; those that their scripts fill would be empty here. */
function ownPages(): Pick<LabelledPage, 'id' | 'lang' | 'isArticle' | 'url' | 'readHtml'>[] {
  const expected: { pages: Record<string, { language: string | null; kind: string }> } = JSON.parse(
    readProjectFile('tests', 'pages', 'expected.json'),
  );
  return Object.entries(expected.pages)
    .filter(([file, { language }]) => file.endsWith('.html') && language !== null)
    .filter(([file]) => !ACTIVE_SCRIPT.test(readProjectFile('tests', 'pages', file)))
    .map(([file, { language, kind }]) => ({
      id: file,
      lang: language ?? '',
      isArticle: kind === 'article' || kind === 'stub',
      url: null,
      readHtml: () => readFileSync(inProject('tests', 'pages', file)),
    }));
}

/** Pages of one site are alike, and are never judged by one another. */
function siteOf({ id, url }: Pick<LabelledPage, 'id' | 'url'>): string {
  if (url === null || !URL.canParse(url)) return id;
  const labels = new URL(url).hostname.split('.');
  const isLongEnding = labels.length > 2 && (labels.at(-2)?.length ?? 0) <= 3;
  return labels.slice(isLongEnding ? -3 : -2).join('.');
}

/** A page with an address is two examples of half the weight, for it may be met as a saved copy too. */
function exemplify(page: ReadPage): PageExample[] {
  const { features, savedFeatures, isArticle: label } = page;
  if (savedFeatures === null) return [{ page, label, isSaved: true, values: valuesOf(features) }];
  return [
    { page, label, isSaved: false, values: valuesOf(features), weight: 0.5 },
    { page, label, isSaved: true, values: valuesOf(savedFeatures), weight: 0.5 },
  ];
}

function valuesOf(features: PageFeatures): number[] {
  const measures = measurePage(features);
  return NAMES.map((name) => measures[name]);
}

function fitOn(examples: readonly PageExample[]): Model {
  return fitLogistic(
    examples.filter(({ page }) => page.features.pageText >= LEAST_TEXT),
    OPTIONS,
  );
}

/** Judges each page by weights fitted on pages of other sites. */
function crossValidate(examples: readonly PageExample[]): void {
  const random = seedRandom(SEED);
  const sites = [...new Set(examples.map(({ page }) => page.site))];
  const judged: PageExample[] = [];
  const models: Model[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const folds = new Map(sites.map((site) => [site, Math.floor(random() * FOLDS)]));
    for (let fold = 0; fold < FOLDS; fold++) {
      const isHeldOut = ({ page }: PageExample) => folds.get(page.site) === fold;
      const model = fitOn(examples.filter((example) => !isHeldOut(example)));
      for (const example of examples.filter(isHeldOut)) {
        judged.push(example);
        models.push(model);
      }
    }
  }
  print('cross-validated by site', judged, (index) => models[index] as Model);
}

/** Prints the share judged right, per language, at the address and as a saved copy, and the pages judged wrong. */
function print(what: string, examples: readonly PageExample[], modelOf: (index: number) => Model): void {
  const tallies = new Map<string, { right: number; of: number }>();
  const wrong = new Map<string, number>();
  examples.forEach(({ page, label, values, isSaved }, index) => {
    const isRight = predictLogistic(modelOf(index), values) >= 0.5 === label;
    const sets = isSaved ? ['saved copy'] : ['at its address'];
    if (page.savedFeatures === null) sets.push('at its address');
    for (const set of sets) {
      for (const lang of ['all', page.lang.slice(0, 2)]) {
        const tally = tallies.get(`${set} ${lang}`) ?? { right: 0, of: 0 };
        tally.of++;
        if (isRight) tally.right++;
        tallies.set(`${set} ${lang}`, tally);
      }
    }
    if (!isRight) wrong.set(page.id, (wrong.get(page.id) ?? 0) + 1);
  });
  for (const [of, tally] of [...tallies].sort()) {
    const share = Math.round((1000 * tally.right) / tally.of) / 1000;
    process.stdout.write(`${JSON.stringify({ what, set: of, ...tally, share })}\n`);
  }
  process.stdout.write(`${JSON.stringify({ what: `${what}: wrong`, pages: Object.fromEntries(wrong) })}\n`);
}

function describe({ bias, weights }: Model, pages: readonly ReadPage[]): string {
  const round = (value: number) => Math.round(value * 100) / 100 + 0;
  const articles = pages.filter(({ isArticle }) => isArticle).length;
  return `/**
 * The weights by which a page is told to be an article: log-odds per unit of each measure. Written by \`npm run fit:pages\`,
 * not by hand: logistic regression, each weight kept to its sign and shrunk (L2 of ${L2}, standardised), on ${pages.length} real and own
 * pages, ${articles} of them articles, those with an address counting half at it and half as saved copies.
 */
import type { PageMeasures } from './page-kind';

export const PAGE_BIAS = ${round(bias)};

export const PAGE_WEIGHTS: Readonly<Record<keyof PageMeasures, number>> = {
${NAMES.map((name, index) => `  ${name}: ${round(weights[index] as number)},`).join('\n')}
};
`;
}

await runCommand(main);
