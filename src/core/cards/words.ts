/** The words of a text by which it is compared with another: stems, pairs of CJK characters, numbers. */
import { foldString } from '../text/fold';

/**
 * Words that stand in any news text or in any text on the two countries; they tell paragraphs apart no better than chance.
 * Latin ones are given as they come out of the stemmer, Han ones folded.
 */
const STOP_WORDS = new Set(
  foldString(
    'the and for with that this from have has had was were are been being not but its their his her they she him them who whom whos ' +
      'which what when where why how will would can could should may might must than then there here into onto over under about after ' +
      'befor between against among also only more most much many some any all both each other such sam own very even still just yet ' +
      'one two three first second last next new say said tell told according year month week day time part way mak made tak tok com cam ' +
      'becom see seen giv given get put set use out off down upon because while since until dur through per via amid he it of to in on at ' +
      'by as is be or an if so no we our you your me my us do does did don up am pm mr mrs ms dr ' +
      'china chin chines japan japanes sino beijing tokyo countr country nation government minister ministry official relation tie bilateral ' +
      'side two-way peopl state statement report billion million trillion dollar percent near met meet agre foreign leader ' +
      '中国 日本 日中 中日 两国 关系 国関 国关 问题 表示 认为 指出 进行 方面 目前 今年 政府 首相 总理 外交 外相 外长 发言 言人 记者 报道 ' +
      '月日 上午 下午 以及 可以 已经 没有 他们 我们 这一 一个 国家 国的 的关 会见 会谈 会议 举行 双方 日方 中方 对于 关于 ',
  )
    .trim()
    .split(/\s+/),
);

const TOKEN = /[a-z]+|\d[\d,.]*\d|\d|[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}ー]+/gu;
const LATIN = /^[a-z]/;
const DIGIT = /^\d/;

/**
 * The words of a text, in order and with repetitions. Latin words are stemmed lightly; runs of Han, katakana or hangul
 * give every pair of neighbours (hiragana, mostly grammar, parts runs); numbers of three digits and more stand as digits.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  const add = (word: string) => {
    if (!STOP_WORDS.has(word)) words.push(word);
  };
  for (const [run] of foldString(text).matchAll(TOKEN)) {
    if (LATIN.test(run)) {
      const stem = stemOf(run);
      if (stem.length >= 2 && !STOP_WORDS.has(run)) add(stem);
    } else if (DIGIT.test(run)) {
      const digits = run.replace(/[,.]/g, '');
      if (digits.length >= 3) add(digits);
    } else {
      for (let offset = 0; offset + 2 <= run.length; offset++) add(run.slice(offset, offset + 2));
    }
  }
  return words;
}

/** Whether a word is a year that news and essays speak of. */
export function isYear(word: string): boolean {
  return /^(?:1[89]|20)\d\d$/.test(word);
}

/** British spellings beside the American ones that many papers write; both come out alike. */
const SPELLINGS: readonly [RegExp, string][] = [
  [/^(def|off|pret)ence/, '$1ense'],
  [/(?<=^.{3,})our(?=(?:s|ed|ing|able|ite|hood|ly)?$)/, 'or'],
  [/(?<=^.{3,})is(?=(?:e|es|ed|ing|ation|ations)$)/, 'iz'],
  [/gramme(?=s?$)/, 'gram'],
];

/** Cuts the commonest English endings, enough to bring "resumed", "resumes" and "resume" together. */
function stemOf(word: string): string {
  let stem = SPELLINGS.reduce((spelling, [british, american]) => spelling.replace(british, american), word);
  if (stem.length > 4 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`;
  else if (stem.length > 3 && stem.endsWith('s') && !/(?:ss|us|is)$/.test(stem)) stem = stem.slice(0, -1);
  if (stem.length > 5) stem = stem.replace(/(?:ing|ed)$/, '');
  return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}
