/** Judges pages in a real Chromium that has no network: each is served under its own address, its scripts switched off. */
import { type Browser, type CDPSession, chromium, type Route } from 'playwright-core';
import { readProjectFile } from '../../bench/project';
import { findBrowser, hasSandbox, installHint } from '../../scripts/browsers.mjs';
import type { Sensitivity } from '../../src/core/choices';
import type { ProbeResult } from './probe';

export interface PageProber {
  /** Judges one page. `url` null serves it under a loopback address. */
  probe(html: Buffer, url: string | null): Promise<ProbeResult>;
  close(): Promise<void>;
}

const LOOPBACK_URL = 'http://127.0.0.1/page.html';
/** No script of the page runs, and what it would load is refused before it becomes a request. */
const POLICY = "default-src 'none'; script-src 'none'; style-src 'unsafe-inline'";
const LOAD_TIMEOUT_MS = 20_000;

/**
 * Starts a browser with `size` pages; more probes than that wait for their turn. Pages are judged at `sensitivity`.
 * @throws {Error} saying what to install, where no browser is found
 */
export async function startPageProber(size: number, sensitivity: Sensitivity): Promise<PageProber> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error(installHint('chromium'));
  const script = readProjectFile('dist', 'commands', 'probe.js');
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    chromiumSandbox: hasSandbox(executablePath),
    args: [
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const probe = `${script}\n;JSON.stringify(globalThis.narrowWaterProbe(${JSON.stringify(sensitivity)}))`;
  const idle = await Promise.all(Array.from({ length: size }, () => openSlot(browser, probe)));
  const waiting: ((slot: Slot) => void)[] = [];
  const take = () => {
    const slot = idle.pop();
    return slot === undefined ? new Promise<Slot>((resolve) => waiting.push(resolve)) : Promise.resolve(slot);
  };
  const giveBack = (slot: Slot) => {
    const next = waiting.shift();
    if (next === undefined) idle.push(slot);
    else next(slot);
  };
  return {
    async probe(html, url) {
      let slot = await take();
      try {
        return await slot.run(html, url);
      } catch (error) {
        // A page that hung or crashed leaves nothing behind for the next one.
        await slot.close();
        slot = await openSlot(browser, probe);
        throw error;
      } finally {
        giveBack(slot);
      }
    },
    close: () => browser.close(),
  };
}

interface Slot {
  run(html: Buffer, url: string | null): Promise<ProbeResult>;
  close(): Promise<void>;
}

async function openSlot(browser: Browser, probe: string): Promise<Slot> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let answer: ((route: Route) => Promise<void>) | null = null;
  await page.route('**/*', async (route) => {
    const request = route.request();
    const serve = answer;
    if (serve !== null && request.isNavigationRequest() && request.frame() === page.mainFrame()) {
      answer = null;
      await serve(route);
    } else await route.abort('aborted');
  });
  return {
    async run(html, url) {
      answer = (route) =>
        route.fulfill({
          status: 200,
          headers: { 'content-type': contentTypeOf(html), 'content-security-policy': POLICY },
          body: html,
        });
      await page.goto(servedUrl(url), { waitUntil: 'domcontentloaded', timeout: LOAD_TIMEOUT_MS });
      return evaluateProbe(session, probe);
    },
    close: () => context.close(),
  };
}

/** Runs the probe in a world of its own, which the page's policy does not bind. */
async function evaluateProbe(session: CDPSession, probe: string): Promise<ProbeResult> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'narrow-water-probe',
  });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: probe,
    contextId: executionContextId,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined || typeof result.value !== 'string') {
    throw new Error(exceptionDetails?.exception?.description?.split('\n')[0] ?? 'the page could not be read');
  }
  return JSON.parse(result.value);
}

function servedUrl(url: string | null): string {
  return url !== null && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : LOOPBACK_URL;
}

/** Saved pages are UTF-8 as a rule; one that is not is left to what it says of itself. */
function contentTypeOf(html: Buffer): string {
  const isUtf8 =
    !html.toString('utf8').includes('\ufffd') ||
    /<meta[^>]+charset=["']?utf-?8/i.test(html.toString('latin1', 0, 4096));
  return isUtf8 ? 'text/html; charset=utf-8' : 'text/html';
}
