/** Host names: under which of them others register theirs (`co.jp`), and how one in another script is read. */

/**
 * Domains right below a country under which others register theirs: switching one off would switch off a whole
 * country's companies or ministries. Of the countries whose news Narrow Water reads, and a few more; the Public Suffix
 * List, which knows them all, is larger than the rest of this extension's code.
 */
const SHARED_DOMAINS: Readonly<Record<string, string>> = {
  jp: 'ac ad co ed go gr lg ne or',
  cn: 'ac com edu gov mil net org',
  tw: 'com edu gov idv mil net org',
  hk: 'com edu gov idv net org',
  mo: 'com edu gov net org',
  kr: 'ac co go ne or re',
  sg: 'com edu gov net org',
  my: 'com edu gov net org',
  ph: 'com edu gov net org',
  in: 'ac co gov net org',
  au: 'com edu gov net org',
  nz: 'ac co govt net org',
  uk: 'ac co gov ltd me net org plc',
};

/** Whether a host name in ASCII is one under which others register theirs: a single label, or `co.jp` and its like. */
export function isSharedDomain(host: string): boolean {
  const [first, second, third] = host.split('.');
  if (first === undefined || second === undefined) return host !== 'localhost';
  return third === undefined && Object.hasOwn(SHARED_DOMAINS, second) && isListed(SHARED_DOMAINS[second], first);
}

const isListed = (list: string | undefined, word: string): boolean => list?.split(' ').includes(word) ?? false;

/**
 * A host name as people write it: `xn--wgv71a.example` is 日本.example. Where the readable form would not lead back to
 * the same host, the ASCII one stays.
 */
export function readableHost(host: string): string {
  const readable = host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decodePunycode(label.slice(4)) ?? label) : label))
    .join('.');
  const address = `https://${readable}/`;
  return URL.canParse(address) && new URL(address).hostname === host ? readable : host;
}

const BASE = 36;
const LEAST_THRESHOLD = 1;
const MOST_THRESHOLD = 26;
const FIRST_CODE_POINT = 0x80;
const LAST_CODE_POINT = 0x10ffff;

/** Decodes one label without its `xn--` (RFC 3492, section 6.2); null where it is none. */
function decodePunycode(label: string): string | null {
  const delimiter = label.lastIndexOf('-');
  const points = [...label.slice(0, Math.max(0, delimiter))].map((letter) => letter.charCodeAt(0));
  let at = delimiter + 1;
  let point = FIRST_CODE_POINT;
  let bias = 72;
  let place = 0;
  while (at < label.length) {
    const before = place;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = digitOf(label.charCodeAt(at++));
      if (digit === null) return null;
      place += digit * weight;
      const threshold = Math.min(Math.max(k - bias, LEAST_THRESHOLD), MOST_THRESHOLD);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const count = points.length + 1;
    bias = adaptBias(place - before, count, before === 0);
    point += Math.floor(place / count);
    if (point > LAST_CODE_POINT) return null;
    place %= count;
    points.splice(place++, 0, point);
  }
  return String.fromCodePoint(...points);
}

/** a–z stand for 0–25, 0–9 for 26–35. */
function digitOf(unit: number): number | null {
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x61;
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30 + 26;
  return null;
}

/** Bias adaptation (RFC 3492, section 6.1). */
function adaptBias(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / count);
  let k = 0;
  while (rest > ((BASE - LEAST_THRESHOLD) * MOST_THRESHOLD) / 2) {
    rest = Math.floor(rest / (BASE - LEAST_THRESHOLD));
    k += BASE;
  }
  return k + Math.floor(((BASE - LEAST_THRESHOLD + 1) * rest) / (rest + 38));
}
