/** Taking notes: selection → toolbar → highlight or editor → saved by the background. Drafts are kept as they are typed. */
import type { Mention } from '../../core/detect/types';
import type { Draft, NewNote, Note, NoteColour, NoteFields } from '../../core/notes/types';
import { describeQuote } from '../../core/quote/describe';
import { askBackground } from '../../messages/ask';
import type { ReaderSettings, SaveOutcome } from '../../messages/protocol';
import type { OverlayPort } from '../overlay-port';
import { claimsOf } from '../page-facts';
import type { PageReading } from '../read-page';
import { placeOf } from '../targets';
import { newId } from './new-id';
import type { NoteKeeper } from './note-keeper';
import { selectedSpan, watchSelection } from './selection';

export interface NoteTakingContext {
  document: Document;
  overlay: OverlayPort;
  keeper: NoteKeeper;
  reading(): PageReading;
  settings(): ReaderSettings;
  refreshNotes(): Promise<void>;
  signal: AbortSignal;
}

export interface NoteTaking {
  /** Opens the editor for a span of the article's text; resumes a draft on the same words. */
  write(start: number, end: number, topics?: string[]): void;
  /** The same for what is selected; says so where nothing is. */
  writeOnSelection(): Promise<void>;
  edit(note: Note, range: Range): void;
}

const DEFAULT_COLOUR: NoteColour = 'yellow';
const FAILED: SaveOutcome = { ok: false, reason: 'failed' };

export function createNoteTaking(context: NoteTakingContext): NoteTaking {
  const { document, overlay, keeper, reading, settings, refreshNotes, signal } = context;

  const topicsIn = (start: number, end: number): string[] => {
    const { mentions } = reading().detection;
    const overlaps = (mention: Mention) => mention.in === 'body' && mention.start < end && mention.end > start;
    return [...new Set(mentions.filter(overlaps).map(({ topic }) => topic))];
  };

  const noteOn = (start: number, end: number, topics: string[], fields: NoteFields): NewNote => ({
    ...fields,
    quote: describeQuote(reading().model.text, start, end),
    topics: [...new Set([...topics, ...topicsIn(start, end)])],
    // The background works the page's identity out from the sender; this is only the form's place for it.
    page: { key: location.href, url: location.href, site: location.hostname, title: document.title.slice(0, 2_000) },
  });

  const add = async (id: string, note: NewNote, allowPrivate: boolean): Promise<SaveOutcome> => {
    const outcome = await askBackground('addNote', { id, note, claims: claimsOf(document), allowPrivate }).catch(
      () => FAILED,
    );
    if (outcome.ok) await refreshNotes();
    return outcome;
  };

  const showDeleted = async (id: string) => {
    await refreshNotes();
    const undo = () => void askBackground('restoreOwnNote', { id }).then(refreshNotes, () => undefined);
    overlay.peek()?.showMessage({ kind: 'deleted', undo });
  };

  const write = async (start: number, end: number, topics: string[] = []) => {
    const surface = await overlay.get().catch(() => undefined);
    if (surface === undefined || surface.state() === 'editor') return;
    const { model } = reading();
    const blank = noteOn(start, end, topics, { colour: DEFAULT_COLOUR, text: '', tags: [] });
    const kept = keeper
      .drafts()
      .find(({ quote }) => quote.exact === blank.quote.exact && quote.start === blank.quote.start);
    const draft: Draft = kept ?? { ...blank, id: newId(), changedAtMs: 0 };
    surface.showEditor({
      place: placeOf(model.rangeOf(start, end)),
      quote: draft.quote.exact,
      fields: { colour: draft.colour, text: draft.text, tags: draft.tags },
      topics: draft.topics,
      resumedAtMs: kept?.changedAtMs ?? null,
      isPrivate: settings().isPrivate,
      async saveDraft(fields) {
        const changed = { ...draft, ...fields, changedAtMs: Date.now() };
        return (await askBackground('saveDraft', { draft: changed, claims: claimsOf(document) })).kept;
      },
      discard: () =>
        void askBackground('discardDraft', { id: draft.id, claims: claimsOf(document) }).then(
          refreshNotes,
          () => undefined,
        ),
      save: (fields, allowPrivate) =>
        add(draft.id, { ...blank, ...fields, quote: draft.quote, topics: draft.topics }, allowPrivate),
      remove: null,
    });
    document.getSelection()?.removeAllRanges();
  };

  const edit = async (note: Note, range: Range) => {
    const surface = await overlay.get().catch(() => undefined);
    if (surface === undefined || surface.state() === 'editor') return;
    const base: NoteFields = { colour: note.colour, text: note.text, tags: note.tags };
    surface.showEditor({
      place: placeOf(range),
      quote: note.quote.exact,
      fields: base,
      topics: note.topics,
      resumedAtMs: null,
      isPrivate: false,
      saveDraft: async () => false,
      discard: () => undefined,
      async save(mine) {
        const outcome = await askBackground('editOwnNote', { edit: { id: note.id, base, mine } }).catch(() => FAILED);
        if (outcome.ok) await refreshNotes();
        return outcome;
      },
      async remove() {
        const outcome = await askBackground('deleteOwnNote', { id: note.id }).catch(() => FAILED);
        if (outcome.ok) await showDeleted(note.id);
        return outcome;
      },
    });
  };

  const offerToolbar = async () => {
    const span = selectedSpan(document, reading().model);
    if (span === null) {
      if (overlay.peek()?.state() === 'toolbar') overlay.peek()?.close();
      return;
    }
    const surface = await overlay.get().catch(() => undefined);
    if (surface === undefined || surface.state() === 'editor' || surface.state() === 'pinned') return;
    surface.showToolbar({
      place: placeOf(span.range),
      async highlight(colour) {
        const note = noteOn(span.start, span.end, [], { colour, text: '', tags: [] });
        if (settings().isPrivate) return void write(span.start, span.end);
        const outcome = await add(newId(), note, false);
        document.getSelection()?.removeAllRanges();
        surface.showMessage(outcome.ok ? { kind: 'saved' } : { kind: 'failed', reason: outcome.reason });
      },
      writeNote: () => void write(span.start, span.end),
    });
  };

  watchSelection(document, () => void offerToolbar(), signal);

  return {
    write: (start, end, topics) => void write(start, end, topics),
    async writeOnSelection() {
      const span = selectedSpan(document, reading().model);
      if (span !== null) return write(span.start, span.end);
      (await overlay.get().catch(() => undefined))?.showMessage({ kind: 'select-first' });
    },
    edit: (note, range) => void edit(note, range),
  };
}
