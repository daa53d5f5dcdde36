/** Refusing a site, a topic or a match, and taking it back. */
import browser from 'webextension-polyfill';
import { allow, type Refusal, refuse } from '../core/refusals';
import type { RefusalOutcome } from '../messages/protocol';
import { loadSettings, updateSettings } from '../storage/settings';
import { rememberRefusal } from './tab-memory';
import { followMemory } from './tabs';

/** Where a refusal was made. */
interface RefusedIn {
  tabId: number;
  isPrivate: boolean;
}

/**
 * Refuses, or takes a refusal back. The settings carry it into every open tab. From a private window nothing is stored:
 * there it holds for the tab.
 */
export async function changeRefusal(refusal: Refusal, isRefused: boolean, where: RefusedIn): Promise<RefusalOutcome> {
  if (where.isPrivate && (await rememberRefusal(where.tabId, refusal, isRefused))) {
    await followMemory(await browser.tabs.get(where.tabId), await loadSettings());
    return { isForTabOnly: true };
  }
  await updateSettings((settings) => (isRefused ? refuse : allow)(settings, refusal));
  return { isForTabOnly: false };
}
