/** The verdict on an article, against one loop over its text. */
import lexicon from 'virtual:narrow-water/lexicon';
import type { ArticleText } from '../src/core/detect/types';
import { createDetector } from '../src/core/detect/verdict';
import type { Language } from '../src/core/knowledge/types';
import type { Bench } from './bench';
import { sumCodes } from './floor';
import { type Bar, interleave, measurementOf, repeated } from './measure';
import { listArticles, readNews } from './news';
import { readDemo } from './texts';

const ROUNDS = 31;
/** Of each language. */
const ARTICLES = 24;
const LANGUAGES: readonly Language[] = ['en', 'ja', 'zh-Hans', 'zh-Hant'];
const DEMOS = [
  'demo-en.html',
  'demo-ja.html',
  'demo-zh-hans.html',
  'demo-zh-hant.html',
  'demo-off-topic.html',
  'touches-en.html',
];

export const benchDetect: Bench = async (emit, say) => {
  const detect = createDetector(lexicon);
  const measure = async (id: string, name: string, articles: readonly ArticleText[], what: string, bar?: Bar) => {
    say(`detect: ${name}`);
    const wholes = articles.map(({ title, text }) => `${title}\n${text}`);
    const samples = await interleave(
      {
        ours: repeated(() => articles.map((article) => detect(article).verdict)),
        floor: repeated(() => wholes.map(sumCodes)),
      },
      ROUNDS,
    );
    const found = articles.map((article) => detect(article));
    const related = found.filter(({ verdict }) => verdict === 'relation').length;
    const mentions = found.reduce((sum, one) => sum + one.mentions.length, 0);
    const units = wholes.reduce((sum, whole) => sum + whole.length, 0);
    emit(
      measurementOf({
        id: `detect.${id}`,
        name: `verdict on ${name}, against one loop over the text`,
        ours: samples.ours,
        other: samples.floor,
        bar,
        note: `${what}: ${articles.length}, ${related} on the relation, ${mentions} mentions, ${units} units; warm, folding included`,
      }),
    );
  };
  const { origin } = readNews();
  const all = LANGUAGES.map((language) => ({ language, articles: listArticles(language, ARTICLES) }));
  for (const { language, articles } of all) {
    await measure(language, `articles in ${language}`, articles, origin, { most: 6 });
  }
  await measure(
    'all',
    'all of these together',
    all.flatMap(({ articles }) => articles),
    origin,
    { most: 6 },
  );
  for (const name of DEMOS) {
    await measure(name.replace('.html', ''), name, [readDemo(name)], 'a demo page, dense with names, without a bar');
  }
};
