/** What the sentinel costs on pages that are none of its business: cold, in tabs of their own. */
import { readFileSync } from 'node:fs';
import type { Bench } from '../bench';
import { withChromium } from '../chromium';
import { interleave, measurementOf, median } from '../measure';
import { inProject, listCorpusPages, readProjectFile } from '../project';
import { timePageFloor, timeScript } from './floor';

const ROUNDS = 3;
const MOST_PAGES = 10;

export const benchSentinel: Bench = async (emit, say) => {
  const sentinel = readProjectFile('dist', 'chromium', 'sentinel.js');
  await withChromium(null, async (browser) => {
    const ours: number[] = [];
    const floors: number[] = [];
    let proposed = 0;
    for (const file of listPages()) {
      if (ours.length >= MOST_PAGES) break;
      const html = readFileSync(file, 'utf8');
      const first = await browser.onPage(html, (_page, session) => timeScript(session, sentinel));
      if (first.sent) {
        proposed++;
        continue;
      }
      say(`dom: sentinel on an irrelevant page, ${ours.length + 1} of ${MOST_PAGES} at most`);
      const samples = await interleave(
        {
          ours: () => browser.onPage(html, async (_page, session) => (await timeScript(session, sentinel)).ms),
          floor: () => browser.onPage(html, (_page, session) => timePageFloor(session)),
        },
        ROUNDS,
      );
      ours.push(median(samples.ours));
      floors.push(median(samples.floor));
    }
    const ratios = ours.map((ms, page) => ms / (floors[page] ?? 0));
    emit(
      measurementOf({
        id: 'dom.sentinel',
        name: 'whole sentinel on irrelevant pages, cold, against textContent and one loop over it',
        ours,
        other: floors,
        paired: true,
        bar: { most: 0.4 },
        runs: ours.length * ROUNDS,
        note: `median of ${ours.length} pages' ratios, the worst ${Math.max(...ratios).toFixed(2)} ×; no message sent; ${proposed} other pages were proposed and left out`,
      }),
    );
  });
};

/** The off-topic demo, then saved pages of all sorts, spread over the corpus. */
function listPages(): string[] {
  const saved = listCorpusPages();
  const step = Math.max(1, Math.floor(saved.length / (MOST_PAGES * 3)));
  return [inProject('tests', 'pages', 'demo-off-topic.html'), ...saved.filter((_, at) => at % step === 0)];
}
