/** What `bench notes` and `bench popup` run in a page of the extension: the notes' own store and search. */
import { searchNotes } from '../../src/core/notes/search';
import { NOTE_COLOURS, type Note } from '../../src/core/notes/types';
import { openNotesDatabase } from '../../src/storage/dexie-note-store';
import { seedRandom } from '../../tests/support/quote-cases';
import { sumCodes } from '../floor';
import { interleave, sink } from '../measure';

export interface NotesBench {
  /** Puts the notes numbered `from` to `to` into the database, made of these sentences. */
  fill(sentences: readonly string[], from: number, to: number): Promise<void>;
  /** Milliseconds of reading, each sample the mean of several reads, with `count` notes stored. */
  read(count: number, rounds: number): Promise<Record<'raw' | 'byPage' | 'newest', number[]>>;
  /** What a search waits for at first: all notes, then their folding. */
  openSearch(): Promise<{ listMs: number; foldMs: number; units: number }>;
  /** Milliseconds of each keystroke, as the queries are typed; after `openSearch`. */
  type(queries: readonly string[]): Promise<Record<'ours' | 'floor', number[]>>;
}

const NOTES_PER_PAGE = 5;
const NEWEST = 50;
const READS_PER_SAMPLE = 10;
const BATCH = 5_000;
const START_MS = Date.UTC(2024, 0, 1);
const TAGS = ['islands', 'trade', '歴史', '台湾', '水产品', 'to read'];

const store = openNotesDatabase();
let all: Note[] = [];
let text = '';

const idOf = (at: number) => `note-${at}`;
const pageKeyOf = (at: number) => `https://news.example/story/${Math.floor(at / NOTES_PER_PAGE)}`;

function makeNote(sentences: readonly string[], at: number): Note {
  const random = seedRandom(at + 1);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const exact = pick(sentences);
  const atMs = START_MS + at * 60_000;
  return {
    id: idOf(at),
    revision: 1,
    page: { key: pageKeyOf(at), url: pageKeyOf(at), site: 'news.example', title: pick(sentences).slice(0, 60) },
    quote: { exact, prefix: '', suffix: '', paragraph: exact, start: 100 },
    colour: pick(NOTE_COLOURS),
    text: random() < 0.5 ? pick(sentences) : '',
    tags: random() < 0.3 ? [pick(TAGS)] : [],
    topics: [],
    createdAtMs: atMs,
    changedAtMs: atMs,
    deletedAtMs: null,
  };
}

/** The database beneath the store, which made it. */
async function openRaw(): Promise<IDBDatabase> {
  await store.listRecent(1);
  const name = (await indexedDB.databases()).find(({ name }) => name !== undefined && !name.startsWith('__'))?.name;
  return settle(indexedDB.open(name ?? ''));
}

function settle<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function fill(sentences: readonly string[], from: number, to: number): Promise<void> {
  const raw = await openRaw();
  for (let start = from; start < to; start += BATCH) {
    const transaction = raw.transaction('notes', 'readwrite', { durability: 'relaxed' });
    const notes = transaction.objectStore('notes');
    for (let at = start; at < Math.min(to, start + BATCH); at++) notes.put(makeNote(sentences, at));
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
  }
  raw.close();
}

async function read(count: number, rounds: number): Promise<Record<'raw' | 'byPage' | 'newest', number[]>> {
  const raw = await openRaw();
  const random = seedRandom(count);
  const any = () => Math.floor(random() * count);
  const several = (readOne: () => Promise<unknown>) => async () => {
    const startMs = performance.now();
    for (let i = 0; i < READS_PER_SAMPLE; i++) sink.last = await readOne();
    return (performance.now() - startMs) / READS_PER_SAMPLE;
  };
  const contenders = {
    raw: several(() => settle(raw.transaction('notes').objectStore('notes').get(idOf(any())))),
    byPage: several(() => expectSome(store.listByPage(pageKeyOf(any())))),
    newest: several(() => expectSome(store.listRecent(NEWEST))),
  };
  await interleave(contenders, 3);
  const samples = await interleave(contenders, rounds);
  raw.close();
  return samples;
}

/** A read that finds nothing would be fast for the wrong reason. */
async function expectSome(reading: Promise<Note[]>): Promise<Note[]> {
  const found = await reading;
  if (found.length === 0) throw new Error('the notes are not where they should be');
  return found;
}

async function openSearch(): Promise<{ listMs: number; foldMs: number; units: number }> {
  const startMs = performance.now();
  all = await store.listAll();
  const listedMs = performance.now();
  sink.last = searchNotes(all, 'x');
  const foldedMs = performance.now();
  text = all
    .map((note) => [note.text, note.quote.exact, note.tags.join('\n'), note.page.title, note.page.site].join('\n'))
    .join('\n');
  return { listMs: listedMs - startMs, foldMs: foldedMs - listedMs, units: text.length };
}

async function type(queries: readonly string[]): Promise<Record<'ours' | 'floor', number[]>> {
  const samples: Record<'ours' | 'floor', number[]> = { ours: [], floor: [] };
  const time = (run: () => unknown) => () => {
    const startMs = performance.now();
    sink.last = run();
    return performance.now() - startMs;
  };
  for (const query of queries) {
    for (let typed = 1; typed <= query.length; typed++) {
      const search = time(() => searchNotes(all, query.slice(0, typed)));
      const one = await interleave({ ours: search, floor: time(() => sumCodes(text)) }, 1);
      samples.ours.push(...one.ours);
      samples.floor.push(...one.floor);
    }
  }
  return samples;
}

const bench: NotesBench = { fill, read, openSearch, type };
Object.assign(globalThis, { narrowWaterBench: bench });
