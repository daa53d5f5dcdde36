/** Checks notes, edits and drafts that arrive from a page, where anything may have been made up. */
import * as v from 'valibot';
import { type Draft, type NewNote, NOTE_COLOURS, type NoteEdit } from './types';

const MOST_TITLE_UNITS = 2_000;
const MOST_ADDRESS_UNITS = 8_000;
const MOST_CONTEXT_UNITS = 64;
const MOST_EXACT_UNITS = 10_000;
const MOST_PARAGRAPH_UNITS = 20_000;
const MOST_TEXT_UNITS = 50_000;
const MOST_TAGS = 50;
const MOST_TAG_UNITS = 100;
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

const noteFields = {
  colour: v.picklist(NOTE_COLOURS),
  text: shortText(MOST_TEXT_UNITS),
  tags: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_TAG_UNITS))), v.maxLength(MOST_TAGS)),
};

const pageIdentity = v.object({
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_ADDRESS_UNITS)),
  url: v.pipe(v.string(), v.maxLength(MOST_ADDRESS_UNITS), v.check(isWebAddress, 'not an http or https address')),
  site: v.pipe(v.string(), v.minLength(1), v.maxLength(260)),
  title: shortText(MOST_TITLE_UNITS),
});

const quote = v.object({
  exact: v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_EXACT_UNITS)),
  prefix: shortText(MOST_CONTEXT_UNITS),
  suffix: shortText(MOST_CONTEXT_UNITS),
  paragraph: shortText(MOST_PARAGRAPH_UNITS),
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

const newNote = {
  ...noteFields,
  page: pageIdentity,
  quote,
  topics: v.pipe(v.array(id), v.maxLength(MOST_TOPICS)),
};

/** A new note; keys it does not name are left out. */
export const newNoteSchema: v.GenericSchema<unknown, NewNote> = v.object(newNote);

/** An edit with what it was made from. */
export const noteEditSchema: v.GenericSchema<unknown, NoteEdit> = v.object({
  id,
  base: v.object(noteFields),
  mine: v.object(noteFields),
});

/** A note being typed, or an edit of one. */
export const draftSchema: v.GenericSchema<unknown, Draft> = v.object({
  ...newNote,
  id,
  changedAtMs: timeMs,
  noteId: v.exactOptional(id),
  base: v.exactOptional(v.object(noteFields)),
});
