/** From sentinel to painted marks on a topical page, in the built extension as it runs. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench } from '../bench';
import { type BenchBrowser, withChromium } from '../chromium';
import { interleave, measurementOf, median, missing } from '../measure';
import { inProject, readProjectFile } from '../project';
import { timePageFloor } from './floor';
import { readScriptingToMarks, type ScriptingToMarks, traceWhile } from './trace';

const ROUNDS = 3;
const DEMOS = ['demo-en.html', 'demo-ja.html', 'demo-zh-hans.html', 'demo-zh-hant.html'];
/** Long enough on a slow machine for marks and card script; looking more often would disturb. */
const SETTLE_MS = 700;
const LOOKS = 8;

export const benchTopical: Bench = async (emit, say) => {
  const seen: ScriptingToMarks[] = [];
  const floors = new Map<string, number[]>();
  const ours = new Map<string, number[]>();
  await withChromium(null, async (bare) => {
    await withChromium(inProject('dist', 'chromium'), async (browser) => {
      for (const demo of DEMOS) {
        say(`dom: from sentinel to marks on ${demo}`);
        const html = readProjectFile('tests', 'pages', demo);
        const samples = await interleave(
          {
            ours: async () => {
              const scripting = await watchPage(browser, html);
              if (scripting !== null) seen.push(scripting);
              return scripting?.ms ?? Number.NaN;
            },
            floor: () => bare.onPage(html, (_page, session) => timePageFloor(session)),
          },
          ROUNDS,
        );
        ours.set(
          demo,
          samples.ours.filter((ms) => !Number.isNaN(ms)),
        );
        floors.set(demo, samples.floor);
      }
    });
  });
  for (const demo of DEMOS) {
    const id = `dom.topical.${demo.replace('.html', '')}`;
    const name = `scripting from sentinel to painted marks on ${demo}, against textContent and one loop over it`;
    const own = ours.get(demo) ?? [];
    emit(
      own.length === 0
        ? missing(id, name, { most: 4 }, 'no marks were painted')
        : measurementOf({
            id,
            name,
            ours: own,
            other: floors.get(demo) ?? [],
            bar: { most: 4 },
            note: 'both in fresh tabs; compiling, messages and garbage collection within them included',
          }),
    );
  }
  if (seen.length > 0) emitForcedWork(emit, seen);
};

function emitForcedWork(emit: Parameters<Bench>[0], seen: readonly ScriptingToMarks[]): void {
  const styles = median(seen.map((one) => one.styles));
  emit(
    measurementOf({
      id: 'dom.topical.layouts',
      name: 'layouts forced before the marks are painted',
      ours: Math.max(...seen.map(({ layouts }) => layouts)),
      unit: 'layouts',
      bar: { most: 0, on: 'ours' },
      runs: seen.length,
      note: `the most of any load; style recalculations forced: ${styles} as a rule`,
    }),
  );
  emit(
    measurementOf({
      id: 'dom.topical.task',
      name: 'longest task from sentinel to painted marks',
      ours: seen.map(({ longestTaskMs }) => longestTaskMs),
      bar: { most: 50, on: 'ours' },
      note: `the main thread’s own time; the longest of all ${Math.max(...seen.map(({ longestTaskMs }) => longestTaskMs)).toFixed(0)} ms`,
    }),
  );
}

async function watchPage(browser: BenchBrowser, html: string): Promise<ScriptingToMarks | null> {
  const session = await browser.browserSession();
  try {
    const events = await traceWhile(session, () =>
      browser.onPage(html, async (page) => {
        for (let look = 0; look < LOOKS; look++) {
          await sleep(SETTLE_MS);
          if (await page.evaluate(() => CSS.highlights.has('narrow-water-mark'))) break;
        }
      }),
    );
    return readScriptingToMarks(events);
  } finally {
    await session.detach();
  }
}
