/** Painting a thousand ranges: the reader's painter beside `<mark>` elements. */
import type { CDPSession } from 'playwright-core';
import type { Bench } from '../bench';
import { evaluateApart, withChromium } from '../chromium';
import { interleave, measurementOf } from '../measure';
import { readProjectFile } from '../project';
import type { Painting } from '../scripts/page';
import { makeText } from '../texts';

const ROUNDS = 15;
const RANGES = 1_000;

export const benchRanges: Bench = async (emit, say) => {
  say(`dom: ${RANGES} ranges`);
  const script = readProjectFile('dist', 'commands', 'bench-page.js');
  await withChromium(null, (browser) =>
    browser.onPage(makePage(), async (_page, session) => {
      await evaluateApart(session, `${script}\n;undefined`);
      const paintings: Record<'highlight' | 'wrap' | 'nothing', Painting[]> = { highlight: [], wrap: [], nothing: [] };
      const sample = (how: keyof typeof paintings) => async () => {
        const painting = await paint(session, how);
        paintings[how].push(painting);
        return painting.scriptMs;
      };
      const scripts = await interleave(
        { ours: sample('highlight'), mark: sample('wrap'), nothing: sample('nothing') },
        ROUNDS,
      );
      const layouts = (how: keyof typeof paintings) => paintings[how].map(({ layoutMs }) => layoutMs);
      const painted = paintings.highlight[0]?.ranges ?? 0;
      emit(
        measurementOf({
          id: 'dom.ranges.script',
          name: `script for ${painted} ranges, against <mark> elements`,
          ours: scripts.ours,
          other: scripts.mark,
          bar: { most: 0.4 },
          note: 'ours begins with places in the text, the other with text nodes and offsets',
        }),
      );
      emit(
        measurementOf({
          id: 'dom.ranges.layout',
          name: `layout forced after painting ${painted} ranges, against <mark> elements`,
          ours: layouts('highlight'),
          other: layouts('wrap'),
          bar: { most: 0.1 },
          note: `without any painting ${measurementOf({ id: '', name: '', ours: layouts('nothing') }).ours} ms; the bar stands for “as without”`,
        }),
      );
    }),
  );
};

async function paint(session: CDPSession, how: 'highlight' | 'wrap' | 'nothing'): Promise<Painting> {
  // Ranges of the round before that still live would slow down whoever changes the page next.
  await session.send('HeapProfiler.collectGarbage');
  return evaluateApart(session, `globalThis.narrowWaterBench.${how}(${RANGES})`);
}

function makePage(): string {
  const paragraphs = makeText('en', 60_000)
    .split('\n')
    .map((text) => `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`);
  const styles = readProjectFile('public', 'page.css');
  return `<!doctype html><title>A long story</title><style>${styles}</style><article><h1>A long story</h1>${paragraphs.join('\n')}</article>`;
}
