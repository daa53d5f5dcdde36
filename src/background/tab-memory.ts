/**
 * What holds for one tab alone, until it is closed or the browser is: that Narrow Water was called there, and what was refused
 * in a private window. It lies in the browser's session storage, which is memory and never disk: the worker may stop at
 * any moment, and nothing is stored from a private window unasked.
 */
import browser from 'webextension-polyfill';
import { isTakenBackBy, type Refusal } from '../core/refusals';

export interface TabMemory {
  /** The site on which the reader called Narrow Water in this tab; null where it was not called. */
  calledOn: string | null;
  /** What was refused in this tab, as it is a private window's. */
  refusals: Refusal[];
}

const NOTHING: TabMemory = { calledOn: null, refusals: [] };
const keyOf = (tabId: number): string => `tab-${tabId}`;

/** What is remembered of a tab. */
export async function recallTab(tabId: number): Promise<TabMemory> {
  const key = keyOf(tabId);
  return ((await browser.storage.session.get(key))[key] as TabMemory | undefined) ?? NOTHING;
}

/** Remembers that Narrow Water was called on a site. */
export async function rememberCall(tabId: number, site: string): Promise<void> {
  await change(tabId, (memory) => ({ ...memory, calledOn: site }));
}

/** Remembers a refusal, or forgets it; false where there was nothing to forget. */
export function rememberRefusal(tabId: number, refusal: Refusal, isRefused: boolean): Promise<boolean> {
  return change(tabId, (memory) => {
    const others = memory.refusals.filter((other) => !isTakenBackBy(other, refusal));
    const isKnown = others.length < memory.refusals.length;
    if (isRefused) return isKnown ? memory : { ...memory, refusals: [...others, refusal] };
    return isKnown ? { ...memory, refusals: others } : null;
  });
}

/** Forgets everything about a tab, when it has been closed. */
export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

// Two quick changes must not overwrite each other: each waits for the one before.
let lastChange: Promise<unknown> = Promise.resolve();

/** Replaces a tab's memory by what `update` makes of it at that moment; false where `update` gives null and nothing changes. */
function change(tabId: number, update: (memory: TabMemory) => TabMemory | null): Promise<boolean> {
  const changing = lastChange.then(async () => {
    const memory = update(await recallTab(tabId));
    if (memory !== null) await browser.storage.session.set({ [keyOf(tabId)]: memory });
    return memory !== null;
  });
  lastChange = changing.catch(() => undefined);
  return changing;
}
