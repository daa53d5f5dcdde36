/** The popup's plain parts on a store in memory, made anew for each test; the helpers find what a reader finds. */
import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { afterEach, beforeEach, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Note, NoteFields } from '../../src/core/notes/types';
import { MemoryNoteStore } from '../../src/storage/memory-note-store';
import { AllNotes } from '../../src/ui/AllNotes';
import type { NoteActions } from '../../src/ui/NoteItem';
import { PopupFrame, type PopupTab } from '../../src/ui/PopupFrame';
import { en as strings } from '../../src/ui/strings/en';
import { type PageState, ThisPage } from '../../src/ui/ThisPage';
import { buildNewNote } from './build-note';

export const HOSTILE = '<img src=x onerror="window.wasRun = true">';
const TOPIC_NAMES = new Map([
  ['senkaku', 'Senkaku / Diaoyu / Diaoyutai'],
  ['trade', 'China–Japan trade'],
]);

/** What the test sees of the popup, and what it may set. */
export const stage = {
  store: new MemoryNoteStore(),
  root: document.createElement('main'),
  /** What keeps an edit from being saved. */
  editProblem: null as string | null,
  /** What the popup's wiring answers. */
  isForTabOnly: false,
  isPrivate: false,
  isLookedAt: true,
};
/** What the popup has asked for. */
export const heard = { jump: [] as string[], topics: [] as string[], done: [] as unknown[], settings: 0, sources: 0 };
export const SITE = { kind: 'site', site: 'news.example' };

beforeEach(async () => {
  stage.store = new MemoryNoteStore();
  stage.editProblem = null;
  Object.assign(heard, { jump: [], topics: [], done: [], settings: 0, sources: 0 });
  stage.isForTabOnly = false;
  stage.isPrivate = false;
  stage.isLookedAt = true;
  await add('n1', 'the hotline is open again', { text: 'Who opened it?', tags: ['hotline'], topics: ['senkaku'] }, 1);
  await add('n2', '両国の外相が会談した', { text: '議題を確認', colour: 'blue' }, 2);
  await add('n3', 'a plain highlight', { text: HOSTILE, tags: [HOSTILE], colour: 'pink' }, 3);
  stage.root = document.createElement('main');
  document.body.append(stage.root);
});

afterEach(() => {
  render(null, stage.root);
  stage.root.remove();
  vi.useRealTimers();
});

function add(id: string, exact: string, given: Partial<Note>, nowMs: number): Promise<Note> {
  const note = buildNewNote(given);
  return stage.store.add(id, { ...note, quote: { ...note.quote, exact } }, nowMs);
}

export const FOUND: Extract<PageState, { is: 'found' }> = {
  is: 'found',
  finding: {
    verdict: 'relation',
    kind: 'article',
    language: 'ja',
    topics: [
      { id: 'senkaku', name: 'Senkaku / Diaoyu / Diaoyutai', mentions: 3, words: [] },
      { id: 'trade', name: 'China–Japan trade', mentions: 1, words: ['貿易'] },
    ],
    evidence: [
      { for: 'relation', weight: 0.5, code: 'leadPairAct', words: ['islands'], where: 'lead' },
      { for: 'relation', weight: 2, code: 'headlinePair', words: ['日', '中'], where: 'headline' },
      { for: 'none', weight: -1, code: 'textAgainst', words: [], where: 'body' },
    ],
    anchors: { n1: 'changed', n2: 'exact', n3: 'orphan' },
    articleDate: '2031-02-03',
  },
};

/** What the popup's wiring does, with the store in memory for the background. */
function Wired({ state, startsOn }: { state: PageState; startsOn: PopupTab }) {
  const [shown, setShown] = useState<PopupTab>(startsOn);
  const [query, setQuery] = useState('');
  const [notes, setNotes] = useState<Note[]>();
  const [deleted, setDeleted] = useState<{ id: string; quote: string; byKeyboard: boolean }[]>([]);
  const refresh = () => stage.store.listAll().then(setNotes);
  useEffect(() => void refresh(), []);
  const actions = useMemo<NoteActions>(
    () => ({
      async jump({ id }) {
        heard.jump.push(id);
        return strings.jumpFailed;
      },
      change: {
        async edit(edit) {
          if (stage.editProblem !== null) return stage.editProblem;
          await stage.store.edit(edit, 10);
          await refresh();
          return null;
        },
        async draft(note) {
          const kept = await stage.store.getDraftOf(note.id);
          const base = kept?.base ?? note;
          const draft = { base, fields: kept ?? note, keptAtMs: kept?.changedAtMs ?? null };
          if (stage.isPrivate) return draft;
          const keep = async (mine: NoteFields) => {
            if (stage.editProblem !== null) throw new Error(stage.editProblem);
            await stage.store.saveDraft({ ...note, ...mine, noteId: note.id, base, changedAtMs: 9 });
            return true;
          };
          return { ...draft, store: { keep, discard: () => stage.store.discardDraft(note.id) } };
        },
        async delete(note, byKeyboard) {
          await stage.store.delete(note.id, 11);
          await refresh();
          setDeleted((before) => [...before, { id: note.id, quote: note.quote.exact, byKeyboard }]);
          return null;
        },
      },
    }),
    [],
  );
  const forget = (id: string) => setDeleted((before) => before.filter((one) => one.id !== id));
  const undo = async (id: string) => {
    await stage.store.restore(id);
    await refresh();
    forget(id);
  };
  const fitting = notes?.filter((note) => note.quote.exact.includes(query) || note.text.includes(query));
  const shared = { topicNames: TOPIC_NAMES, language: 'en' as const, strings, actions };
  return (
    <PopupFrame
      strings={strings}
      shown={shown}
      deleted={deleted}
      problem={null}
      announcement=""
      onShow={setShown}
      sourcesAddress="/sources.html"
      onSettings={() => heard.settings++}
      onSources={() => heard.sources++}
      onUndo={undo}
      onDismiss={forget}
    >
      {shown === 'page' ? (
        <ThisPage
          page={state}
          site="news.example"
          notes={notes}
          bearing={undefined}
          switches={{
            async refuse(refusal, isRefused) {
              heard.done.push([refusal, isRefused]);
              return { isForTabOnly: stage.isForTabOnly };
            },
            async look() {
              heard.done.push('look');
              return stage.isLookedAt;
            },
            addToList: () => heard.done.push('add'),
            allowAccess: () => heard.done.push('allow'),
            switchOnEverywhere: () => heard.done.push('on'),
          }}
          onOpenTopic={(id) => heard.topics.push(id)}
          {...shared}
        />
      ) : (
        <AllNotes query={query} notes={fitting} count={fitting?.length ?? 0} onSearch={setQuery} {...shared} />
      )}
    </PopupFrame>
  );
}

export function show(startsOn: PopupTab, state: PageState = FOUND): void {
  render(<Wired state={state} startsOn={startsOn} />, stage.root);
}

export const notes = () => page.getByRole('list').filter({ has: page.getByRole('blockquote') });
export const quotes = () => [...stage.root.querySelectorAll('.note blockquote')].map((quote) => quote.textContent);
export const noteOf = (quote: string) => page.getByRole('listitem').filter({ hasText: quote });
export const noteText = () => page.getByRole('textbox', { name: strings.noteText, exact: true });
export const button = (name: string) => page.getByRole('button', { name, exact: true });
