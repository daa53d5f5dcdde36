/** The reader's settings: values and defaults. Reading and writing them is storage's work. */
import type { Delay, Density, Reach, Sensitivity, Theme } from './choices';
import { isSharedDomain } from './host-name';
import { LANGUAGES, type Language } from './knowledge/types';
import { STARTER_SITES } from './news-sites';

/** Words that do not mean a topic on a site, as the reader has found. */
export interface WrongMatch {
  /** As they stood on the page. */
  words: string;
  topic: string;
  site: string;
}

export interface Settings {
  /** Off everywhere when false. */
  enabled: boolean;
  /** Where it runs by itself. */
  where: Reach;
  /** The sites on which it runs where `where` is `listed`: host names as in `excludedSites`. */
  listedSites: string[];
  /** Sites switched off: host names without `www.`, each with its subdomains. */
  excludedSites: string[];
  density: Density;
  sensitivity: Sensitivity;
  delay: Delay;
  theme: Theme;
  /** `auto` follows the browser's language. */
  language: Language | 'auto';
  /** Topics the reader does not want to see anywhere. */
  mutedTopics: string[];
  wrongMatches: WrongMatch[];
}

export const DEFAULT_SETTINGS: Settings = {
  enabled: true,
  where: 'everywhere',
  listedSites: [...STARTER_SITES],
  excludedSites: [],
  density: 'few',
  sensitivity: 'balanced',
  delay: 'medium',
  theme: 'auto',
  language: 'auto',
  mutedTopics: [],
  wrongMatches: [],
};

/**
 * The host name of a web address without `www.`, or null where the address has no site of its own. `www.` stays where the
 * rest is a domain under which others register theirs: www.gov.cn is a site, gov.cn is every ministry's.
 */
export function siteOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if ((protocol !== 'http:' && protocol !== 'https:') || hostname === '') return null;
  const bare = hostname.replace(/^www\./, '');
  return isSharedDomain(bare) ? hostname : bare;
}

/** Whether a site is another one or a subdomain of it. */
export function siteCovers(parent: string, site: string): boolean {
  return site === parent || site.endsWith(`.${parent}`);
}

/** Why Narrow Water does not run at an address by itself. */
export type Hindrance =
  /** The address has no site: a page of the browser, a file. */
  | 'no-site'
  /** Switched off everywhere. */
  | 'off'
  /** This site is switched off. */
  | 'excluded'
  /** It runs on listed sites alone, and this one is not on the list. */
  | 'not-listed'
  /** It runs only when asked. */
  | 'asked';

/** What keeps Narrow Water from running at an address by itself; null where it runs. */
export function hindranceAt(settings: Settings, url: string): Hindrance | null {
  const site = siteOf(url);
  if (site === null) return 'no-site';
  if (!settings.enabled) return 'off';
  if (settings.excludedSites.some((excluded) => siteCovers(excluded, site))) return 'excluded';
  if (settings.where === 'asked') return 'asked';
  if (settings.where === 'listed' && !settings.listedSites.some((listed) => siteCovers(listed, site)))
    return 'not-listed';
  return null;
}

/** Whether Narrow Water runs at an address by itself. */
export function runsOn(settings: Settings, url: string): boolean {
  return hindranceAt(settings, url) === null;
}

/** Whether Narrow Water may run at an address once the reader asks for it there. */
export function mayRunOn(settings: Settings, url: string): boolean {
  const hindrance = hindranceAt(settings, url);
  return hindrance === null || hindrance === 'not-listed' || hindrance === 'asked';
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

/** A list of sites with one more. */
export function addSite(sites: readonly string[], site: string): string[] {
  return sites.includes(site) ? [...sites] : [...sites, site];
}

/** A list of sites without those that cover `site`: itself, and a parent whose subdomain it is. */
export function removeSite(sites: readonly string[], site: string): string[] {
  return sites.filter((listed) => !siteCovers(listed, site));
}

/** The language to speak: as set, else the browser's (a BCP 47 tag), else English. */
export function resolveLanguage(setting: Settings['language'], browserLanguage: string): Language {
  if (setting !== 'auto') return setting;
  if (/^zh\b.*\b(hant|tw|hk|mo)\b/i.test(browserLanguage)) return 'zh-Hant';
  if (/^zh\b/i.test(browserLanguage)) return 'zh-Hans';
  return LANGUAGES.find((language) => browserLanguage.toLowerCase().startsWith(language)) ?? 'en';
}
