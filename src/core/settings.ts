/** The reader's settings: values and defaults. Reading and writing them is storage's work. */
import type { Density } from './detect/types';
import type { Language } from './knowledge/types';

export type Theme = 'auto' | 'light' | 'dark';

export interface Settings {
  /** Off everywhere when false. */
  enabled: boolean;
  /** Sites switched off: host names without `www.`, each with its subdomains. */
  excludedSites: string[];
  density: Density;
  theme: Theme;
  /** `auto` follows the browser's language. */
  language: Language | 'auto';
  /** Topics the reader does not want marked anywhere. */
  mutedTopics: string[];
}

export const DEFAULT_SETTINGS: Settings = {
  enabled: true,
  excludedSites: [],
  density: 'few',
  theme: 'auto',
  language: 'auto',
  mutedTopics: [],
};

/** The host name of a web address without `www.`, or null where the address has no site of its own. */
export function siteOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if ((protocol !== 'http:' && protocol !== 'https:') || hostname === '') return null;
  return hostname.replace(/^www\./, '');
}

/** Whether Narrow Water may run on an address under these settings. */
export function runsOn(settings: Settings, url: string): boolean {
  const site = siteOf(url);
  if (!settings.enabled || site === null) return false;
  return !settings.excludedSites.some((excluded) => site === excluded || site.endsWith(`.${excluded}`));
}
