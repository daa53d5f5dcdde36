/** Finds notes by what is written in and about them, in any of the languages. */
import { foldString } from '../text/fold';
import type { Note } from './types';

/** All of a note that a search looks at, folded; the line breaks keep words of different fields apart. */
function foldNote(note: Note): string {
  const { page, quote, text, tags } = note;
  return foldString([text, quote.exact, tags.join('\n'), page.title, page.site].join('\n'));
}

/** Folded notes by the note itself: a note that changes is a new value, so nothing here goes stale. */
const foldedNotes = new WeakMap<Note, string>();

function readFolded(note: Note): string {
  let folded = foldedNotes.get(note);
  if (folded === undefined) {
    folded = foldNote(note);
    foldedNotes.set(note, folded);
  }
  return folded;
}

/**
 * The notes that contain every word of a query, in the order given.
 *
 * Words are parted by white space and found anywhere, also within others, since Japanese and Chinese have no spaces;
 * case, width, accents and Han variants do not count. An empty query finds all.
 */
export function searchNotes(notes: readonly Note[], query: string): Note[] {
  const words = foldString(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return [...notes];
  return notes.filter((note) => {
    const folded = readFolded(note);
    return words.every((word) => folded.includes(word));
  });
}
