/**
 * Where the sentinel runs. The registration is the off switch: a site that is switched off is excluded here and costs
 * nothing. It is reconciled with the settings on install, update and start-up, and whenever they change.
 */
import browser, { type Scripting } from 'webextension-polyfill';
import type { Settings } from '../core/settings';

const ID = 'sentinel';
const EVERY_PAGE = ['http://*/*', 'https://*/*'];

/** The match patterns of a site: its host and every subdomain. A host that no pattern can name gives none. */
export function patternsOf(site: string): string[] {
  const host = site.replace(/:\d+$/, '');
  if (!/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?$|^\[[0-9a-f:]+\]$/i.test(host)) return [];
  const isAddress = /^[\d.]+$|^\[/.test(host);
  return isAddress ? [`*://${host}/*`] : [`*://${host}/*`, `*://*.${host}/*`];
}

/** The pages that the sentinel is registered for; none where it is to run nowhere by itself. */
function matchesFor({ enabled, where, listedSites }: Settings): string[] {
  if (!enabled || where === 'asked') return [];
  return where === 'everywhere' ? EVERY_PAGE : [...new Set(listedSites.flatMap(patternsOf))];
}

let last: Promise<unknown> = Promise.resolve();

/** Makes the browser's registrations agree with the settings. Runs one at a time. */
export function reconcileRegistration(settings: Settings): Promise<void> {
  const next = last.then(() => reconcile(settings));
  last = next.catch(() => undefined);
  return next;
}

async function reconcile(settings: Settings): Promise<void> {
  const present = (await browser.scripting.getRegisteredContentScripts({ ids: [ID] })).length > 0;
  const matches = matchesFor(settings);
  if (matches.length === 0) {
    if (present) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script: Script = {
    id: ID,
    js: ['sentinel.js'],
    matches,
    excludeMatches: settings.excludedSites.flatMap(patternsOf),
    runAt: 'document_idle',
    persistAcrossSessions: true,
  };
  if (present) {
    // An update leaves no moment in which nothing is registered; but not every browser clears `excludeMatches` in one.
    await browser.scripting.updateContentScripts([script]).catch(() => undefined);
    const [now] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
    if (isSameList(now?.excludeMatches ?? [], script.excludeMatches) && isSameList(now?.matches ?? [], matches)) return;
    await browser.scripting.unregisterContentScripts({ ids: [ID] });
  }
  try {
    await browser.scripting.registerContentScripts([script]);
  } catch (error) {
    await registerWithoutRefused(script, error);
  }
}

type Script = Scripting.RegisteredContentScript & { matches: string[]; excludeMatches: string[] };

/** One refused pattern makes the browser refuse the whole registration: finds the refused ones, so that they are left out. */
async function registerWithoutRefused(script: Script, error: unknown): Promise<void> {
  // If a script without any of the patterns is refused too, they are not the trouble.
  if (!(await areAccepted(script.js ?? [], []))) throw error;
  const keep = async (patterns: string[]): Promise<string[]> => {
    if (patterns.length === 0 || (await areAccepted(script.js ?? [], patterns))) return patterns;
    if (patterns.length === 1) return [];
    const middle = patterns.length >> 1;
    return [...(await keep(patterns.slice(0, middle))), ...(await keep(patterns.slice(middle)))];
  };
  const matches = await keep(script.matches);
  if (matches.length === 0) throw error;
  const excludeMatches = await keep(script.excludeMatches);
  await browser.scripting.registerContentScripts([{ ...script, matches, excludeMatches }]);
}

const PROBE = 'probe';
/** Where no page can be: a script registered only to try patterns never runs. */
const NOWHERE = 'https://narrow-water.invalid/*';

async function areAccepted(js: string[], patterns: string[]): Promise<boolean> {
  try {
    const probe = { id: PROBE, js, matches: [NOWHERE], excludeMatches: patterns, persistAcrossSessions: false };
    await browser.scripting.registerContentScripts([probe]);
  } catch {
    return false;
  }
  await browser.scripting.unregisterContentScripts({ ids: [PROBE] });
  return true;
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}
