/** A Vite plugin that reads, checks and compiles the sources and offers the results as virtual modules. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { FORM_SCRIPTS } from '../core/detect/form-scripts';
import { packLexicon } from '../core/detect/lexicon-pack';
import { bundleFor } from '../core/knowledge/bundle';
import { ownWordsOf } from '../core/knowledge/own-words-of';
import { foldAspects, recordOf, withoutRecord } from '../core/knowledge/page-knowledge';
import type { Translations } from '../core/knowledge/sources';
import { type Knowledge, LANGUAGES } from '../core/knowledge/types';
import { type CompileResult, compileSources, describeProblems, SOURCES_FOLDER } from './compile-sources';
import { listSources } from './read-sources';

const PREFIX = 'virtual:narrow-water/';
/** The prefix by which Rollup plugins mark a module that is no file. */
const RESOLVED_PREFIX = `\0${PREFIX}`;

/**
 * Offers these modules, each below `virtual:narrow-water/`:
 * - `lexicon`; packed as web pages carry it: `lexicon-owners`, and `lexicon-<script>` with the forms of a script
 * - `knowledge`; for one language: `knowledge/<language>`
 * - what cards in a web page show of that: `page/<language>`, `record/<language>`, and `aspects` and `own-words` for all languages
 *
 * A build with a problem in the sources fails and lists every one, with file, line and what to do. In watch mode a
 * changed source rebuilds what was made of it.
 */
export function knowledgePlugin(folder: string = SOURCES_FOLDER): Plugin {
  let compiled: { signature: string; result: CompileResult; offer: Offer } | null = null;
  const compile = () => {
    const signature = signatureOf(folder);
    if (compiled?.signature !== signature) {
      const result = compileSources(folder);
      compiled = { signature, result, offer: result.ok ? createOffer(result) : () => undefined };
    }
    return compiled;
  };
  return {
    name: 'narrow-water:knowledge',
    resolveId(source) {
      return source.startsWith(PREFIX) ? `\0${source}` : null;
    },
    load(id) {
      if (!id.startsWith(RESOLVED_PREFIX)) return null;
      for (const file of listSources(folder)) this.addWatchFile(join(folder, file));
      const { result, offer } = compile();
      if (!result.ok) this.error(describeProblems(result.problems, folder));
      const code = offer(id.slice(RESOLVED_PREFIX.length));
      if (code === undefined) this.error(`There is no module "${id.slice(1)}"; see src/knowledge/virtual.d.ts.`);
      return { code, moduleSideEffects: false };
    },
  };
}

type Compiled = Extract<CompileResult, { ok: true }>;
/** Gives the code of a module by the name behind the prefix; undefined where there is none. */
type Offer = (name: string) => string | undefined;

/** Makes each module once: a build has many scripts that take the same, and packing the forms takes seconds. */
function createOffer(compiled: Compiled): Offer {
  const made = new Map<string, string | undefined>();
  let packed: ReturnType<typeof packLexicon> | undefined;
  const pack = () => {
    packed ??= packLexicon(compiled.lexicon, proseOf(compiled.knowledge, compiled.translations));
    return packed;
  };
  return (name) => {
    if (!made.has(name)) {
      const value = contentOf(name, compiled, pack);
      made.set(name, value === undefined ? undefined : moduleOf(value));
    }
    return made.get(name);
  };
}

function contentOf(
  name: string,
  { knowledge, translations, lexicon }: Compiled,
  pack: () => ReturnType<typeof packLexicon>,
): unknown {
  if (name === 'lexicon') return lexicon;
  if (name.startsWith('lexicon-')) {
    const { forms, ...owners } = pack();
    if (name === 'lexicon-owners') return owners;
    const script = FORM_SCRIPTS.find((candidate) => name === `lexicon-${candidate}`);
    return script === undefined ? undefined : forms[script];
  }
  if (name === 'knowledge') return knowledge;
  if (name === 'own-words') return ownWordsOf(knowledge, translations);
  if (name === 'aspects') return foldAspects(bundleFor(knowledge, translations, 'en').aspects ?? []);
  const [part, wanted] = name.split('/');
  const language = LANGUAGES.find((candidate) => candidate === wanted);
  if (language === undefined) return undefined;
  const bundle = bundleFor(knowledge, translations, language);
  if (part === 'knowledge') return bundle;
  if (part === 'page') return withoutRecord(bundle);
  return part === 'record' ? recordOf(bundle) : undefined;
}

/** All texts of the base, in every language: like news on its topics, they tell which anchors of the matcher are rare. */
function proseOf(knowledge: Knowledge, translations: Translations): string[] {
  return LANGUAGES.flatMap((language) => {
    const { positions, topics } = bundleFor(knowledge, translations, language);
    return [...positions.map(({ text }) => text), ...topics.flatMap(({ record }) => record.map(({ text }) => text))];
  });
}

/** From this many characters on (long texts not counted) engines read JSON.parse about twice as fast as a literal. */
const LITERAL_LIMIT = 10_000;
const LONG_TEXT = 1_000;

/** Decides between literal and JSON.parse for each part of an object: one may be a long list, another a few long texts. */
function moduleOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return `export default ${expressionOf(value)};`;
  const parts = Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${expressionOf(part)}`);
  return `export default { ${parts.join(', ')} };`;
}

function expressionOf(value: unknown): string {
  const json = JSON.stringify(value);
  const structure = JSON.stringify(value, (_key, part) =>
    typeof part === 'string' && part.length > LONG_TEXT ? '' : part,
  );
  if (structure.length < LITERAL_LIMIT) return json;
  const quoted = json.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  return `/*#__PURE__*/ JSON.parse('${quoted}')`;
}

/** Changes whenever a source file is added, removed or written, so that one build of many targets reads them once. */
function signatureOf(folder: string): string {
  return listSources(folder)
    .map((file) => {
      const { mtimeMs, size } = statSync(join(folder, file));
      return `${file} ${mtimeMs} ${size}`;
    })
    .join('\n');
}
