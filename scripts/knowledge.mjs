/**
 * For those who write the knowledge base: `new-essay ID PARAGRAPHS`, `new-translations`, `stale [DAYS]`. These work on the
 * sources as they are, so that a base which is not whole yet, and is refused by the build, can be made so.
 * Exit codes: 0 all well, 1 the sources cannot be used as they are, 2 bad use.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = join(root, 'src', 'knowledge');
/** Days after which a record counts as stale. */
const STALE_DAYS = 90;

const WORKS = { 'new-essay': beginEssay, 'new-translations': addTranslations, stale: printStale };

const [name = '', ...args] = process.argv.slice(2);
const work = Object.entries(WORKS).find(([known]) => known === name)?.[1];
if (work === undefined) fail(`There is no “${name}”. There is: ${Object.keys(WORKS).join(', ')}.`);
else await work(args);

/** @param {string[]} args */
async function beginEssay([id = '', count = '', ...rest]) {
  if (id === '' || count === '' || rest.length > 0)
    return fail('Write: npm run new:essay -- doe-2030 12 (id, number of body paragraphs)');
  const { scaffoldEssay, CannotBegin } = await load('authoring/new-essay.ts');
  const file = join(sources, 'essays', `${id}.yaml`);
  if (existsSync(file)) return fail(`There is an essay “${id}” already.`);
  try {
    writeFileSync(file, scaffoldEssay(id, Number(count)), { flag: 'wx' });
  } catch (error) {
    if (error instanceof CannotBegin) return fail(error.message);
    throw error;
  }
  console.error(`src/knowledge/essays/${id}.yaml is there to be filled in; “npm run build” says what it lacks.`);
}

/** @param {string[]} args */
async function addTranslations(args) {
  if (args.length > 0) return fail('new:translations takes nothing after its name');
  const { scaffoldTranslations } = await load('authoring/new-translations.ts');
  const { readSources } = await load('read-sources.ts');
  const { describeProblems } = await load('compile-sources.ts');
  const { files, problems } = readSources(sources);
  // What stands in a file that cannot be read would be taken for missing.
  if (problems.length > 0) return fail(describeProblems(problems), 1);
  const additions = scaffoldTranslations(files);
  for (const { file, text } of additions) {
    const path = join(sources, ...file.split('/'));
    mkdirSync(dirname(path), { recursive: true });
    const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
    appendFileSync(path, before === '' || before.endsWith('\n') ? text : `\n${text}`);
    console.error(`src/knowledge/${file}: entries to fill in`);
  }
  if (additions.length === 0) console.error('Nothing lacks a translation.');
}

/** @param {string[]} args */
async function printStale([days = String(STALE_DAYS), ...rest]) {
  if (rest.length > 0 || !/^\d+$/.test(days)) return fail('Write: npm run knowledge:stale, or with a number of days');
  const { listStale } = await load('authoring/stale.ts');
  const { compileSources, describeProblems } = await load('compile-sources.ts');
  const result = compileSources(sources, { mustBeWhole: false });
  if (!result.ok) return fail(describeProblems(result.problems), 1);
  const stale = listStale(result.knowledge, new Date(), Number(days));
  for (const topic of stale) console.log(JSON.stringify(topic));
  console.error(
    `${stale.length} of ${result.knowledge.topics.length} topics were not checked in the last ${days} days.`,
  );
}

/** @param {string} file below src/knowledge */
async function load(file) {
  const { module } = await runnerImport(join(sources, file), { configFile: false, logLevel: 'error' });
  return /** @type {any} */ (module);
}

/** @param {string} message @param {1 | 2} exitCode */
function fail(message, exitCode = 2) {
  console.error(message);
  process.exitCode = exitCode;
}
