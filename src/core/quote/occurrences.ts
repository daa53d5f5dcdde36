const PROBE_UNITS = 200;
const MOST_OCCURRENCES = 400;
const MOST_PROBES = 2_000;
const NEAR_UNITS = 2_000;

/** For each place of the needle the length of the longest border before it (Knuth, Morris and Pratt 1977). */
function buildBorders(needle: string): Uint32Array {
  const borders = new Uint32Array(needle.length);
  let length = 0;
  for (let i = 1; i < needle.length; i++) {
    while (length > 0 && needle.charCodeAt(i) !== needle.charCodeAt(length)) length = borders[length - 1] as number;
    if (needle.charCodeAt(i) === needle.charCodeAt(length)) length++;
    borders[i] = length;
  }
  return borders;
}

/** Linear on any input, but slower than `indexOf` on prose. */
function findLinear(text: string, needle: string, from: number, most: number): number[] {
  const borders = buildBorders(needle);
  const found: number[] = [];
  let matched = 0;
  for (let i = from; i < text.length && found.length < most; i++) {
    const code = text.charCodeAt(i);
    while (matched > 0 && code !== needle.charCodeAt(matched)) matched = borders[matched - 1] as number;
    if (code === needle.charCodeAt(matched)) matched++;
    if (matched === needle.length) {
      found.push(i - needle.length + 1);
      matched = borders[matched - 1] as number;
    }
  }
  return found;
}

/**
 * The first occurrences from `from` on. A long needle is looked for by a piece of it, since `indexOf` can need time
 * proportional to text times needle; where even the piece recurs endlessly, by the linear method.
 */
function findFrom(text: string, needle: string, from: number, most: number): number[] {
  const probe = needle.slice(0, PROBE_UNITS);
  const found: number[] = [];
  let at = text.indexOf(probe, from);
  for (let probed = 0; at >= 0 && found.length < most; probed++) {
    if (probed >= MOST_PROBES) return findLinear(text, needle, from, most);
    if (needle.length === probe.length || text.startsWith(needle, at)) found.push(at);
    at = text.indexOf(probe, at + 1);
  }
  return found;
}

/**
 * Where a needle stands in a text, ascending. Of a needle that occurs more than some hundreds of times, the first
 * occurrences and those near `near`.
 */
export function findOccurrences(text: string, needle: string, near: number): number[] {
  if (needle === '') return [];
  const first = findFrom(text, needle, 0, MOST_OCCURRENCES);
  const last = first.at(-1);
  if (last === undefined || first.length < MOST_OCCURRENCES || near <= last) return first;
  return first.concat(findFrom(text, needle, Math.max(last + 1, near - NEAR_UNITS), MOST_OCCURRENCES));
}
