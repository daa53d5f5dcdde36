/** The reader's settings: values and defaults. Reading and writing them is storage's work. */
import type { Density, Sensitivity } from './detect/types';
import { isSharedDomain } from './host-name';
import { LANGUAGES, type Language } from './knowledge/types';

export type Theme = 'auto' | 'light' | 'dark';

export interface Settings {
  /** Off everywhere when false. */
  enabled: boolean;
  /** Sites switched off: host names without `www.`, each with its subdomains. */
  excludedSites: string[];
  density: Density;
  sensitivity: Sensitivity;
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
  sensitivity: 'balanced',
  theme: 'auto',
  language: 'auto',
  mutedTopics: [],
};

/**
 * The host name of a web address without `www.`, or null where the address has no site of its own. `www.` stays where
 * nothing of one's own would be left: www.gov.cn is a site, gov.cn is every ministry's.
 */
export function siteOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if ((protocol !== 'http:' && protocol !== 'https:') || hostname === '') return null;
  const bare = hostname.replace(/^www\./, '');
  return isSharedDomain(bare) ? hostname : bare;
}

const covers = (excluded: string, site: string): boolean => site === excluded || site.endsWith(`.${excluded}`);

/** Whether Narrow Water may run on an address under these settings. */
export function runsOn(settings: Settings, url: string): boolean {
  const site = siteOf(url);
  if (!settings.enabled || site === null) return false;
  return !settings.excludedSites.some((excluded) => covers(excluded, site));
}

const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const HOST = new RegExp(`^(?:localhost|${LABEL}(?:\\.${LABEL})+)$`);
const IP_ADDRESS = /^[\d.]+$/;

/**
 * The site meant by what a person typed: a host name, an address, or a pattern such as `*.example.com`. Null where it
 * names no site, or one under which others have theirs (`co.jp`).
 */
export function siteFromInput(input: string): string | null {
  const typed = input
    .trim()
    .toLowerCase()
    .replace(/^(?:https?|\*):\/\//, '')
    .replace(/^\*\./, '');
  const site = siteOf(`https://${typed}`)?.replace(/\.$/, '') ?? '';
  if (!HOST.test(site) || isSharedDomain(site)) return null;
  // `1.2` is an address to a browser: 1.0.0.2. To a person it is none.
  return IP_ADDRESS.test(site) && !typed.startsWith(site) ? null : site;
}

/** The excluded sites with one more. */
export function excludeSite(excludedSites: readonly string[], site: string): string[] {
  return excludedSites.includes(site) ? [...excludedSites] : [...excludedSites, site];
}

/** The excluded sites without those that keep `site` off: itself, and a parent whose subdomain it is. */
export function includeSite(excludedSites: readonly string[], site: string): string[] {
  return excludedSites.filter((excluded) => !covers(excluded, site));
}

/** The language to speak: as set, else the browser's (a BCP 47 tag), else English. */
export function resolveLanguage(setting: Settings['language'], browserLanguage: string): Language {
  if (setting !== 'auto') return setting;
  if (/^zh\b.*\b(hant|tw|hk|mo)\b/i.test(browserLanguage)) return 'zh-Hant';
  if (/^zh\b/i.test(browserLanguage)) return 'zh-Hans';
  return LANGUAGES.find((language) => browserLanguage.toLowerCase().startsWith(language)) ?? 'en';
}
