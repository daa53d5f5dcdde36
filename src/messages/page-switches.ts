/** What popup and panel can do about the page in a tab: by messages to the background, and the browser's own prompt. */
import type { Refusal } from '../core/refusals';
import { addSite, type Settings } from '../core/settings';
import { askFromPage } from './ask';
import { askForChange } from './change-settings';
import type { RefusalOutcome } from './protocol';
import { requestAccess } from './site-access';
import type { TabView } from './watch-tab';

export interface PageSwitches {
  /** Refuses something, or takes it back. */
  refuse(refusal: Refusal, isRefused: boolean): Promise<RefusalOutcome | null>;
  /** Looks at the page for this visit; whether the browser let us. */
  look(): Promise<boolean>;
  /** Does nothing in a private window. */
  addToList(): void;
  allowAccess(): void;
  switchOnEverywhere(): void;
}

/** `changed` is called when something changed that the settings do not show, so that the tab has to be looked at anew. */
export function createPageSwitches(
  tab: TabView | undefined,
  settings: Settings,
  told: { changed(): void; failed(error: unknown): void },
): PageSwitches {
  const change = (patch: Partial<Settings>) => void askForChange(patch, settings).catch(told.failed);
  return {
    async refuse(refusal, isRefused) {
      if (tab === undefined || tab.tabId === null) return null;
      try {
        const outcome = await askFromPage('refuseInTab', { tabId: tab.tabId, refusal, isRefused });
        told.changed();
        return outcome;
      } catch (error) {
        told.failed(error);
        return null;
      }
    },
    async look() {
      if (tab === undefined || tab.tabId === null) return false;
      const { looked } = await askFromPage('lookInTab', { tabId: tab.tabId }).catch(() => ({ looked: false }));
      told.changed();
      return looked;
    },
    // From a private window its site would go to the disk.
    addToList: () =>
      tab?.site != null && !tab.isPrivate && change({ listedSites: addSite(settings.listedSites, tab.site) }),
    allowAccess: () => void requestAccess().catch(told.failed),
    switchOnEverywhere: () => change({ enabled: true }),
  };
}
