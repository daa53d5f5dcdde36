/** The number of topics on the toolbar button of a tab. */
import browser from 'webextension-polyfill';

const BACKGROUND = '#2f5d62';

export async function showBadge(tabId: number, topicCount: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: topicCount === 0 ? '' : String(topicCount) });
  await browser.action.setBadgeBackgroundColor({ tabId, color: BACKGROUND });
}
