/** The popup's plain parts as a reader uses them, on a store in memory. */
import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { buildNewNote } from '../../tests/support/build-note';
import type { Note } from '../core/notes/types';
import { MemoryNoteStore } from '../storage/memory-note-store';
import { AllNotes } from './AllNotes';
import type { NoteActions } from './NoteItem';
import { PopupFrame, type PopupTab } from './PopupFrame';
import { en as strings } from './strings/en';
import { type PageState, ThisPage } from './ThisPage';

const HOSTILE = '<img src=x onerror="window.wasRun = true">';
const TOPIC_NAMES = new Map([
  ['senkaku', 'Senkaku / Diaoyu / Diaoyutai'],
  ['trade', 'China–Japan trade'],
]);

let store: MemoryNoteStore;
let root: HTMLElement;
let editProblem: string | null;
const heard = { jump: [] as string[], topics: [] as string[], done: [] as unknown[], settings: 0, sources: 0 };
const SITE = { kind: 'site', site: 'news.example' };
let isForTabOnly: boolean;
let isLookedAt: boolean;

beforeEach(async () => {
  store = new MemoryNoteStore();
  editProblem = null;
  Object.assign(heard, { jump: [], topics: [], done: [], settings: 0, sources: 0 });
  isForTabOnly = false;
  isLookedAt = true;
  await add('n1', 'the hotline is open again', { text: 'Who opened it?', tags: ['hotline'], topics: ['senkaku'] }, 1);
  await add('n2', '両国の外相が会談した', { text: '議題を確認', colour: 'blue' }, 2);
  await add('n3', 'a plain highlight', { text: HOSTILE, tags: [HOSTILE], colour: 'pink' }, 3);
  root = document.createElement('main');
  document.body.append(root);
});

afterEach(() => {
  render(null, root);
  root.remove();
  vi.useRealTimers();
});

function add(id: string, exact: string, given: Partial<Note>, nowMs: number): Promise<Note> {
  const note = buildNewNote(given);
  return store.add(id, { ...note, quote: { ...note.quote, exact } }, nowMs);
}

