import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';
import type { Browser, LaunchOptions } from './types';

/**
 * Starts a browser with a fresh profile, which is deleted when it closes.
 * @throws with what to install when there is no such browser
 */
export async function launchBrowser(options: LaunchOptions): Promise<Browser> {
  const browser = await (options.browser === 'firefox' ? launchFirefox(options) : launchChromium(options));
  if (options.extensionDir !== undefined && options.keepsFirstRun !== true) await closeFirstRunPage(browser);
  return browser;
}

async function closeFirstRunPage(browser: Browser): Promise<void> {
  const address = browser.extensionUrl('src/welcome/');
  await (await browser.waitForPage((url) => url.startsWith(address))).close();
}
