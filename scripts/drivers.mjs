/** The browser drivers of tests/support are TypeScript, which Node 20 does not read: Vite does. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** @typedef {typeof import('../tests/support/browser/launch')} Drivers */

/** @returns {Promise<Drivers['launchBrowser']>} */
export async function loadLaunchBrowser() {
  const file = fileURLToPath(new URL('../tests/support/browser/launch.ts', import.meta.url));
  /** @type {{ module: Drivers }} */
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
  return module.launchBrowser;
}
