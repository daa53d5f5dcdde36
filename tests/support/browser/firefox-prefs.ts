/** Firefox's preferences for a driven run: nothing opens by itself, nothing is fetched, every request can be seen. */
import type { LaunchOptions } from './types';

type Prefs = Record<string, string | number | boolean>;

/** The browser's own errands, all switched off. */
const QUIET: Prefs = {
  'remote.prefs.recommended': true,
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.activity-stream.feeds.system.topstories': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.topsites.contile.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  // Looked for a minute after the start: decoders for protected media.
  'media.gmp-manager.updateEnabled': false,
  'media.gmp-provider.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.server': '',
  // The extension's JSON files are then shown as plain text, in the extension's own origin.
  'devtools.jsonview.enabled': false,
};

/** @param proxyPort the request log's port on loopback, or null to leave the network alone */
export function firefoxPrefs({ headless = true, colorScheme, touch }: LaunchOptions, proxyPort: number | null): Prefs {
  const scheme = colorScheme ?? (headless ? 'light' : undefined);
  return {
    ...QUIET,
    ...(proxyPort === null ? {} : proxyPrefs(proxyPort)),
    ...(scheme === undefined ? {} : { 'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1 }),
    ...(touch ? { 'dom.w3c_touch_events.enabled': 1 } : {}),
  };
}

function proxyPrefs(port: number): Prefs {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.failover_direct': false,
  };
}
