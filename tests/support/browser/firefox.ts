/** Launches stock Firefox with the extension, and drives it over WebDriver BiDi, as it stands: no geckodriver. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureBrowser } from '../../../scripts/browsers.mjs';
import { BidiConnection } from './bidi';
import { poll } from './driven-page';
import { FirefoxPage } from './firefox-page';
import { firefoxPrefs } from './firefox-prefs';
import { type RequestLog, startRequestLog } from './request-log';
import type { Browser, LaunchOptions, Page, PageFunction, WaitOptions } from './types';

const START_TIMEOUT_MS = 60_000;

/** The extension's origin, the same in every run: Firefox would otherwise draw a new one for each profile. */
const EXTENSION_HOST = '6e617272-6f77-4000-8000-776174657200';

interface ContextInfo {
  context: string;
  url: string;
}

export async function launchFirefox(options: LaunchOptions): Promise<Browser> {
  const executable = ensureBrowser('firefox');
  const log = options.network === 'open' ? null : await startRequestLog();
  const profile = mkdtempSync(join(tmpdir(), 'narrow-water-firefox-'));
  const extensionDir = options.extensionDir === undefined ? null : resolve(options.extensionDir);
  const extensionId = extensionDir === null ? null : readExtensionId(extensionDir);
  const prefs = {
    ...firefoxPrefs(options, log?.port ?? null),
    ...(extensionId === null
      ? {}
      : { 'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: EXTENSION_HOST }) }),
    ...options.prefs,
  };
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`);
  const child = startProcess(executable, profile, options);
  const bidi = await connect(child, profile);
  const session = await bidi.send<{ capabilities: { browserVersion: string } }>('session.new', {
    capabilities: { alwaysMatch: { unhandledPromptBehavior: { default: 'ignore' } } },
  });
  if (extensionDir !== null) {
    await bidi.send('webExtension.install', { extensionData: { type: 'path', path: extensionDir } });
  }
  return new FirefoxBrowser(bidi, child, session.capabilities.browserVersion, { options, extensionId, log, profile });
}

function readExtensionId(extensionDir: string): string {
  const manifest = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8'));
  const id: unknown = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string')
    throw new Error(`${extensionDir} is not a build for Firefox: its manifest has no gecko id`);
  return id;
}

function startProcess(executable: string, profile: string, options: LaunchOptions): ChildProcess {
  const headless = options.headless ?? true;
  const args = ['--no-remote', '--profile', profile, '--remote-debugging-port', '0', '--remote-allow-system-access'];
  const child = spawn(executable, [...(headless ? ['--headless'] : []), ...args], {
    stdio: 'ignore',
    env: {
      ...process.env,
      // Firefox heeds the preference that silences its settings server only when told so.
      MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
      ...(options.display === undefined ? {} : { DISPLAY: options.display }),
    },
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  return child;
}

/** Firefox writes where it listens into its profile. */
function connect(child: ChildProcess, profile: string): Promise<BidiConnection> {
  const file = join(profile, 'WebDriverBiDiServer.json');
  const ended = new Promise<never>((_resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Firefox ended before it was ready (exit code ${code})`)));
  });
  const listening = poll(
    () => {
      const { ws_host: host, ws_port: port } = JSON.parse(readFileSync(file, 'utf8'));
      return BidiConnection.open(`ws://${host}:${port}`);
    },
    'Firefox is listening',
    { timeoutMs: START_TIMEOUT_MS },
  );
  return Promise.race([listening, ended]);
}

interface FirefoxState {
  options: LaunchOptions;
  extensionId: string | null;
  log: RequestLog | null;
  profile: string;
}

class FirefoxBrowser implements Browser {
  readonly name = 'firefox';
  readonly version: string;
  readonly closed: Promise<void>;
  readonly #bidi: BidiConnection;
  readonly #state: FirefoxState;
  readonly #drivenPages = new Map<string, FirefoxPage>();
  #tookEmptyPage = false;

  constructor(bidi: BidiConnection, child: ChildProcess, version: string, state: FirefoxState) {
    this.#bidi = bidi;
    this.#state = state;
    this.version = version;
    this.closed = new Promise<void>((resolve) => child.once('exit', () => resolve())).then(async () => {
      bidi.close();
      state.log?.close();
      await rm(state.profile, { recursive: true, force: true, maxRetries: 5 });
    });
  }

