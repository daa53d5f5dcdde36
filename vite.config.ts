/**
 * One configuration, three targets (environment variable TARGET): `chromium` and `firefox` build the extension from the
 * same sources and the one manifest.json; `commands` builds the command-line tools for Node and the scripts they run in a browser.
 */
import { readdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BuilderOptions, defineConfig, type EnvironmentOptions, type Plugin, type UserConfig } from 'vite';
import { emitManifest, escapeRareUnits, withoutHtmlSink } from './scripts/vite-plugins';
import { knowledgePlugin } from './src/knowledge/plugin';

type Target = 'chromium' | 'firefox' | 'commands';

const root = import.meta.dirname;
const at = (path: string) => resolve(root, path);

/** The content scripts: each one classic script, because browsers load them one by one and never as modules. */
const CONTENT_SCRIPTS: Record<string, string> = {
  sentinel: 'src/sentinel/main.ts',
  reader: 'src/reader/main.ts',
  han: 'src/reader/han.ts',
  'lexicon-latin': 'src/reader/lexicon/latin.ts',
  'lexicon-east': 'src/reader/lexicon/east.ts',
  companion: 'src/reader/companion/main.ts',
  overlay: 'src/reader/overlay/main.tsx',
  editor: 'src/reader/editor/main.ts',
  'language-en': 'src/reader/languages/en.ts',
  'language-ja': 'src/reader/languages/ja.ts',
  'language-zh-Hans': 'src/reader/languages/zh-hans.ts',
  'language-zh-Hant': 'src/reader/languages/zh-hant.ts',
  'record-en': 'src/reader/languages/record-en.ts',
  'record-ja': 'src/reader/languages/record-ja.ts',
  'record-zh-Hans': 'src/reader/languages/record-zh-hans.ts',
  'record-zh-Hant': 'src/reader/languages/record-zh-hant.ts',
  choice: 'src/reader/choice.ts',
};

const TEXT = {
  [at('src/core/text/fold.ts')]: 'narrowWaterText.fold',
  [at('src/core/text/language.ts')]: 'narrowWaterText.language',
};
const CHOICE = { [at('src/ui/card-contents.ts')]: 'narrowWaterChoice.contents' };
const DRAWING = {
  preact: 'narrowWaterDrawing.preact',
  'preact/hooks': 'narrowWaterDrawing.hooks',
  'preact/jsx-runtime': 'narrowWaterDrawing.jsx',
};

/**
 * Modules that a content script leaves out because an earlier script has put them into the page: by file or package, the
 * global where it finds them (`src/reader/world.ts`). Where the earlier script has not run, this one does nothing.
 */
const TAKEN_MODULES: Record<string, Record<string, string>> = {
  choice: TEXT,
  overlay: { ...TEXT, ...CHOICE },
  editor: DRAWING,
};

/** Scripts that leave the tables of Han out: they find them in the page, if `han.js` has been brought there. */
const WITHOUT_HAN = new Set(['reader', 'bench_matcher_latin']);

function findHanInPage(): Plugin {
  return {
    name: 'narrow-water:han-in-page',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => WITHOUT_HAN.has(name),
    load(id) {
      const here = JSON.stringify(at('src/reader/han-here.ts'));
      return id === at('src/core/text/han.ts') ? `export { hanTables } from ${here};` : null;
    },
  };
}

/** Output options of a script that takes modules from earlier ones: they become globals, and it runs only where these are there. */
function takingOutput(name: string): { banner?: string; globals?: (id: string) => string } {
  const taken = TAKEN_MODULES[name];
  if (taken === undefined) return {};
  const places = [...new Set(Object.values(taken).map((place) => place.split('.')[0]))];
  const areThere = places.map((place) => `globalThis.${place} !== undefined`).join(' && ');
  return { banner: `if (${areThere})`, globals: (id) => taken[id] ?? id };
}

