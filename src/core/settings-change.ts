/** Changes of settings that were made on a page which shows them as they were a moment ago. */
import type { Settings } from './settings';

/**
 * `wanted` put over `stored`, where the reader changed `seen` into `wanted`. Of lists only what was added and taken out
 * counts, so that an entry which came or went elsewhere meanwhile is not undone; all else is as wanted.
 */
export function mergeChange(stored: Settings, seen: Settings, wanted: Settings): Settings {
  return {
    ...wanted,
    listedSites: mergeList(stored.listedSites, seen.listedSites, wanted.listedSites),
    excludedSites: mergeList(stored.excludedSites, seen.excludedSites, wanted.excludedSites),
    mutedTopics: mergeList(stored.mutedTopics, seen.mutedTopics, wanted.mutedTopics),
    wrongMatches: mergeList(stored.wrongMatches, seen.wrongMatches, wanted.wrongMatches),
  };
}

/** Entries are the same where they hold the same. A list that nobody else has changed comes in the order wanted. */
function mergeList<T>(stored: readonly T[], seen: readonly T[], wanted: readonly T[]): T[] {
  const keysOf = (list: readonly T[]) => new Set(list.map(keyOf));
  const [storedKeys, seenKeys, wantedKeys] = [keysOf(stored), keysOf(seen), keysOf(wanted)];
  if (storedKeys.size === seenKeys.size && [...storedKeys].every((key) => seenKeys.has(key))) return [...wanted];
  const isTakenOut = (key: string) => seenKeys.has(key) && !wantedKeys.has(key);
  const isAdded = (key: string) => !seenKeys.has(key) && !storedKeys.has(key);
  return [...stored.filter((item) => !isTakenOut(keyOf(item))), ...wanted.filter((item) => isAdded(keyOf(item)))];
}

function keyOf(item: unknown): string {
  return JSON.stringify(item);
}
