/**
 * The background: it only wires. Every listener is registered synchronously, at the top level, because the browser stops
 * this worker when it is idle and starts it anew for the next event.
 */
import browser from 'webextension-polyfill';
import type { Settings } from '../core/settings';
import { answerMessages, isOwnContent, isOwnPage } from '../messages/answer';
import { checkSchemas } from '../messages/check-schemas';
import { type ContentReplies, fromContent, fromPages, type PageReplies, type Requests } from '../messages/protocol';
import { openNotesDatabase } from '../storage/dexie-note-store';
import { loadSettings, watchSettings } from '../storage/settings';
import { createContentAnswers } from './content-answers';
import { injectIntoOpenTabs } from './inject';
import { addMenu, onMenuClick } from './menu';
import { createPageAnswers } from './page-answers';
import { reconcileRegistration } from './registration';
import { forgetTab } from './tab-memory';
import { applySettingsToTabs, forwardCommand, leaveUnseenTabs } from './tabs';

const FIRST_RUN_PAGE = 'src/welcome/index.html';
const store = openNotesDatabase();

/** Where the browser refuses the registration all else goes on; it is tried again at the next start and the next change. */
function register(settings: Settings): Promise<void> {
  return reconcileRegistration(settings).catch((error) =>
    console.error('Narrow Water could not register its script.', error),
  );
}

browser.runtime.onInstalled.addListener(async ({ reason }) => {
  if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL(FIRST_RUN_PAGE) });
  const settings = await loadSettings();
  await register(settings);
  await addMenu();
  await injectIntoOpenTabs(settings);
});
browser.runtime.onStartup.addListener(async () => {
  await register(await loadSettings());
  await addMenu();
});
watchSettings((settings, before) => {
  void register(settings);
  void applySettingsToTabs(settings, before);
});

// What the browser itself allows changes in its own prompts and menus.
browser.permissions.onAdded.addListener(async () => injectIntoOpenTabs(await loadSettings()));
browser.permissions.onRemoved.addListener(() => leaveUnseenTabs());
browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));

answerMessages<Requests<typeof fromContent>, ContentReplies>(
  'fromContent',
  checkSchemas(fromContent),
  isOwnContent,
  createContentAnswers(store),
);
answerMessages<Requests<typeof fromPages>, PageReplies>(
  'fromPages',
  checkSchemas(fromPages),
  isOwnPage,
  createPageAnswers(store),
);

browser.contextMenus.onClicked.addListener(onMenuClick);
browser.commands.onCommand.addListener(forwardCommand);
