/** Taking notes: selection → toolbar → highlight or editor → saved by the background. Drafts are kept as they are typed. */
import type { Mention } from '../../core/detect/types';
import { MOST_QUOTE_UNITS } from '../../core/notes/limits';
import type { Draft, NewNote, Note, NoteColour, NoteFields } from '../../core/notes/types';
import { describeQuote } from '../../core/quote/describe';
import { createQuoteFinder } from '../../core/quote/find';
import { askBackground } from '../../messages/ask';
import type { ReaderSettings, SaveOutcome } from '../../messages/protocol';
import type { TextModel } from '../article/text-model';
import { claimsOf } from '../companion/page-facts';
import { bringIntoView, lastLineOf, placeOf } from '../companion/targets';
import type { LateScript } from '../late-script';
import type { EditorComponent, EditorRequest, Overlay } from '../overlay-contract';
import type { Painter } from '../painter';
import type { PageReading } from '../read-page';
import { newId } from './new-id';
import type { NoteKeeper } from './note-keeper';
import { type SelectedSpan, selectedSpan, watchSelection } from './selection';

export interface NoteTakingContext {
  document: Document;
  overlay: LateScript<Overlay>;
  /** Can be brought only where the overlay is. */
  editor: LateScript<EditorComponent>;
  painter: Painter;
  keeper: NoteKeeper;
  reading(): PageReading;
  settings(): ReaderSettings;
  refreshNotes(): Promise<void>;
  signal: AbortSignal;
}

export interface NoteTaking {
  /** Opens the editor for a span of the article's text; resumes a draft on the same words or some of them. */
  write(start: number, end: number, topics?: string[]): void;
  /** The same for what is selected; says so where nothing is. */
  writeOnSelection(): Promise<void>;
  edit(note: Note): void;
  /** Takes an event that came before notes could be taken as if it came now. */
  hear(event: Event): void;
}

const DEFAULT_COLOUR: NoteColour = 'yellow';
const FAILED: SaveOutcome = { ok: false, reason: 'failed' };

const isTooLong = ({ start, end }: SelectedSpan): boolean => end - start > MOST_QUOTE_UNITS;

const fieldsOf = ({ colour, text, tags }: NoteFields): NoteFields => ({ colour, text, tags });

