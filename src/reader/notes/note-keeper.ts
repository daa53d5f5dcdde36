/** The notes of this page: fetched, anchored in today's text, painted, and fetched again when something changed. */

import { type Draft, NOTE_COLOURS, type Note } from '../../core/notes/types';
import { createQuoteFinder } from '../../core/quote/find';
import type { AnchorState } from '../../core/quote/types';
import { askBackground } from '../../messages/ask';
import type { TextModel } from '../article/text-model';
import { claimsOf } from '../companion/page-facts';
import type { Painter } from '../painter';

export interface PlacedNote {
  note: Note;
  state: AnchorState;
  /** Null for an orphan: a note is never put on the wrong passage. */
  range: Range | null;
}

export interface NoteKeeper {
  /** Notes and where they sit, oldest first. */
  placed(): readonly PlacedNote[];
  drafts(): readonly Draft[];
  /** Fetches the page's notes and places them in the text as it is by then. */
  refresh(model: () => TextModel): Promise<void>;
  /** Places the known notes anew, in a text that has changed. */
  place(model: TextModel): void;
  /** The page has become another one. */
  forget(): void;
}

export function createNoteKeeper(document: Document, painter: Painter, signal: AbortSignal): NoteKeeper {
  let notes: Note[] = [];
  let drafts: Draft[] = [];
  let placed: PlacedNote[] = [];
  /** Counts the pages that this document has been: a fragment may change, and it is still the same page. */
  let visit = 0;

  const place = (model: TextModel) => {
    if (notes.length === 0 && placed.length === 0) return;
    const finder = createQuoteFinder(model.text);
    placed = notes.map((note) => {
      const anchor = finder.find(note.quote);
      return {
        note,
        state: anchor.state,
        range: anchor.state === 'orphan' ? null : model.rangeOf(anchor.start, anchor.end),
      };
    });
    for (const colour of NOTE_COLOURS) {
      const ranges = placed.flatMap(({ note, range }) => (range !== null && note.colour === colour ? [range] : []));
      painter.paint(`note-${colour}`, ranges);
    }
  };

  return {
    placed: () => placed,
    drafts: () => drafts,
    async refresh(model) {
      const mine = visit;
      const found = await askBackground('listPageNotes', { claims: claimsOf(document) });
      // The page may have become another one meanwhile, whose notes are fetched by a request of its own.
      if (signal.aborted || mine !== visit) return;
      ({ notes, drafts } = found);
      place(model());
    },
    place,
    forget() {
      visit++;
      notes = [];
      drafts = [];
      placed = [];
      for (const colour of NOTE_COLOURS) painter.paint(`note-${colour}`, []);
    },
  };
}
