/** Prose of no meaning, for tests that need much text of which no two sentences are alike. */
import type { Random } from './quote-cases';

const SYLLABLES = 'ba de fi go lu ma ne po ri su ta ve wo ka shi mo rin tal ser dun pra ble'.split(' ');
const COMMON = 'the of and to in a that for on with was by as from at said it has'.split(' ');
const CHARACTERS =
  '港船海岸会談渡航路線再開計画政府発表昨日今年住民商店主期待不安説明資料予算委員長市民団体調査結果対応方針';
const PARTICLES = 'のはがをにでともへや';

function pick<T>(random: Random, from: ArrayLike<T>): T {
  return from[Math.floor(random() * from.length)] as T;
}

function makeWord(random: Random): string {
  if (random() < 0.4) return pick(random, COMMON);
  return Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(random, SYLLABLES)).join('');
}

function makeSentence(random: Random, wide: boolean): string {
  if (wide) {
    const parts = Array.from({ length: 4 + Math.floor(random() * 8) }, () => {
      const name = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, CHARACTERS)).join('');
      return `${name}${pick(random, PARTICLES)}`;
    });
    return `${parts.join('')}。`;
  }
  const words = Array.from({ length: 8 + Math.floor(random() * 16) }, () => makeWord(random)).join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** An article of some twelve paragraphs; `wide` makes it of Han and kana without spaces. */
export function makeArticle(random: Random, wide: boolean): string {
  return Array.from({ length: 10 + Math.floor(random() * 5) }, () =>
    Array.from({ length: 1 + Math.floor(random() * 5) }, () => makeSentence(random, wide)).join(wide ? '' : ' '),
  ).join('\n');
}
