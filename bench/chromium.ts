/** A real Chromium to measure in, with a fresh profile and a closed network: pages come from this process alone. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { ensureBrowser, hasSandbox } from '../scripts/browsers.mjs';

const HOST = 'bench.invalid';
/** Cross-origin isolation makes the page's clock twenty times finer; without scripts, all scripting there is ours. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; script-src 'none'; style-src 'unsafe-inline'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
const FLAGS = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing listens there: what is not served by this process is refused.
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
];

export interface BenchBrowser {
  /** Opens a served page in a new tab of a host of its own, so that its renderer is fresh; the tab closes after `use`. */
  onPage<Result>(html: string, use: (page: Page, session: CDPSession) => Promise<Result>): Promise<Result>;
  /** Opens a page of the extension in a new tab, as `onPage` does; `before` runs in it ahead of anything of its own. */
  onExtensionPage<Result>(path: string, use: (page: Page) => Promise<Result>, before?: () => void): Promise<Result>;
  /** A DevTools session with the browser itself. */
  browserSession(): Promise<CDPSession>;
}

/** Starts the browser, with the extension in a folder where one is given, and ends it after `use`. */
export async function withChromium<Result>(
  extensionDir: string | null,
  use: (browser: BenchBrowser) => Promise<Result>,
): Promise<Result> {
  const executablePath = ensureBrowser('chromium');
  const profile = mkdtempSync(join(tmpdir(), 'narrow-water-bench-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    chromiumSandbox: hasSandbox(executablePath),
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...FLAGS, ...(extensionDir === null ? [] : [`--load-extension=${extensionDir}`])],
    viewport: { width: 1280, height: 900 },
  });
  try {
    return await use(await drive(context, extensionDir !== null));
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function drive(context: BrowserContext, hasExtension: boolean): Promise<BenchBrowser> {
  const extension = hasExtension ? await waitForExtension(context) : null;
  const served = new Map<string, string>();
  let visits = 0;
  await context.route(`https://*.${HOST}/**`, (route) => {
    const html = served.get(route.request().url());
    return html === undefined ? route.abort() : route.fulfill({ status: 200, headers: HEADERS, body: html });
  });
  const inNewTab = async <Result>(
    url: string,
    use: (page: Page) => Promise<Result>,
    before?: () => void,
  ): Promise<Result> => {
    const page = await context.newPage();
    try {
      if (before !== undefined) await page.addInitScript(before);
      await page.goto(url);
      return await use(page);
    } finally {
      await page.close();
    }
  };
  return {
    async onPage(html, use) {
      const url = `https://v${visits++}.${HOST}/2026/story.html`;
      served.set(url, html);
      try {
        return await inNewTab(url, async (page) => use(page, await context.newCDPSession(page)));
      } finally {
        served.delete(url);
      }
    },
    onExtensionPage: (path, use, before) => inNewTab(`${extension ?? ''}/${path}`, use, before),
    browserSession: () => {
      const browser = context.browser();
      if (browser === null) throw new Error('Chromium has closed');
      return browser.newBrowserCDPSession();
    },
  };
}

/** The extension's origin, once its background has registered what runs on pages. */
async function waitForExtension(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 10_000 }));
  await worker.evaluate(async () => {
    const isRegistered = async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0;
    for (let i = 0; i < 100 && !(await isRegistered()); i++) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  // Node gives the origin of such an address as "null".
  return `chrome-extension://${new URL(worker.url()).host}`;
}

/** Runs a script and gives its value, in a world of its own that the page's policy does not bind. */
export async function evaluateApart<Result>(session: CDPSession, expression: string): Promise<Result> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'narrow-water-bench',
  });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId: executionContextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) {
    throw new Error(exceptionDetails.exception?.description?.split('\n')[0] ?? 'the script failed in the page');
  }
  return result.value as Result;
}