export default defineConfig(({ mode }): UserConfig => {
  const target = (process.env.TARGET ?? 'chromium') as Target;
  const isDevelopment = mode === 'development';
  const outDir = at(`dist/${target}`);
  const build = {
    outDir,
    emptyOutDir: false,
    copyPublicDir: false,
    sourcemap: isDevelopment ? ('inline' as const) : false,
    minify: !isDevelopment && target !== 'commands',
    target: 'es2022',
    // The minimum versions: for older ones light-dark() is rewritten into a form that knows no dark in a shadow root.
    cssTarget: ['chrome128', 'firefox147'],
    modulePreload: false as const,
    reportCompressedSize: false,
  };
  const classicScript = (name: string, input: string, minify = build.minify): EnvironmentOptions => ({
    consumer: 'client',
    build: {
      ...build,
      minify,
      rolldownOptions: {
        input: { [name]: at(input) },
        output: { format: 'iife', entryFileNames: '[name].js', codeSplitting: false, ...takingOutput(name) },
        external: (id) => TAKEN_MODULES[name]?.[id] !== undefined,
      },
    },
  });
  const shared: UserConfig = {
    root,
    base: './',
    logLevel: 'warn',
    // What the environments leave to the one configuration they share.
    build: { ...build, cssMinify: true },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: {
      __TARGET__: JSON.stringify(target),
      'process.env.NODE_ENV': JSON.stringify(isDevelopment ? 'development' : 'production'),
    },
    plugins: [knowledgePlugin(), findHanInPage(), withoutHtmlSink(), escapeRareUnits()],
  };
  return target === 'commands'
    ? commands(shared, build, classicScript)
    : extension(shared, build, classicScript, target);
});

type ClassicScript = (name: string, input: string, minify?: boolean) => EnvironmentOptions;

/** Empties the target's folder, then builds every environment. Vite adds one named `ssr` by itself, which we have no use for. */
function buildingAfresh(outDir: string): BuilderOptions {
  return {
    // One configuration for all environments: a plugin of each would read and compile the knowledge base anew.
    sharedConfigBuild: true,
    async buildApp(builder) {
      rmSync(outDir, { recursive: true, force: true });
      for (const environment of Object.values(builder.environments)) {
        if (environment.name !== 'ssr') await builder.build(environment);
      }
    },
  };
}

function extension(
  shared: UserConfig,
  build: EnvironmentOptions['build'] & { outDir: string },
  classicScript: ClassicScript,
  target: 'chromium' | 'firefox',
): UserConfig {
  const scripts = Object.fromEntries(
    Object.entries(CONTENT_SCRIPTS).map(([name, input]) => [name.replaceAll('-', '_'), classicScript(name, input)]),
  );
  return {
    ...shared,
    plugins: [...(shared.plugins ?? []), emitManifest(target)],
    environments: {
      client: {
        build: {
          ...build,
          copyPublicDir: true,
          rolldownOptions: {
            input: {
              background: at('src/background/main.ts'),
              popup: at('src/popup/index.html'),
              panel: at('src/panel/index.html'),
              options: at('src/options/index.html'),
              welcome: at('src/welcome/index.html'),
              book: at('src/book/index.html'),
            },
            output: {
              entryFileNames: (chunk) => (chunk.name === 'background' ? 'background.js' : 'assets/[name].js'),
              chunkFileNames: 'assets/[name].js',
              assetFileNames: 'assets/[name][extname]',
            },
          },
        },
      },
      ...scripts,
    },
    builder: buildingAfresh(build.outDir),
  };
}

function commands(
  shared: UserConfig,
  build: EnvironmentOptions['build'] & { outDir: string },
  classicScript: ClassicScript,
): UserConfig {
  const entries = readdirSync(at('commands')).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  return {
    ...shared,
    environments: {
      client: {
        consumer: 'server',
        resolve: { noExternal: true, external: ['playwright-core', 'ws', 'approx-string-match'] },
        build: {
          ...build,
          target: 'node20',
          ssr: true,
          rolldownOptions: {
            input: Object.fromEntries(entries.map((name) => [name.replace(/\.ts$/, ''), at(`commands/${name}`)])),
            output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
          },
        },
      },
      probe: classicScript('probe', 'commands/detect/probe.ts'),
      // A cold start and memory are measured of the matcher as pages carry it.
      bench_matcher: classicScript('bench-matcher', 'bench/scripts/matcher.ts', true),
      bench_matcher_latin: classicScript('bench-matcher-latin', 'bench/scripts/matcher-latin.ts', true),
      bench_page: classicScript('bench-page', 'bench/scripts/page.ts'),
      bench_notes: classicScript('bench-notes', 'bench/scripts/notes.ts'),
    },
    builder: buildingAfresh(build.outDir),
  };
}
