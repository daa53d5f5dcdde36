/** Finding all aliases: warm, against one loop over the text and against a regular expression of all aliases; cold. */
import lexicon from 'virtual:narrow-water/lexicon';
import east from 'virtual:narrow-water/lexicon-east';
import latin from 'virtual:narrow-water/lexicon-latin';
import owners from 'virtual:narrow-water/lexicon-owners';
import { FORM_SCRIPTS } from '../src/core/detect/form-scripts';
import { openLexiconMatchers } from '../src/core/detect/survey';
import { countByAlternation, listAliases } from './alternation';
import type { Bench } from './bench';
import { sumCodes } from './floor';
import { timeFirstScan, weighScript, withFiles } from './fresh-process';
import { interleave, measurementOf, repeated } from './measure';
import { makeNewsText, readNews } from './news';
import { inProject } from './project';
import { makeText, SCANNED } from './texts';

const WARM_ROUNDS = 21;
const LONG_ROUNDS = 9;
/** The regular expression takes up to seconds. */
const PEER_ROUNDS = 3;
const COLD_ROUNDS = 9;
const HEAP_ROUNDS = 5;

export const benchScan: Bench = async (emit, say) => {
  await scanWarm(emit, say);
  say('scan: cold, in fresh processes');
  await withFiles(async (write) => {
    await scanCold(emit, write);
    await weighTables(emit, write);
  });
};

/** Every list is here, as on a page with texts in all languages; one in Chinese or Japanese is read with its own. */
const packed = { ...owners, forms: { latin, east } };
const matchers = openLexiconMatchers(packed);

const scanWarm: Bench = async (emit, say) => {
  const aliases = listAliases(lexicon);
  const countMatches = countByAlternation(aliases);
  for (const { id, language, length } of SCANNED) {
    say(`scan: ${id}, warm`);
    const text = makeNewsText(language, length);
    const matcher = matchers.matcherFor(language === 'en' ? FORM_SCRIPTS : ['east']);
    const find = (one: string) => matcher.find(matcher.scan(one)).length;
    const rounds = length > 50_000 ? LONG_ROUNDS : WARM_ROUNDS;
    const samples = await interleave(
      { ours: repeated(() => find(text)), floor: repeated(() => sumCodes(text)) },
      rounds,
    );
    const what = `${readNews().origin}: ${text.length} units, ${find(text)} matches; ${aliases.length} aliases`;
    emit(
      measurementOf({
        id: `scan.warm.${id}.floor`,
        name: `all aliases in ${id}, warm, against one loop over the text`,
        ours: samples.ours,
        other: samples.floor,
        bar: { most: 3 },
        note: `${what}; folding included`,
      }),
    );
    // By itself: where the RegExp has run, hundreds of milliseconds long, nothing of ours is near the processor.
    const peer = await interleave(
      { ours: repeated(() => find(text)), alternation: repeated(() => countMatches(text)) },
      PEER_ROUNDS,
    );
    emit(
      measurementOf({
        id: `scan.warm.${id}.alternation`,
        name: `all aliases in ${id}, warm, against one RegExp of them all`,
        ours: peer.ours,
        other: peer.alternation,
        bar: { most: 1 / 25 },
        note: `${what}; the RegExp is /gi and knows neither boundaries nor rules`,
      }),
    );
    const dense = makeText(language, length);
    const worst = await interleave(
      { ours: repeated(() => find(dense)), floor: repeated(() => sumCodes(dense)) },
      rounds,
    );
    emit(
      measurementOf({
        id: `scan.warm.${id}.dense`,
        name: `all aliases in ${id}, warm, on the densest text there is, against one loop over it`,
        ours: worst.ours,
        other: worst.floor,
        note: `sentences of the knowledge base and the demo pages: ${find(dense)} matches; the worst case, without a bar`,
      }),
    );
  }
};

type Write = (name: string, content: string) => string;

const FLOOR_SCRIPT = `globalThis.buildScan = () => ${sumCodes};`;
const wholeScript = () => inProject('dist', 'commands', 'bench-matcher.js');
const latinScript = () => inProject('dist', 'commands', 'bench-matcher-latin.js');

const alternationScript = (): string =>
  `const aliases = ${JSON.stringify(listAliases(lexicon))};
   globalThis.buildScan = () => (${countByAlternation})(aliases);`;

async function scanCold(emit: Parameters<Bench>[0], write: Write): Promise<void> {
  const floor = write('floor.js', FLOOR_SCRIPT);
  const alternation = write('alternation.js', alternationScript());
  for (const { id, most } of [
    { id: 'en-6k', most: 4 },
    { id: 'en-100k', most: 3 },
  ]) {
    const text = write(`${id}.txt`, makeNewsText('en', SCANNED.find((scanned) => scanned.id === id)?.length ?? 0));
    const samples = await interleave(
      {
        ours: () => timeFirstScan(latinScript(), text),
        floor: () => timeFirstScan(floor, text),
        alternation: () => timeFirstScan(alternation, text),
      },
      COLD_ROUNDS,
    );
    emit(
      measurementOf({
        id: `scan.cold.${id}.floor`,
        name: `evaluate, build and first scan of ${id}, against the cold loop`,
        ours: samples.ours,
        other: samples.floor,
        bar: { most },
        note: `${readNews().origin}; each side in a fresh process of its own; with the forms in Latin letters, as a page in English has them`,
      }),
    );
    emit(
      measurementOf({
        id: `scan.cold.${id}.alternation`,
        name: `evaluate, build and first scan of ${id}, against the cold RegExp of all aliases`,
        ours: samples.ours,
        other: samples.alternation,
        note: 'each side in a fresh process of its own',
      }),
    );
  }
}

/** What the matcher and the folding keep, beyond the alias list they are made from. */
async function weighTables(emit: Parameters<Bench>[0], write: Write): Promise<void> {
  const list = write('list.js', `globalThis.lexicon = JSON.parse(${JSON.stringify(JSON.stringify(packed))});`);
  // Tables are made when a text first needs them: this one needs all.
  const texts = write('texts.txt', SCANNED.map(({ language }) => makeNewsText(language, 3000)).join('\n'));
  const kilobytes = (file: string) => () => weighScript(file, texts) / 1024;
  const samples = await interleave({ whole: kilobytes(wholeScript()), list: kilobytes(list) }, HEAP_ROUNDS);
  emit(
    measurementOf({
      id: 'scan.heap',
      name: "the tables' memory",
      ours: samples.whole.map((whole, round) => whole - (samples.list[round] ?? 0)),
      unit: 'KB',
      bar: { most: 256, on: 'ours' },
      note: 'heap and buffers after evaluating, building and reading a text in every script, less those of the alias list alone; code included',
    }),
  );
}
