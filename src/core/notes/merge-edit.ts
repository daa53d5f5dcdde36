/** Brings an edit into a note that may have been edited elsewhere meanwhile, so that nothing anyone wrote is lost. */
import type { NoteFields } from './types';

/** Whether whole lines of a text are `part`. Within a line words may say the contrary: "not agreed" holds "agreed". */
function hasLines(text: string, part: string): boolean {
  return `\n${text}\n`.includes(`\n${part}\n`);
}

function mergeText(stored: string, base: string, mine: string): string {
  if (mine === base) return stored;
  // An edit that goes on from what is stored: typed on while an earlier save of the same form was under way.
  if (stored === base || mine.startsWith(stored) || hasLines(mine, stored)) return mine;
  if (mine === '' || hasLines(stored, mine)) return stored;
  return `${stored}\n\n${mine}`;
}

const tagKey = (tag: string): string => tag.toLowerCase();

/** Each tag once, as it was first spelled: tags that differ only in case are one. */
export function uniteTags(tags: readonly string[]): string[] {
  const united = new Map<string, string>();
  for (const tag of tags) {
    const key = tagKey(tag);
    if (!united.has(key)) united.set(key, tag);
  }
  return [...united.values()];
}

/** What either added stays, what either removed goes; stored order first. */
function mergeTags(stored: readonly string[], base: readonly string[], mine: readonly string[]): string[] {
  const removed = new Set(base.filter((tag) => !mine.includes(tag)).map(tagKey));
  const added = mine.filter((tag) => !base.includes(tag));
  return uniteTags([...stored.filter((tag) => mine.includes(tag) || !removed.has(tagKey(tag))), ...added]);
}

/**
 * Merges an edit field by field against what it was made from.
 *
 * A field unchanged in the store since takes the edit's value; one the edit left alone keeps the store's. Where both
 * changed it, the later colour holds, tags are merged as sets, and both texts are kept one after the other, unless the
 * edit begins with the stored text, or one stands in the other as whole lines.
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
