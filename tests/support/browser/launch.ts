import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';
import type { Browser, LaunchOptions } from './types';

/**
 * Starts a browser with a fresh profile, which is deleted when it closes.
 * @throws with what to install when there is no such browser
 */
export function launchBrowser(options: LaunchOptions): Promise<Browser> {
  return options.browser === 'firefox' ? launchFirefox(options) : launchChromium(options);
}
