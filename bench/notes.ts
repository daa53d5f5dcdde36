/** A hundred thousand notes in Chromium's own IndexedDB: reading them through the store, and searching them. */
import type { Page } from 'playwright-core';
import type { Bench } from './bench';
import type { BenchBrowser } from './chromium';
import { fillNotes, NOTES_PAGE, withExtensionCopy } from './extension-copy';
import { measurementOf, median, quantile } from './measure';
import type { NotesBench } from './scripts/notes';

const FEW = 1_000;
const MANY = 100_000;
const ROUNDS = 25;
/** How much slower a read may be with a hundred times the notes: a deeper index, and noise. */
const SAME_SPEED = 2;
const QUERIES = ['senkaku', 'export talks', '尖閣諸島', '水产品', '海警', 'zebra'];

type World = { narrowWaterBench: NotesBench };

export const benchNotes: Bench = (emit, say) =>
  withExtensionCopy({}, async (browser) => {
    say(`notes: filling in ${FEW}`);
    await fillNotes(browser, 0, FEW);
    const few = await readNotes(browser, FEW);
    say(`notes: filling in ${MANY}`);
    await fillNotes(browser, FEW, MANY);
    say('notes: reading');
    const many = await readNotes(browser, MANY);
    for (const { id, name, most } of [
      { id: 'byPage', name: "one page's notes", most: 3 },
      { id: 'newest', name: 'the newest 50', most: 5 },
    ] as const) {
      emit(
        measurementOf({
          id: `notes.${id}`,
          name: `${name} of ${MANY}, against one raw IndexedDB get`,
          ours: many[id],
          other: many.raw,
          bar: { most },
          note: 'through the store, warm; each sample the mean of 10 reads',
        }),
      );
      emit(
        measurementOf({
          id: `notes.${id}.size`,
          name: `${name} of ${MANY}, against the same of ${FEW}`,
          ours: many[id],
          other: few[id],
          bar: { most: SAME_SPEED },
          note: `independent of size; a raw get took ${median(few.raw).toFixed(2)} ms then and ${median(many.raw).toFixed(2)} ms now`,
        }),
      );
    }
    say('notes: searching');
    await browser.onExtensionPage(NOTES_PAGE, (page) => measureSearch(page, emit));
  });

function readNotes(browser: BenchBrowser, count: number): ReturnType<NotesBench['read']> {
  return browser.onExtensionPage(NOTES_PAGE, (page) =>
    page.evaluate(([count, rounds]) => (globalThis as unknown as World).narrowWaterBench.read(count, rounds), [
      count,
      ROUNDS,
    ] as const),
  );
}

async function measureSearch(page: Page, emit: Parameters<Bench>[0]): Promise<void> {
  const opened = await page.evaluate(() => (globalThis as unknown as World).narrowWaterBench.openSearch());
  const samples = await page.evaluate(
    (queries) => (globalThis as unknown as World).narrowWaterBench.type(queries),
    QUERIES,
  );
  const what = `${MANY} notes, ${(opened.units / 1e6).toFixed(1)} million units`;
  emit(
    measurementOf({
      id: 'notes.search',
      name: 'a keystroke in the search, 95th percentile, against one loop over all text',
      ours: quantile(samples.ours, 0.95),
      other: samples.floor,
      bar: { most: 0.1 },
      runs: samples.ours.length,
      note: `${what}; median ${median(samples.ours).toFixed(1)} ms`,
    }),
  );
  emit(
    measurementOf({
      id: 'notes.search.open',
      name: 'reading and folding all notes before the first search, against one loop over all text',
      ours: opened.listMs + opened.foldMs,
      other: samples.floor,
      runs: 1,
      note: `${what}; reading ${opened.listMs.toFixed(0)} ms, folding ${opened.foldMs.toFixed(0)} ms`,
    }),
  );
}
