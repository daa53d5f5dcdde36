/** Checks notes, edits and drafts that arrive from a page, where anything may have been made up. */
import * as v from 'valibot';
import {
  editLimits,
  MOST_CONTEXT_UNITS,
  MOST_MERGED_TAGS,
  MOST_MERGED_TEXT_UNITS,
  MOST_PARAGRAPH_UNITS,
  MOST_QUOTE_UNITS,
  MOST_TAG_UNITS,
  MOST_TAGS,
  MOST_TEXT_UNITS,
} from './limits';
import { type Draft, type NewNote, NOTE_COLOURS, type NoteEdit, type NoteFields } from './types';

const MOST_TITLE_UNITS = 2_000;
const MOST_ADDRESS_UNITS = 8_000;
const MOST_TOPICS = 100;

function shortText(mostUnits: number) {
  return v.pipe(v.string(), v.maxLength(mostUnits));
}

function isWebAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol } = new URL(address);
  return protocol === 'http:' || protocol === 'https:';
}

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const timeMs = v.pipe(v.number(), v.finite(), v.minValue(0));

function noteFields(mostTextUnits: number, mostTags: number) {
  return {
    colour: v.picklist(NOTE_COLOURS),
    text: shortText(mostTextUnits),
    tags: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_TAG_UNITS))), v.maxLength(mostTags)),
  };
}

const storedFields = noteFields(MOST_MERGED_TEXT_UNITS, MOST_MERGED_TAGS);

const NOTHING: NoteFields = { colour: 'yellow', text: '', tags: [] };

/** A merged note may be longer than one that is typed: an edit need not shorten it, but must not lengthen it further. */
function isWithinLimits(mine: NoteFields, base: NoteFields): boolean {
  const { textUnits, tags } = editLimits(base);
  return mine.text.length <= textUnits && mine.tags.length <= tags;
}

const pageIdentity = v.object({
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_ADDRESS_UNITS)),
  url: v.pipe(v.string(), v.maxLength(MOST_ADDRESS_UNITS), v.check(isWebAddress, 'not an http or https address')),
  site: v.pipe(v.string(), v.minLength(1), v.maxLength(260)),
  title: shortText(MOST_TITLE_UNITS),
});

const quote = v.object({
  exact: v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_QUOTE_UNITS)),
  prefix: shortText(MOST_CONTEXT_UNITS),
  suffix: shortText(MOST_CONTEXT_UNITS),
  paragraph: shortText(MOST_PARAGRAPH_UNITS),
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

const noteOrigin = {
  page: pageIdentity,
  quote,
  topics: v.pipe(v.array(id), v.maxLength(MOST_TOPICS)),
};

/** A new note; keys it does not name are left out. */
export const newNoteSchema: v.GenericSchema<unknown, NewNote> = v.object({
  ...noteFields(MOST_TEXT_UNITS, MOST_TAGS),
  ...noteOrigin,
});

/** An edit with what it was made from. */
export const noteEditSchema: v.GenericSchema<unknown, NoteEdit> = v.pipe(
  v.object({ id, base: v.object(storedFields), mine: v.object(storedFields) }),
  v.check(({ mine, base }) => isWithinLimits(mine, base), 'too long'),
);

/** A note being typed, or an edit of one. */
export const draftSchema: v.GenericSchema<unknown, Draft> = v.pipe(
  v.object({
    ...storedFields,
    ...noteOrigin,
    id,
    changedAtMs: timeMs,
    noteId: v.exactOptional(id),
    base: v.exactOptional(v.object(storedFields)),
  }),
  v.check((draft) => isWithinLimits(draft, draft.base ?? NOTHING), 'too long'),
);
