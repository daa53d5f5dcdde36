/** Tells which story a page shows, so that its notes come back however it is reached. */
import { leavePlace, routeIn } from '../page-address';
import { siteOf } from '../settings';
import type { PageIdentity } from './types';

/** What a page says of itself. All but the address may be missing or wrong. */
export interface PageFacts {
  url: string;
  /** `link rel=canonical`, as written. */
  canonical?: string;
  ogUrl?: string;
  title: string;
}

/** Parameters that say where a reader came from or how the page looks, never which story it is. */
const TRACKING =
  /^(?:utm_.*|ga_.*|mc_[ce]id|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|_ga|_gl|_hs(?:enc|mi)|mkt_tok|oly_.*_id|vero_.*|wt\.?mc.*|cmp(?:id)?|ocid|ito|xtor|at_(?:medium|campaign|custom.*|link.*|format|ptr.*|bbc.*)|smid|smtyp|sr_share|share(?:d|_.*)?|ref(?:_?src|_?url|errer|errer_.*)?|source|src|from|spm|fr|partner|taid|chn?l?|amp|outputtype|output|__twitter_impression|ncid|guce_.*|soc_src|soc_trk|feature|rss|mod|mibextid|s_cid|cid_source)$/i;
/** Parameters that number the pages of one story. */
const PAGE_NUMBER = /^(?:page|pg|pn|paged)$/i;
const MOBILE_HOST = /^(?:www\d?|m|mobile|amp|sp|wap|touch)\.(?=[^.]+\.)/;
const STORY_PARAMETER =
  /^(?:id|aid|nid|sid|newsid|news_id|article|article_?id|story|story_?id|p|no|sn|v|docid|contentid)$/i;

/** The address a story has at its own site, where this one is a copy in an AMP cache. */
function leaveAmpCache(url: URL): URL {
  const viewer = /^\/amp\/(s\/)?([^/]+\..+)$/.exec(url.pathname);
  if (/(?:^|\.)google\.[a-z.]+$/.test(url.hostname) && viewer) {
    return parse(`${viewer[1] ? 'https' : 'http'}://${viewer[2]}${url.search}`) ?? url;
  }
  const cached = /^\/[acv]\/(s\/)?([^/]+\..+)$/.exec(url.pathname);
  if (url.hostname.endsWith('.cdn.ampproject.org') && cached) {
    return parse(`${cached[1] ? 'https' : 'http'}://${cached[2]}${url.search}`) ?? url;
  }
  return url;
}

function parse(url: string, base?: URL): URL | null {
  try {
    const parsed = new URL(url, base);
    return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed : null;
  } catch {
    return null;
  }
}

function stripHost(host: string): string {
  let stripped = host.replace(/\.$/, '');
  while (MOBILE_HOST.test(stripped)) stripped = stripped.replace(MOBILE_HOST, '');
  return stripped;
}

function stripPath(path: string): string {
  return path
    .replace(/\/{2,}/g, '/')
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '/')
    .replace(/^\/amp(?=\/.)/i, '')
    .replace(/\/amp(?:\.html)?\/?$/i, '/')
    .replace(/[./]amp(?=\.html?$)/i, '')
    .replace(/\/page\/\d{1,3}\/?$/i, '/')
    .replace(/\/+$/, '');
}

/** A story's key: host, path, parameters and route that tell stories apart, without what tracking, AMP or mobile forms add. */
function keyOf(url: URL): string {
  const path = stripPath(url.pathname);
  const route = routeOf(url).replace(/\/+$/, '');
  for (const name of [...url.searchParams.keys()]) {
    const isPageNumber = PAGE_NUMBER.test(name) && /^\d{1,3}$/.test(url.searchParams.get(name) ?? '') && path !== '';
    if (TRACKING.test(name) || isPageNumber) url.searchParams.delete(name);
  }
  url.searchParams.sort();
  const query = url.searchParams.toString();
  const port = url.port === '' ? '' : `:${url.port}`;
  return `${stripHost(url.hostname)}${port}${path}${query === '' ? '' : `?${query}`}${route}`;
}

/**
 * The keys under which a page's notes may stand: its own and, where a route is part of that, the one without. Notes were
 * kept under that one before routes told pages apart.
 */
export function keysToLookUnder(key: string): string[] {
  const [withoutRoute = key] = key.split('#', 1);
  return withoutRoute === key ? [key] : [key, withoutRoute];
}

