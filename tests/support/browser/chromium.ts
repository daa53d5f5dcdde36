/** Launches a Chromium-family browser with the extension, and drives it by Playwright and the DevTools protocol. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page as PlaywrightPage,
  type Worker,
} from 'playwright-core';
import { ensureBrowser, hasSandbox } from '../../../scripts/browsers.mjs';
import { ChromiumPage } from './chromium-page';
import { poll } from './driven-page';
import { type RequestLog, startRequestLog } from './request-log';
import type { Browser, LaunchOptions, Page, PageFunction, WaitOptions } from './types';

/** Where the browser's own errands are sent, so that the request log can tell them from the extension's. */
const OWN_ERRANDS = 'http://browser-errands.invalid/';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--gaia-url=${OWN_ERRANDS}`,
  `--google-url=${OWN_ERRANDS}`,
  `--autofill-server-url=${OWN_ERRANDS}`,
  `--component-updater=url-source=${OWN_ERRANDS}`,
];

export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const executablePath = ensureBrowser('chromium');
  const log = options.network === 'open' ? null : await startRequestLog();
  const profile = mkdtempSync(join(tmpdir(), 'narrow-water-chromium-'));
  const extensionDir = options.extensionDir === undefined ? null : resolve(options.extensionDir);
  const headless = options.headless ?? true;
  const fixedViewport = headless || options.width !== undefined || options.height !== undefined;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    chromiumSandbox: hasSandbox(executablePath),
    ignoreDefaultArgs: [
      '--disable-extensions',
      ...(headless ? [] : ['--enable-automation']),
      ...(options.backForwardCache ? ['--disable-back-forward-cache'] : []),
    ],
    args: [
      ...FLAGS,
      ...(options.switches ?? []),
      '--enable-unsafe-extension-debugging',
      ...(extensionDir === null ? [] : [`--load-extension=${extensionDir}`]),
      ...(log === null ? [] : [`--proxy-server=127.0.0.1:${log.port}`, '--proxy-bypass-list=<-loopback>']),
    ],
    viewport: fixedViewport ? { width: options.width ?? 1280, height: options.height ?? 900 } : null,
    colorScheme: options.colorScheme ?? (headless ? 'light' : null),
    hasTouch: options.touch ?? false,
    ...(options.display === undefined ? {} : { env: { ...process.env, DISPLAY: options.display } }),
  });
  const extensionId = extensionDir === null ? null : await findExtension(context, extensionDir);
  return new ChromiumBrowser(context, extensionId, log, profile);
}

/** @returns the extension's id */
async function findExtension(context: BrowserContext, extensionDir: string): Promise<string> {
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: 5000 }).catch(() => null)) ??
    (await loadByProtocol(context, extensionDir));
  return new URL(worker.url()).host;
}

/** Branded Chrome from version 137 on ignores `--load-extension`; this is the way that is left. */
async function loadByProtocol(context: BrowserContext, extensionDir: string): Promise<Worker> {
  const session = await browserSession(context);
  const worker = context.waitForEvent('serviceworker', { timeout: 10_000 });
  // Playwright's table of commands has no Extensions domain yet.
  const send = session.send.bind(session) as (method: string, params: object) => Promise<unknown>;
  await Promise.all([worker, send('Extensions.loadUnpacked', { path: extensionDir })]);
  return worker;
}

class ChromiumBrowser implements Browser {
  readonly name = 'chromium';
  readonly version: string;
  readonly closed: Promise<void>;
  readonly #context: BrowserContext;
  readonly #extensionId: string | null;
  readonly #log: RequestLog | null;
  readonly #drivenPages = new WeakMap<PlaywrightPage, Promise<ChromiumPage>>();
  #emptyPage: PlaywrightPage | null;
  #support: PlaywrightPage | null = null;

  constructor(context: BrowserContext, extensionId: string | null, log: RequestLog | null, profile: string) {
    this.#context = context;
    this.#extensionId = extensionId;
    this.#log = log;
    this.#emptyPage = context.pages()[0] ?? null;
    this.version = context.browser()?.version() ?? '';
    this.closed = new Promise<void>((resolve) => context.once('close', () => resolve())).then(async () => {
      log?.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    });
  }

  async newPage(): Promise<Page> {
    const page = this.#emptyPage ?? (await this.#context.newPage());
    this.#emptyPage = null;
    return this.#drive(page);
  }

  pages(): Promise<Page[]> {
    return Promise.all(this.#context.pages().map((page) => this.#drive(page)));
  }

  async waitForPage(matches: (url: string) => boolean, options?: WaitOptions): Promise<Page> {
    const found = await poll(
      async () => this.#context.pages().find((page) => matches(page.url())),
      'a tab of that address',
      options,
    );
    return this.#drive(found as PlaywrightPage);
  }

  extensionUrl(path: string): string {
    return `chrome-extension://${this.#id()}/${path}`;
  }

  async stopBackground(): Promise<void> {
    await this.#withServiceWorkers((session) => session.send('ServiceWorker.stopAllWorkers'));
    await poll(async () => !(await this.isBackgroundRunning()), 'the service worker has stopped');
  }

  async isBackgroundRunning(): Promise<boolean> {
    const session = await browserSession(this.#context);
    const { targetInfos } = await session.send('Target.getTargets');
    await session.detach();
    return targetInfos.some(
      (target) => target.type === 'service_worker' && target.url.startsWith(this.extensionUrl('')),
    );
  }

  // Without developer mode, Chromium keeps an unpacked extension disabled once it is reloaded.
  reloadExtension(): Promise<void> {
    return this.#onExtensionsPage(
      `chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
        .then(() => chrome.developerPrivate.reload('${this.#id()}', { failQuietly: true }))`,
    );
  }

  disableExtension(): Promise<void> {
    return this.#onExtensionsPage(`chrome.management.setEnabled('${this.#id()}', false)`);
  }

  enableExtension(): Promise<void> {
    return this.#onExtensionsPage(`chrome.management.setEnabled('${this.#id()}', true)`);
  }

  setSiteAccess(isGranted: boolean): Promise<void> {
    const hostAccess = isGranted ? 'ON_ALL_SITES' : 'ON_CLICK';
    return this.#onExtensionsPage(
      `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${this.#id()}', hostAccess: '${hostAccess}' })`,
    );
  }

  async backgroundEval<Args extends unknown[], Result>(fn: PageFunction<Args, Result>, ...args: Args): Promise<Result> {
    await this.#withServiceWorkers((session) =>
      session.send('ServiceWorker.startWorker', { scopeURL: this.extensionUrl('') }),
    );
    const worker = await poll(
      async () => this.#context.serviceWorkers().findLast((each) => each.url().startsWith(this.extensionUrl(''))),
      'the service worker has started',
    );
    return (worker as Worker).evaluate(`(${fn})(...${JSON.stringify(args)})`) as Promise<Result>;
  }

  requests(): string[] {
    if (!this.#log) throw new Error('requests are recorded only with network: loopback');
    return this.#log.urls().filter((url) => !url.startsWith(OWN_ERRANDS));
  }

  async close(): Promise<void> {
    await this.#context.close();
    await this.closed;
  }

  #id(): string {
    if (this.#extensionId === null) throw new Error('this browser was launched without the extension');
    return this.#extensionId;
  }

  #drive(page: PlaywrightPage): Promise<ChromiumPage> {
    const known = this.#drivenPages.get(page) ?? ChromiumPage.attach(page);
    this.#drivenPages.set(page, known);
    return known;
  }

  /** Runs commands of the ServiceWorker domain, which wants a page of the extension's origin; this one runs no code. */
  async #withServiceWorkers(run: (session: CDPSession) => Promise<unknown>): Promise<void> {
    await this.#onSupportPage(this.extensionUrl('manifest.json'), async (page) => {
      const session = await this.#context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await run(session);
    });
  }

  async #onExtensionsPage(expression: string): Promise<void> {
    await this.#onSupportPage('chrome://extensions', async (page) => {
      await page.evaluate(expression);
    });
  }

  /**
   * Uses a tab of the driver's own, behind the one that is in front. It stays open between uses: closing it is an event
   * for which the browser wakes the background that was just stopped.
   */
  async #onSupportPage(url: string, run: (page: PlaywrightPage) => Promise<void>): Promise<void> {
    const page = await this.#supportPage();
    try {
      await page.goto(url);
      await run(page);
    } finally {
      await page.goto('about:blank');
    }
  }

  async #supportPage(): Promise<PlaywrightPage> {
    if (this.#support !== null && !this.#support.isClosed()) return this.#support;
    const session = await browserSession(this.#context);
    const [page] = await Promise.all([
      this.#context.waitForEvent('page'),
      session.send('Target.createTarget', { url: 'about:blank', background: true }),
    ]);
    await session.detach();
    this.#support = page;
    return page;
  }
}

function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('Chromium has closed');
  return browser.newBrowserCDPSession();
}
