/**
 * Four projects: `unit` in Node, `dom` in headless Chromium, and the end-to-end tests of the built extension once for
 * each browser. `node scripts/test.mjs` builds first and runs them all.
 */
import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser, hasSandbox } from './scripts/browsers.mjs';
import { knowledgePlugin } from './src/knowledge/plugin';

declare module 'vitest' {
  interface ProvidedContext {
    /** In end-to-end tests: the browser to drive. */
    browserName: 'chromium' | 'firefox';
  }
}

const chromium = findBrowser('chromium');

/** Tests that start their browsers themselves, both or the one, run in Chromium's project only, which is the quicker. */
const NOT_TWICE = ['tests/e2e/same-verdicts.e2e.ts', 'tests/e2e/told-articles.e2e.ts'];

/** Once more, since a browser on a busy machine is late now and then. `npm test` names each such test at its end. */
const RETRIES_IN_BROWSER = 1;

/** One file after the other: each has a browser of its own, and time matters in some. */
function endToEnd(browserName: 'chromium' | 'firefox') {
  return {
    extends: true as const,
    test: {
      name: `e2e-${browserName}`,
      environment: 'node',
      include: ['tests/e2e/**/*.e2e.ts'],
      exclude: browserName === 'chromium' ? [] : NOT_TWICE,
      provide: { browserName },
      fileParallelism: false,
      maxWorkers: 1,
      testTimeout: 60_000,
      hookTimeout: 90_000,
      retry: RETRIES_IN_BROWSER,
      sequence: { groupOrder: browserName === 'chromium' ? 2 : 3 },
    },
  };
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  define: { __TARGET__: '"chromium"' },
  plugins: [knowledgePlugin()],
  test: {
    // Long, so that a busy machine fails no test: what hangs is found out all the same.
    testTimeout: 30_000,
    expect: { poll: { timeout: 5_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{src,commands,bench,scripts,tests}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.dom.test.{ts,tsx}', '**/node_modules/**'],
          // Styles that are text to a program; others stay empty.
          css: { include: [/\.css\?inline$/] },
          // All of them: Vitest itself keeps one free, which is half of a small machine.
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        // Found only when first imported, they would make Vite reload the tests.
        optimizeDeps: { include: ['axe-core', '@floating-ui/dom'] },
        test: {
          name: 'dom',
          retry: RETRIES_IN_BROWSER,
          include: ['{src,tests}/**/*.dom.test.{ts,tsx}'],
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 900 },
            provider: playwright({
              launchOptions: {
                ...(chromium === null ? {} : { executablePath: chromium }),
                // Asked for when the browser is launched: the other projects need not find out.
                get chromiumSandbox() {
                  return chromium === null || hasSandbox(chromium);
                },
                args: ['--disable-gpu', '--disable-background-networking', '--disable-component-update'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      endToEnd('chromium'),
      endToEnd('firefox'),
    ],
  },
});