function isSameSite(a: URL, b: URL): boolean {
  const [hostA, hostB] = [stripHost(a.hostname), stripHost(b.hostname)];
  if (a.port !== b.port) return false;
  return hostA === hostB || hostA.endsWith(`.${hostB}`) || hostB.endsWith(`.${hostA}`);
}

/** What names a story in a path: its long numbers, or else the words of its last part. */
function readNames(url: URL): { numbers: string[]; words: string[] } {
  const path = stripPath(url.pathname);
  const numbers = (path.replace(/(?:19|20)\d\d[-/]?\d\d[-/]?\d\d/g, '').match(/\d{4,}/g) ?? []).filter(
    (number) => !/^(?:19|20)\d\d$/.test(number),
  );
  const last = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return {
    numbers,
    words: last.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2 && !/^(?:html?|php)$/.test(word)),
  };
}

/** Whether two addresses name different stories, as when a single-page site keeps an old story's canonical. */
function nameDifferentStories(a: URL, b: URL): boolean {
  const [left, right] = [readNames(a), readNames(b)];
  if (left.numbers.length > 0 && right.numbers.length > 0) {
    return !left.numbers.some((number) => right.numbers.includes(number));
  }
  if (left.words.length < 3 || right.words.length < 3) return false;
  const shared = left.words.filter((word) => right.words.includes(word)).length;
  return shared * 2 < Math.min(left.words.length, right.words.length);
}

function hasStoryParameter(url: URL): boolean {
  return [...url.searchParams.keys()].some((name) => STORY_PARAMETER.test(name));
}

/** Whether path or parameters name one story. */
function namesStory(url: URL): boolean {
  const { numbers, words } = readNames(url);
  return numbers.length > 0 || words.length >= 4 || hasStoryParameter(url);
}

/** The route that tells a page apart; within a story that is named otherwise it is a place, as a picture's in a row. */
function routeOf(url: URL): string {
  return namesStory(url) ? '' : routeIn(url.hash);
}

/**
 * Whether a claimed address may stand for the one the page was reached by: on the same site, and not one that many
 * stories would share (the home page, a folder above, a script without the story's number or route, another story).
 */
function isTrusted(claimed: URL, reached: URL): boolean {
  if (!isSameSite(claimed, reached)) return false;
  if (routeOf(claimed) !== routeOf(reached) && !namesStory(claimed)) return false;
  const [claimedPath, reachedPath] = [stripPath(claimed.pathname), stripPath(reached.pathname)];
  if (claimedPath === '' && !hasStoryParameter(claimed)) return reachedPath === '' && !hasStoryParameter(reached);
  if (reachedPath.startsWith(`${claimedPath}/`)) {
    const { numbers, words } = readNames(claimed);
    return numbers.length > 0 || words.length >= 4;
  }
  if (hasStoryParameter(reached) && !hasStoryParameter(claimed)) {
    const { numbers, words } = readNames(claimed);
    return numbers.length > 0 || words.length >= 4;
  }
  if (hasStoryParameter(reached) && claimedPath === reachedPath) {
    for (const name of claimed.searchParams.keys()) {
      const own = reached.searchParams.get(name);
      if (STORY_PARAMETER.test(name) && own !== null && own !== claimed.searchParams.get(name)) return false;
    }
    return true;
  }
  return !nameDifferentStories(claimed, reached);
}

/**
 * Tells which story a page shows.
 *
 * The canonical link, then og:url, then the address itself, each without protocol, place in the page, tracking
 * parameters, page number, AMP and mobile forms. A claim that cannot be this very story is passed over: notes of two stories under one
 * key would be worse than one story's notes under two.
 */
export function identifyPage({ url, canonical, ogUrl, title }: PageFacts): PageIdentity {
  const parsed = parse(url);
  const address = leavePlace(url);
  if (parsed === null) return { key: address, url: address, site: siteOf(url) ?? '', title };
  const reached = leaveAmpCache(parsed);
  let chosen = reached;
  for (const claim of [canonical, ogUrl]) {
    const claimed = claim === undefined || claim.trim() === '' ? null : parse(claim.trim(), reached);
    if (claimed === null || !isTrusted(leaveAmpCache(claimed), reached)) continue;
    chosen = leaveAmpCache(claimed);
    break;
  }
  return { key: keyOf(chosen), url: address, site: siteOf(url) ?? '', title };
}
