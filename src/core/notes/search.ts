/** Finds notes by what is written in and about them, in any of the languages. */
import { readableHost } from '../host-name';
import { foldString } from '../text/fold';
import type { Note } from './types';

const WHITE_SPACE = /\s+/gu;

/** All of a note that a search looks at, folded; the line breaks keep what stands in different fields apart. */
function foldNote(note: Note): string {
  const { page, quote, text, tags } = note;
  const fields = [text, quote.exact, ...tags, page.title, readableHost(page.site), page.site];
  return foldString(fields.map((field) => field.replace(WHITE_SPACE, ' ')).join('\n'));
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

/** In a folded query: a phrase in quotation marks, open to the end where they are not closed yet; or a word. */
const SOUGHT = /"([^"]*)"?|「([^」]*)」?|『([^』]*)』?|[^\s"「『]+/gu;

function readQuery(query: string): string[] {
  return [...foldString(query).matchAll(SOUGHT)]
    .map(([whole, ...phrases]) =>
      (phrases.find((phrase) => phrase !== undefined) ?? whole).replace(WHITE_SPACE, ' ').trim(),
    )
    .filter((sought) => sought !== '');
}

/**
 * The notes that contain every word and every phrase of a query, in the order given.
 *
 * Words are parted by white space and found anywhere, also within others, since Japanese and Chinese have no spaces;
 * what stands in quotation marks ("…", “…”, 「…」, 『…』) is found as it stands. Case, width, accents and Han variants
 * do not count. An empty query finds all.
 */
export function searchNotes(notes: readonly Note[], query: string): Note[] {
  const sought = readQuery(query);
  if (sought.length === 0) return [...notes];
  return notes.filter((note) => {
    const folded = readFolded(note);
    return sought.every((words) => folded.includes(words));
  });
}
