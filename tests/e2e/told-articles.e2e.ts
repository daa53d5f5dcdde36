/**
 * Saved pages under their own addresses, which say much of what a page is: nearly all are told to be articles or not, and
 * none is marked, because none is about the relation. And our own pages: what is expected of each is what is made of it.
 * Runs once, in Chromium's project, by the prober of `detect`.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startPageProber } from '../../commands/detect/page-prober';
import { readStandingSets } from '../../commands/eval/labelled';

/** What is measured by `npm run eval:detect` is above this; it rises with it and never falls. */
const FLOOR = 0.9;
const EVERY = process.env.LONG === '1' ? 1 : 10;
const PAGES_AT_ONCE = 2;
/** Time enough for all pages on a busy machine. */
const TIMEOUT_MS = 600_000;

const pages = readStandingSets(process.env.CORPUS_DIR).pages.filter((_, index) => index % EVERY === 0);

test(
  'saved pages are told to be articles or not, and bear no mark',
  async () => {
    if (pages.length === 0) return console.log('CORPUS_DIR is not set: no saved page was told to be an article or not');
    const prober = await startPageProber(PAGES_AT_ONCE, 'balanced');
    try {
      const judged = await Promise.all(
        pages.map(async (page) => {
          const { kind, detection } = await prober.probe(page.readHtml(), page.url);
          const isTaken = kind === 'article' || kind === 'stub';
          return {
            ...page,
            isRight: isTaken === page.isArticle,
            marks: detection.mentions.filter(({ marked }) => marked),
          };
        }),
      );
      expect(judged.filter(({ marks }) => marks.length > 0).map(({ id }) => id)).toEqual([]);
      const labelled = judged.filter(({ isArticle }) => isArticle !== null);
      if (labelled.length === 0) return console.log('CORPUS_DIR does not say which saved pages are articles');
      expect(labelled.filter(({ isRight }) => isRight).length / labelled.length).toBeGreaterThanOrEqual(FLOOR);
    } finally {
      await prober.close();
    }
  },
  TIMEOUT_MS,
);

interface Expected {
  language: string | null;
  kind: string;
  verdict: string;
  topics: string[];
  furnitureTopics: string[];
  marks: boolean;
}

const OWN_PAGES = new URL('../pages/', import.meta.url);
/** The least share of a page's topics that is found. */
const LEAST_FOUND = 0.9;
/** Pages that scripts of their own fill: there are none here. */
const ACTIVE_SCRIPT = /<script(?! type="application\/ld\+json")/;

test('our own pages are told to be what they are, by kind, language, verdict, topics and marks', async () => {
  const { pages: expected }: { pages: Record<string, Expected> } = JSON.parse(
    readFileSync(new URL('expected.json', OWN_PAGES), 'utf8'),
  );
  const files = Object.entries(expected)
    .filter(([name]) => name.endsWith('.html'))
    .map(([name, page]) => ({ name, page, html: readFileSync(new URL(name, OWN_PAGES)) }))
    .filter(({ html }) => !ACTIVE_SCRIPT.test(html.toString('utf8')));
  expect(files.length).toBeGreaterThan(5);
  const prober = await startPageProber(PAGES_AT_ONCE, 'balanced');
  try {
    for (const { name, page, html } of files) {
      const { kind, detection } = await prober.probe(html, null);
      const marks = detection.mentions.some(({ marked }) => marked);
      expect({ kind, marks }, name).toEqual({ kind: page.kind, marks: page.marks });
      if (page.language !== null) {
        expect(detection.language, name).toBe(page.language);
        // What merely touches is the weakest of the verdicts: it must not be taken for more.
        expect(detection.verdict === 'relation', name).toBe(page.verdict === 'relation');
      }
      const found = page.topics.filter((topic) => detection.topics.includes(topic));
      expect(found.length, name).toBeGreaterThanOrEqual(LEAST_FOUND * page.topics.length);
      expect(
        page.furnitureTopics.filter((topic) => detection.topics.includes(topic)),
        name,
      ).toEqual([]);
    }
  } finally {
    await prober.close();
  }
});