export function createNoteTaking(context: NoteTakingContext): NoteTaking {
  const { document, overlay, editor, painter, keeper, reading, settings, refreshNotes, signal } = context;

  const topicsIn = (start: number, end: number): string[] => {
    const { mentions } = reading().detection;
    const overlaps = (mention: Mention) => mention.in === 'body' && mention.start < end && mention.end > start;
    return [...new Set(mentions.filter(overlaps).map(({ topic }) => topic))];
  };

  const noteOn = (start: number, end: number, topics: string[], fields: NoteFields): NewNote => ({
    ...fields,
    quote: describeQuote(reading().model.text, start, end),
    topics: [...new Set([...topics, ...topicsIn(start, end)])],
    // Only fills the field: the background works out the page's identity from the sender.
    page: { key: location.href, url: location.href, site: location.hostname, title: document.title.slice(0, 2_000) },
  });

  /** Asks for a change; what the page shows follows it. */
  const change = async (asking: Promise<SaveOutcome>): Promise<SaveOutcome> => {
    const outcome = await asking.catch(() => FAILED);
    if (outcome.ok) await refreshNotes();
    return outcome;
  };
  const add = (id: string, note: NewNote, allowPrivate: boolean) =>
    change(askBackground('addNote', { id, note, claims: claimsOf(document), allowPrivate }));

  const keepDraft = async (draft: Draft, fields: NoteFields): Promise<boolean> => {
    const changed = { ...draft, ...fields, changedAtMs: Date.now() };
    return (await askBackground('saveDraft', { draft: changed, claims: claimsOf(document) })).kept;
  };
  const discardDraft = (id: string) =>
    void askBackground('discardDraft', { id, claims: claimsOf(document) }).then(refreshNotes, () => undefined);

  /** What opens the editor, with the page's notes and drafts fresh at hand; undefined where words are being typed already. */
  const prepare = async (): Promise<((request: EditorRequest) => void) | undefined> => {
    const surface = await overlay.get().catch(() => undefined);
    const component = await editor.get().catch(() => undefined);
    await refreshNotes();
    if (surface === undefined || component === undefined || surface.state() === 'editor') return undefined;
    return (request) => surface.showEditor(request, component);
  };

  /** The latest draft of a new note on these words or some of them, with where its own words stand by now. */
  const draftOn = (start: number, end: number, { text }: TextModel) => {
    const finder = createQuoteFinder(text);
    for (const draft of keeper.drafts().toReversed()) {
      if (draft.noteId !== undefined) continue;
      const at = finder.find(draft.quote);
      if (at.state !== 'orphan' && at.start < end && at.end > start) return { draft, at };
    }
    return undefined;
  };

  const write = async (start: number, end: number, topics: string[] = []) => {
    const { model } = reading();
    const blank = noteOn(start, end, topics, { colour: DEFAULT_COLOUR, text: '', tags: [] });
    const showEditor = await prepare();
    if (showEditor === undefined) return;
    const found = draftOn(start, end, model);
    const kept = found?.draft;
    const range = model.rangeOf(found?.at.start ?? start, found?.at.end ?? end);
    bringIntoView(range);
    const draft: Draft = kept ?? { ...blank, id: newId(), changedAtMs: 0 };
    showEditor({
      place: placeOf(range),
      quote: draft.quote.exact,
      fields: fieldsOf(draft),
      topics: draft.topics,
      resumedAtMs: kept?.changedAtMs ?? null,
      isPrivate: settings().isPrivate,
      saveDraft: (fields) => keepDraft(draft, fields),
      discard: () => discardDraft(draft.id),
      save: (fields, allowPrivate) =>
        add(draft.id, { ...blank, ...fields, quote: draft.quote, topics: draft.topics }, allowPrivate),
      remove: null,
    });
    painter.paint('active', [range]);
    document.getSelection()?.removeAllRanges();
  };

  const remove = async (id: string): Promise<SaveOutcome> => {
    const claims = claimsOf(document);
    const outcome = await change(askBackground('deleteOwnNote', { id, claims }));
    const undo = () => void change(askBackground('restoreOwnNote', { id, claims }));
    if (outcome.ok) overlay.peek()?.showMessage({ kind: 'deleted', undo });
    return outcome;
  };

  const edit = async (id: string) => {
    const showEditor = await prepare();
    const found = keeper.placed().find(({ note }) => note.id === id);
    if (showEditor === undefined || found === undefined || found.range === null) return;
    const { note, range } = found;
    bringIntoView(range);
    const kept = keeper.drafts().find(({ noteId }) => noteId === id);
    const draft: Draft = kept ?? {
      ...fieldsOf(note),
      page: note.page,
      quote: note.quote,
      topics: note.topics,
      id: newId(),
      changedAtMs: 0,
      noteId: id,
      base: fieldsOf(note),
    };
    const base = draft.base ?? fieldsOf(note);
    showEditor({
      place: placeOf(range),
      quote: note.quote.exact,
      fields: fieldsOf(draft),
      topics: note.topics,
      resumedAtMs: kept?.changedAtMs ?? null,
      isPrivate: settings().isPrivate,
      saveDraft: (fields) => keepDraft(draft, fields),
      discard: () => discardDraft(draft.id),
      save: (mine, allowPrivate) =>
        change(askBackground('editOwnNote', { edit: { id, base, mine }, claims: claimsOf(document), allowPrivate })),
      remove: () => remove(id),
    });
    painter.paint('active', [range]);
  };

  const offerToolbar = async () => {
    const span = selectedSpan(document, reading().model);
    if (span === null) {
      if (overlay.peek()?.state() === 'toolbar') overlay.peek()?.close();
      return;
    }
    const surface = await overlay.get().catch(() => undefined);
    if (surface === undefined || surface.state() === 'editor' || surface.state() === 'pinned') return;
    if (isTooLong(span)) return surface.showMessage({ kind: 'select-less' });
    surface.showToolbar({
      place: lastLineOf(span.range),
      async highlight(colour) {
        const note = noteOn(span.start, span.end, [], { colour, text: '', tags: [] });
        if (settings().isPrivate) return void write(span.start, span.end);
        document.getSelection()?.removeAllRanges();
        const outcome = await add(newId(), note, false);
        surface.showMessage(outcome.ok ? { kind: 'saved' } : { kind: 'failed', reason: outcome.reason });
      },
      writeNote: () => void write(span.start, span.end),
    });
    // Fetch the editor while the reader chooses.
    editor.get().catch(() => undefined);
  };

  const hear = watchSelection(document, () => void offerToolbar(), signal);

  return {
    write: (start, end, topics) => void write(start, end, topics),
    async writeOnSelection() {
      const span = selectedSpan(document, reading().model);
      if (span !== null && !isTooLong(span)) return write(span.start, span.end);
      const kind = span === null ? 'select-first' : 'select-less';
      (await overlay.get().catch(() => undefined))?.showMessage({ kind });
    },
    edit: (note) => void edit(note.id),
    hear,
  };
}
