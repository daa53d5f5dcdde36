/** Gives a tab's reader a command, as the background does when the keys for it are pressed: drivers cannot press those. */
import type { COMMANDS } from '../../src/core/commands';
import type { Page } from '../support/browser/types';

/** @param control one of the extension's own pages. */
export function giveCommand(control: Page, tabId: number, name: (typeof COMMANDS)[number]): Promise<void> {
  return control.evaluate(
    async (tab, command) => {
      await chrome.tabs.sendMessage(tab, { direction: 'toReader', name: 'runCommand', payload: { command } });
    },
    tabId,
    name,
  );
}