const FOUND: Extract<PageState, { is: 'found' }> = {
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
  const refresh = () => store.listAll().then(setNotes);
  useEffect(() => void refresh(), []);
  const actions = useMemo<NoteActions>(
    () => ({
      async jump({ id }) {
        heard.jump.push(id);
        return strings.jumpFailed;
      },
      change: {
        async edit(edit) {
          if (editProblem !== null) return editProblem;
          await store.edit(edit, 10);
          await refresh();
          return null;
        },
        async delete(note, byKeyboard) {
          await store.delete(note.id, 11);
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
    await store.restore(id);
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
              return { isForTabOnly };
            },
            async look() {
              heard.done.push('look');
              return isLookedAt;
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

function show(startsOn: PopupTab, state: PageState = FOUND): void {
  render(<Wired state={state} startsOn={startsOn} />, root);
}

const notes = () => page.getByRole('list').filter({ has: page.getByRole('blockquote') });
const quotes = () => [...root.querySelectorAll('.note blockquote')].map((quote) => quote.textContent);
const noteOf = (quote: string) => page.getByRole('listitem').filter({ hasText: quote });
const noteText = () => page.getByRole('textbox', { name: strings.noteText, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });

test('lists the newest note first, with text, tags, topics and place', async () => {
  show('notes');
  await expect.element(notes()).toBeVisible();
  expect(quotes()).toEqual(['a plain highlight', '両国の外相が会談した', 'the hotline is open again']);
  const first = noteOf('the hotline is open again');
  await expect.element(first).toHaveTextContent('Who opened it?');
  await expect.element(first).toHaveTextContent('#hotline');
  await expect.element(first).toHaveTextContent('Senkaku / Diaoyu / Diaoyutai');
  await expect.element(first).toHaveTextContent('news.example');
});

test('a note with a script in it shows as text and runs nothing', async () => {
  show('notes');
  await expect.element(noteOf('a plain highlight')).toHaveTextContent(HOSTILE);
  expect(root.querySelector('img')).toBeNull();
  await noteOf('a plain highlight').getByRole('button', { name: strings.deleteNote }).click();
  await expect.element(button(strings.undo)).toBeVisible();
  expect(root.querySelector('img')).toBeNull();
  expect(window).not.toHaveProperty('wasRun');
});

test('search narrows the list and says how many there are', async () => {
  show('notes');
  const field = page.getByRole('searchbox', { name: strings.searchNotes });
  await field.fill('外相');
  await expect.element(page.getByText('1 found')).toBeVisible();
  expect(quotes()).toEqual(['両国の外相が会談した']);
  await field.fill('nowhere');
  await expect.element(page.getByText(strings.noResults)).toBeVisible();
  await field.clear();
  await expect.element(page.getByText(strings.recentNotes)).toBeVisible();
  expect(quotes()).toHaveLength(3);
});

test('edits colour, text and tags in place', async () => {
  show('notes');
  await noteOf('両国の外相').getByRole('button', { name: strings.editNote }).click();
  await expect.element(noteText()).toHaveFocus();
  await noteText().fill('議題は貿易');
  await page.getByLabelText(strings.noteTags).fill('会談、 貿易, 会談');
  await page.getByRole('radio', { name: strings.colour_green }).click();
  await button(strings.saveNote).click();
  await expect.element(noteOf('両国の外相')).toHaveTextContent('議題は貿易');
  expect(await store.get('n2')).toMatchObject({
    colour: 'green',
    text: '議題は貿易',
    tags: ['会談', '貿易'],
    revision: 2,
  });
  expect(root.querySelector('.note.green')).not.toBeNull();
  await expect.element(noteOf('両国の外相').getByRole('button', { name: strings.editNote })).toHaveFocus();
});

test('an edit that cannot be saved keeps the words and says why', async () => {
  editProblem = strings.savingFailed_storage_full;
  show('notes');
  await noteOf('両国の外相').getByRole('button', { name: strings.editNote }).click();
  await noteText().fill('not to be lost');
  await button(strings.saveNote).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(strings.savingFailed_storage_full);
  await expect.element(noteText()).toHaveValue('not to be lost');
  editProblem = null;
  await button(strings.saveNote).click();
  await expect.element(noteOf('両国の外相')).toHaveTextContent('not to be lost');
});

test('Escape leaves the note as it was', async () => {
  show('notes');
  await noteOf('両国の外相').getByRole('button', { name: strings.editNote }).click();
  await noteText().fill('a passing thought');
  await userEvent.keyboard('{Escape}');
  await expect.element(noteOf('両国の外相')).toHaveTextContent('議題を確認');
  expect(await store.get('n2')).toMatchObject({ text: '議題を確認', revision: 1 });
});

test('what is deleted can be taken back', async () => {
  show('notes');
  await noteOf('両国の外相').getByRole('button', { name: strings.deleteNote }).click();
  await expect.element(page.getByText('Deleted “両国の外相が会談した”.')).toBeVisible();
  expect(quotes()).toHaveLength(2);
  await button(strings.undo).click();
  await expect.element(noteOf('両国の外相が会談した')).toBeVisible();
  expect(await store.get('n2')).toMatchObject({ deletedAtMs: null });
  expect(page.getByText(/^Deleted/).query()).toBeNull();
});

test('two notes deleted in a row can both be taken back', async () => {
  show('notes');
  await noteOf('両国の外相').getByRole('button', { name: strings.deleteNote }).click();
  await noteOf('a plain highlight').getByRole('button', { name: strings.deleteNote }).click();
  await expect.element(page.getByText('Deleted “a plain highlight”.')).toBeVisible();
  await button(strings.undo).first().click();
  await button(strings.undo).click();
  await expect.poll(quotes).toHaveLength(3);
});

test('the offer to take back goes after ten seconds, or when dismissed', async () => {
  show('notes');
  await expect.element(noteOf('両国の外相')).toBeVisible();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  root
    .querySelectorAll<HTMLElement>('.note')[1]
    ?.querySelectorAll('button')[2]
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
  const bar = () => root.querySelector('.undo-bar');
  await vi.waitUntil(() => bar() !== null);
  // Effects run after a frame, which the fake clock does not hold.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await vi.advanceTimersByTimeAsync(9_000);
  expect(bar()).not.toBeNull();
  await vi.advanceTimersByTimeAsync(2_000);
  vi.useRealTimers();
  await expect.poll(bar).toBeNull();
  expect(quotes()).toHaveLength(2);

  await noteOf('a plain highlight').getByRole('button', { name: strings.deleteNote }).click();
  await page.getByRole('status').getByRole('button', { name: strings.close }).click();
  await expect.poll(bar).toBeNull();
});

test('a jump that finds nothing says so', async () => {
  show('notes');
  await noteOf('両国の外相').getByRole('button', { name: strings.jumpToNote }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(strings.jumpFailed);
  expect(heard.jump).toEqual(['n2']);
});

test('by keyboard alone: to the notes, edit, save, delete, undo', async () => {
  show('page');
  await expect.element(page.getByRole('tab', { name: strings.tabThisPage })).toBeVisible();
  (page.getByRole('tab', { name: strings.tabThisPage }).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByRole('tab', { name: strings.tabNotes })).toHaveFocus();
  await expect.element(page.getByRole('searchbox')).toBeVisible();
  // The search field, then the first note: go, edit.
  await userEvent.keyboard('{Tab}{Tab}{Tab}{Enter}');
  await expect.element(noteText()).toHaveFocus();
  await userEvent.keyboard('{Control>}a{/Control}typed by hand{Control>}{Enter}{/Control}');
  await expect.element(noteOf('a plain highlight')).toHaveTextContent('typed by hand');
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(button(strings.undo)).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(noteOf('a plain highlight')).toBeVisible();
  await expect.element(page.getByRole('tab', { name: strings.tabNotes })).toHaveFocus();
});

test('the page: verdict, switch, topics that open, evidence by weight, notes with their anchors', async () => {
  show('page');
  await expect.element(page.getByText(strings.verdict_relation)).toBeVisible();
  await expect.element(page.getByText('Article · Japanese')).toBeVisible();
  await page.getByRole('switch', { name: 'Run on news.example' }).click();
  expect(heard.done).toEqual([[SITE, true]]);
  (button('China–Japan trade 1×').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(heard.topics).toEqual(['trade']);
  await page.getByText(strings.whyHere).click();
  await expect
    .poll(() => [...root.querySelectorAll('.ledger h3, .ledger li')].map((line) => line.textContent))
    .toEqual([
      strings.evidence_relation,
      'the headline names both sides: “日”, “中” (headline)',
      'a sentence of the opening names both, with a dealing or such a matter: “islands” (opening)',
      strings.evidence_none,
      'the text reads like news of another kind (sport, markets, weather) (text)',
    ]);
  await expect.element(noteOf('the hotline is open again')).toHaveTextContent(strings.anchor_changed);
  await expect.element(noteOf('a plain highlight')).toHaveTextContent(strings.anchor_orphan);
  await button(strings.openSettings).click();
  expect(heard.settings).toBe(1);
});

test.each(['page', 'notes'] as const)('the foot of the tab %s leads to the page about the sources', async (tab) => {
  show(tab);
  const link = page.getByRole('link', { name: strings.aboutSources });
  expect(link.element().getAttribute('href')).toBe('/sources.html');
  await link.click();
  expect(heard.sources).toBe(1);
});

test.each([
  ['no-page', strings.notHere, null],
  ['off-everywhere', strings.everywhereOff, null],
  ['off-here', 'Narrow Water is switched off on news.example.', false],
  ['silent', strings.noReader, true],
] as const)('a page in the state %s says so', async (is, words, isOn) => {
  show('page', { is });
  await expect.element(page.getByText(words)).toBeVisible();
  const toggle = page.getByRole('switch').query() as HTMLInputElement | null;
  expect(toggle?.checked ?? null).toBe(isOn);
});

test.each(['no-page', 'off-everywhere', 'off-here', 'silent'] as const)(
  'in the state %s the notes of the page can be read, edited and deleted',
  async (is) => {
    show('page', { is });
    const note = noteOf('両国の外相が会談した');
    await note.getByRole('button', { name: strings.editNote }).click();
    await noteText().fill('seen from afar');
    await button(strings.saveNote).click();
    await expect.element(note).toHaveTextContent('seen from afar');
    await note.getByRole('button', { name: strings.jumpToNote }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(strings.jumpFailed);
    await note.getByRole('button', { name: strings.deleteNote }).click();
    await button(strings.undo).click();
    await expect.element(noteOf('両国の外相が会談した')).toBeVisible();
  },
);

test.each([
  [FOUND, strings.selectToNote],
  [{ is: 'silent' }, strings.selectAndCall],
  [{ is: 'off-here' }, null],
  [{ is: 'off-everywhere' }, null],
] as const)('a page without notes says how to take one, where one can be taken: %j', async (state, how) => {
  for (const id of ['n1', 'n2', 'n3']) await store.delete(id, 10);
  show('page', state);
  await expect.element(page.getByText(strings.noNotesHere)).toBeVisible();
  const said = [strings.selectToNote, strings.selectAndCall].filter((words) => root.textContent?.includes(words));
  expect(said).toEqual(how === null ? [] : [how]);
});

test('a page that cannot be read and has no notes says nothing of notes', async () => {
  for (const id of ['n1', 'n2', 'n3']) await store.delete(id, 10);
  show('page', { is: 'no-page' });
  await expect.element(page.getByText(strings.notHere)).toBeVisible();
  expect(page.getByText(strings.notesHere).query()).toBeNull();
});

test('switched off everywhere: one button switches on again', async () => {
  show('page', { is: 'off-everywhere' });
  await button(strings.switchOnEverywhere).click();
  expect(heard.done).toEqual(['on']);
});

test('a topic of the page, or words taken for it, are refused in a click and taken back on the spot', async () => {
  show('page');
  const topic = { kind: 'topic', topic: 'trade' };
  const match = { kind: 'match', words: '貿易', topic: 'trade', site: 'news.example' };
  await button('Less of “China–Japan trade”').click();
  await button(strings.refuse_topic).click();
  await expect.element(page.getByText('“China–Japan trade” is not shown any more.')).toBeVisible();
  await button(strings.undo).click();
  await expect.poll(() => page.getByText('is not shown any more').query()).toBeNull();
  await button('“貿易” means something else here').click();
  await expect.element(page.getByText('On this site “貿易” is no longer taken for “China–Japan trade”.')).toBeVisible();
  await button(strings.undo).click();
  expect(heard.done).toEqual([
    [topic, true],
    [topic, false],
    [match, true],
    [match, false],
  ]);
});

test('by keyboard the way back has the focus; in a private window it is said that it holds for the tab', async () => {
  isForTabOnly = true;
  show('page');
  (button('Less of “China–Japan trade”').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}{Tab}{Enter}');
  await expect.element(button(strings.undo)).toHaveFocus();
  await expect.element(page.getByText(strings.refusedForTab)).toBeVisible();
});

test.each([
  ['asked', strings.askedOnly, null],
  ['not-listed', 'news.example is not on your list of sites.', ['Add news.example to the list', 'add']],
  ['withheld', 'Your browser lets Narrow Water see news.example only when you click.', [strings.allowAccess, 'allow']],
] as const)(
  'a page that is not looked at by itself (%s) says why, and is looked at in a click',
  async (why, said, more) => {
    show('page', { is: 'uncalled', why });
    await expect.element(page.getByText(said)).toBeVisible();
    await button(strings.lookHere).click();
    if (more !== null) await button(more[0]).click();
    expect(heard.done).toEqual(more === null ? ['look'] : ['look', more[1]]);
    expect(page.getByRole('switch').query()).toBeNull();
    expect(page.getByText(strings.lookFailed).query()).toBeNull();
    isLookedAt = false;
    await button(strings.lookHere).click();
    await expect.element(page.getByText(strings.lookFailed)).toBeVisible();
  },
);
