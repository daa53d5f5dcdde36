/**
 * What holds for one tab alone, until it is closed or the browser is: that Narrow Water was called there, and what was refused
 * in a private window. It lies in the browser's session storage, which is memory and never disk: the worker may stop at
 * any moment, and nothing is stored from a private window unasked.
 */
import browser from 'webextension-polyfill';
import { isSameRefusal, type Refusal } from '../core/refusals';

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
  await remember(tabId, { ...(await recallTab(tabId)), calledOn: site });
}

/** Remembers a refusal, or forgets it; false where there was nothing to forget. */
export async function rememberRefusal(tabId: number, refusal: Refusal, isRefused: boolean): Promise<boolean> {
  const memory = await recallTab(tabId);
  const others = memory.refusals.filter((other) => !isSameRefusal(other, refusal));
  if (!isRefused && others.length === memory.refusals.length) return false;
  await remember(tabId, { ...memory, refusals: isRefused ? [...others, refusal] : others });
  return true;
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

async function remember(tabId: number, memory: TabMemory): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: memory });
}
