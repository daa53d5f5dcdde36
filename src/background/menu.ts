/** The context menu on selected text. */
import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { runCommandInTab } from './tabs';

const TAKE_NOTE = 'take-note';

/** Makes the menu anew: an update or a second start must not add it twice. */
export async function addMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: TAKE_NOTE,
    title: browser.i18n.getMessage('commandTakeNote'),
    contexts: ['selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

/** Takes a note on the selected text, where our menu entry was chosen. */
export async function onMenuClick(info: Menus.OnClickData, tab?: Tabs.Tab): Promise<void> {
  if (info.menuItemId === TAKE_NOTE && tab !== undefined)
    await runCommandInTab(tab, 'take-note').catch(() => undefined);
}
