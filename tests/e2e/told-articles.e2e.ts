/**
 * Saved pages under their own addresses, which say much of what a page is: nearly all are told to be articles or not, and
 * none is marked, because none is about the relation. Runs once, in Chromium's project, by the prober of `detect`.
 */
import { expect, test } from 'vitest';
import { startPageProber } from '../../commands/detect/page-prober';
import { readStandingSets } from '../../commands/eval/labelled';

/** What is measured by `npm run eval:detect` is above this; it rises with it and never falls. */
const FLOOR = 0.9;
const EVERY = process.env.LONG === '1' ? 1 : 4;
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
