/** The verdict on an article, against one loop over its text. */
import lexicon from 'virtual:narrow-water/lexicon';
import { createDetector } from '../src/core/detect/verdict';
import type { Bench } from './bench';
import { sumCodes } from './floor';
import { interleave, measurementOf, median, repeated } from './measure';
import { readDemo } from './texts';

const ROUNDS = 31;
const ARTICLES = [
  'demo-en.html',
  'demo-ja.html',
  'demo-zh-hans.html',
  'demo-zh-hant.html',
  'demo-off-topic.html',
  'touches-en.html',
];

export const benchDetect: Bench = async (emit, say) => {
  const detect = createDetector(lexicon);
  const all: { ours: number; floor: number }[] = [];
  for (const name of ARTICLES) {
    say(`detect: ${name}`);
    const article = readDemo(name);
    const whole = `${article.title}\n${article.text}`;
    const { verdict, mentions } = detect(article);
    const samples = await interleave(
      { ours: repeated(() => detect(article)), floor: repeated(() => sumCodes(whole)) },
      ROUNDS,
    );
    all.push({ ours: median(samples.ours), floor: median(samples.floor) });
    emit(
      measurementOf({
        id: `detect.${name.replace('.html', '')}`,
        name: `verdict on ${name}, against one loop over its text`,
        ours: samples.ours,
        other: samples.floor,
        bar: { most: 6 },
        note: `${verdict}, ${mentions.length} mentions, ${whole.length} units; warm, folding included`,
      }),
    );
  }
  const sum = (side: 'ours' | 'floor') => all.reduce((total, one) => total + one[side], 0);
  emit(
    measurementOf({
      id: 'detect.all',
      name: 'verdict on all of these together',
      ours: sum('ours'),
      other: sum('floor'),
      bar: { most: 6 },
      runs: ROUNDS,
      note: `${ARTICLES.length} articles; sums of their medians`,
    }),
  );
};
