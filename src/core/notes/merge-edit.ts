/** Brings an edit into a note that may have been edited elsewhere meanwhile, so that nothing anyone wrote is lost. */
import type { NoteFields } from './types';

function mergeText(stored: string, base: string, mine: string): string {
  if (mine === base) return stored;
  if (stored === base || mine.includes(stored)) return mine;
  if (stored.includes(mine)) return stored;
  return `${stored}\n\n${mine}`;
}

/** Each tag once, as it was first spelled: tags that differ only in case are one. */
export function uniteTags(tags: readonly string[]): string[] {
  const united = new Map<string, string>();
  for (const tag of tags) {
    const key = tag.toLowerCase();
    if (!united.has(key)) united.set(key, tag);
  }
  return [...united.values()];
}

/** What either added stays, what either removed goes; stored order first. */
function mergeTags(stored: readonly string[], base: readonly string[], mine: readonly string[]): string[] {
  const removed = new Set(base.filter((tag) => !mine.includes(tag)));
  const added = mine.filter((tag) => !base.includes(tag));
  return uniteTags([...stored.filter((tag) => !removed.has(tag)), ...added]);
}

/**
 * Merges an edit field by field against what it was made from.
 *
 * A field unchanged in the store since takes the edit's value; one the edit left alone keeps the store's. Where both
 * changed it, the later colour holds, tags are merged as sets, and both texts are kept one after the other, unless one
 * contains the other.
 *
 * @param stored the fields as they are now
 * @param base the fields as they were when the edit began
 * @param mine the fields as the edit leaves them
 */
export function mergeEdit(stored: NoteFields, base: NoteFields, mine: NoteFields): NoteFields {
  return {
    colour: mine.colour === base.colour ? stored.colour : mine.colour,
    text: mergeText(stored.text, base.text, mine.text),
    tags: mergeTags(stored.tags, base.tags, mine.tags),
  };
}