  async newPage(): Promise<Page> {
    const { options } = this.#state;
    const empty = this.#tookEmptyPage ? undefined : (await this.#contexts())[0]?.context;
    this.#tookEmptyPage = true;
    const context =
      empty ?? (await this.#bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' })).context;
    const page = this.#drive(context);
    if (options.headless !== false || options.width !== undefined || options.height !== undefined) {
      await page.setViewport(options.width ?? 1280, options.height ?? 900);
    }
    return page;
  }

  async pages(): Promise<Page[]> {
    return (await this.#contexts()).map(({ context }) => this.#drive(context));
  }

  async waitForPage(matches: (url: string) => boolean, options?: WaitOptions): Promise<Page> {
    const found = await poll(
      async () => (await this.#contexts()).find(({ url }) => matches(url)),
      'a tab of that address',
      options,
    );
    return this.#drive((found as ContextInfo).context);
  }

  extensionUrl(path: string): string {
    this.#id();
    return `moz-extension://${EXTENSION_HOST}/${path}`;
  }

  stopBackground(): Promise<void> {
    return this.#privileged(async (id: string) => {
      await WebExtensionPolicy.getByID(id).extension.terminateBackground({ ignoreDevToolsAttached: true });
    }, this.#id());
  }

  isBackgroundRunning(): Promise<boolean> {
    return this.#privileged(
      (id: string) => WebExtensionPolicy.getByID(id)?.extension.backgroundState === 'running',
      this.#id(),
    );
  }

  reloadExtension(): Promise<void> {
    return this.#privileged(async (id: string) => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID(id)).reload();
    }, this.#id());
  }

  disableExtension(): Promise<void> {
    return this.#setEnabled(false);
  }

  enableExtension(): Promise<void> {
    return this.#setEnabled(true);
  }

  setSiteAccess(isGranted: boolean): Promise<void> {
    return this.#privileged(
      async (id: string, isGiven: boolean) => {
        const { ExtensionPermissions } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionPermissions.sys.mjs',
        );
        const { extension } = WebExtensionPolicy.getByID(id);
        const access = { permissions: [], origins: ['http://*/*', 'https://*/*'] };
        await ExtensionPermissions[isGiven ? 'add' : 'remove'](id, access, extension);
      },
      this.#id(),
      isGranted,
    );
  }

  async backgroundEval<Args extends unknown[], Result>(fn: PageFunction<Args, Result>, ...args: Args): Promise<Result> {
    const { context } = await this.#bidi.send<{ context: string }>('browsingContext.create', {
      type: 'tab',
      background: true,
    });
    try {
      // A file that runs no code, but has the extension's origin and its API.
      const url = this.extensionUrl('manifest.json');
      await this.#bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
      return await this.#bidi.call<Result>(context, String(fn), args);
    } finally {
      await this.#bidi.send('browsingContext.close', { context });
    }
  }

  requests(): string[] {
    if (!this.#state.log) throw new Error('requests are recorded only with network: loopback');
    return this.#state.log.urls();
  }

  async close(): Promise<void> {
    await this.#bidi.send('browser.close').catch(() => undefined);
    await this.closed;
  }

  #id(): string {
    if (this.#state.extensionId === null) throw new Error('this browser was launched without the extension');
    return this.#state.extensionId;
  }

  #drive(context: string): FirefoxPage {
    const page =
      this.#drivenPages.get(context) ??
      new FirefoxPage(this.#bidi, context, (prefs) => this.#privileged(setIntPrefs, prefs));
    this.#drivenPages.set(context, page);
    return page;
  }

  async #contexts(): Promise<ContextInfo[]> {
    const { contexts } = await this.#bidi.send<{ contexts: ContextInfo[] }>('browsingContext.getTree', { maxDepth: 0 });
    return contexts;
  }

  #setEnabled(enabled: boolean): Promise<void> {
    return this.#privileged(
      async (id: string, shouldEnable: boolean) => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const addon = await AddonManager.getAddonByID(id);
        await (shouldEnable ? addon.enable() : addon.disable());
      },
      this.#id(),
      enabled,
    );
  }

  /** Runs a function in the browser's own window, where everything is allowed. */
  async #privileged<Args extends unknown[], Result>(fn: PageFunction<Args, Result>, ...args: Args): Promise<Result> {
    const { contexts } = await this.#bidi.send<{ contexts: ContextInfo[] }>('browsingContext.getTree', {
      'moz:scope': 'chrome',
      maxDepth: 0,
    });
    const window = contexts[0];
    if (!window) throw new Error('Firefox has no window');
    return this.#bidi.call<Result>(window.context, String(fn), args);
  }
}

/** What Firefox's own code has at hand, as far as it is used here. */
declare const WebExtensionPolicy: {
  getByID(id: string): {
    extension: {
      backgroundState: string;
      terminateBackground(options: { ignoreDevToolsAttached: boolean }): Promise<void>;
    };
  };
};
declare const ChromeUtils: {
  importESModule(url: string): {
    AddonManager: {
      getAddonByID(id: string): Promise<{ reload(): Promise<void>; enable(): Promise<void>; disable(): Promise<void> }>;
    };
    ExtensionPermissions: Record<'add' | 'remove', (id: string, access: object, extension: object) => Promise<void>>;
  };
};
declare const Services: { prefs: { setIntPref(name: string, value: number): void } };

function setIntPrefs(prefs: Record<string, number>): void {
  for (const [name, value] of Object.entries(prefs)) Services.prefs.setIntPref(name, value);
}
