/** Tells the language of a text by its script and words. Pages' own `lang` attributes are often wrong and never asked. */

import type { Language } from '../knowledge/types';
import { hanTables } from './han';
import type { HanPrints } from './han-prints';

/** The language a text is written in, told by script and words, never by the `lang` attribute. */
export type TextLanguage = Language | 'other';

const ENGLISH =
  'the of and to in is for on that with by at from as it over after says said has was are its be an will not near into amid against about';
const OTHER_LATIN =
  'der die das und nicht ein eine mit von zu den el la los las del que con por para una le les des du et est dans pour sur une il di che non e da do dos em um uma ve bir bu och att det som en een het van na wa ya dan yang';

/** How much of a text is read: enough to tell. */
export const SAMPLE_LENGTH = 6000;

/**
 * The language of `text`. Japanese by its kana, or in a kanji-only headline by characters only Japanese print has;
 * Simplified and Traditional Chinese by which of the two writes its characters so; English by its function words.
 * Reads the first 6,000 units, once, and Han without kana once more.
 */
export function detectLanguage(text: string): TextLanguage {
  const length = Math.min(text.length, SAMPLE_LENGTH);
  const { kana, han, hangul, latin, foreign, words, english, other, hasAccent } = readSample(text, length);
  if (hangul > (han + kana) / 2 && hangul * 3 > latin) return 'other';
  // A Han character says about as much as three letters.
  if ((han + kana) * 3 >= latin && han + kana > 0) {
    return kana > (han + kana) * 0.08 ? 'ja' : eastAsian(text, length, han, kana);
  }
  if (latin === 0 || foreign > latin) return 'other';
  if (english > other && english >= words / 20) return 'en';
  // A headline may have no function word at all: then it is enough that it has no foreign one and no accent.
  return words <= 20 && other === 0 && !hasAccent ? 'en' : 'other';
}

/** Counts of letters and words in the text read. */
interface Sample {
  kana: number;
  han: number;
  hangul: number;
  latin: number;
  /** Letters of other scripts, Greek to Georgian and beyond. */
  foreign: number;
  words: number;
  /** Function words of English, and of other languages. */
  english: number;
  other: number;
  /** Whether a letter has an accent that English print of Japanese and Chinese names does not use. */
  hasAccent: boolean;
}

function readSample(text: string, length: number): Sample {
  functionWords ??= listFunctionWords();
  const table = functionWords;
  let [kana, han, hangul, latin, foreign] = [0, 0, 0, 0, 0];
  let [words, english, other, accents] = [0, 0, 0, 0];
  let before = 0;
  /** The current word's letters, digits and underscores as a number, its key in the table of function words. */
  let key = 0;
  let letters = 0;
  for (let i = 0; i <= length; i++) {
    const unit = i < length ? text.charCodeAt(i) : 0;
    let kind = 0;
    if (unit < KINDS.length) {
      kind = KINDS[unit] as number;
      latin += kind >> LATIN_BIT;
      words += kind & ~before & IN_WORD;
      accents |= kind & ACCENT;
      const code = kind & CODE;
      if (code !== 0) {
        key = (Math.imul(key, LETTER_FACTOR) + code) | 0;
        letters++;
        before = kind;
        continue;
      }
    } else if (unit >= 0x3400 && unit <= 0x9fff) han++;
    else if (unit >= 0x370 && unit <= 0x1cff) foreign++;
    else if (isKana(unit)) kana++;
    else if (unit >= 0xac00 && unit <= 0xd7a3) hangul++;
    before = kind;
    if (letters > 0 && letters <= MOST_LETTERS) {
      const found = table[slotOf(table, key) + 1] as number;
      if (found === IS_ENGLISH) english++;
      else if (found === IS_OTHER) other++;
    }
    key = letters = 0;
  }
  words /= IN_WORD;
  return { kana, han, hangul, latin, foreign, words, english, other, hasAccent: accents !== 0 };
}

function isLatin(unit: number): boolean {
  const small = unit | 0x20;
  return (small >= 0x61 && small <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f);
}

function isKana(unit: number): boolean {
  return (unit >= 0x3041 && unit <= 0x3096) || (unit >= 0x30a1 && unit <= 0x30fa) || unit === 0x30fc;
}

function eastAsian(text: string, length: number, han: number, kana: number): TextLanguage {
  const weights = weightsOfHan();
  let [japanese, simplified, traditional] = [0, 0, 0];
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i) - HAN_START;
    const weight = unit >= 0 && unit < weights.length ? (weights[unit] as number) : 0;
    japanese += weight & 3;
    simplified += (weight >> 2) & 3;
    traditional += weight >> 4;
  }
  if (kana > 0 && han < 40 && japanese >= simplified) return 'ja';
  if (japanese > simplified && japanese > traditional) return 'ja';
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
}

const HAN_START = 0x4e00;
/** For each Han character two bits for each of the three: how much it speaks for Japanese, Simplified, Traditional. */
let hanWeights: Uint8Array | undefined;
const NO_WEIGHTS = new Uint8Array(0);

function weightsOfHan(): Uint8Array {
  const prints = hanTables()?.prints;
  if (hanWeights === undefined && prints !== undefined) hanWeights = weighHan(prints);
  return hanWeights ?? NO_WEIGHTS;
}

function weighHan(prints: HanPrints): Uint8Array {
  const weights = new Uint8Array(0xa000 - HAN_START);
  const add = (characters: string, weight: number) => {
    for (const character of new Set(characters)) {
      const at = character.charCodeAt(0) - HAN_START;
      weights[at] = (weights[at] as number) + weight;
    }
  };
  const [forJapanese, forSimplified, forTraditional] = [1, 1 << 2, 1 << 4];
  add(prints.japanese, forJapanese);
  add(prints.simplified, forSimplified);
  add(prints.traditional, forTraditional);
  add(prints.japaneseAndSimplified, forJapanese + forSimplified);
  add(prints.japaneseAndTraditional, forJapanese + forTraditional);
  return weights;
}

const APOSTROPHE = 0x27;
const NAMES_ACCENTS = 'āīūēōĀĪŪĒŌéÉ';

/** Of the units below: a code for what makes up a plain word, whether it is part of a word, has an accent, is a letter. */
const CODE = 0x1f;
const IN_WORD = 0x20;
const ACCENT = 0x40;
const LATIN_BIT = 7;
const KINDS = listKinds();

function listKinds(): Uint8Array {
  const kinds = new Uint8Array(0x250);
  for (let unit = 0; unit < kinds.length; unit++) {
    const isAccented = unit >= 0xc0 && !NAMES_ACCENTS.includes(String.fromCharCode(unit));
    kinds[unit] =
      plainCode(unit) |
      (isLatin(unit) || unit === APOSTROPHE ? IN_WORD : 0) |
      (isAccented ? ACCENT : 0) |
      ((isLatin(unit) ? 1 : 0) << LATIN_BIT);
  }
  return kinds;
}

const MOST_LETTERS = 7;
const LETTER_FACTOR = 31;
const IS_ENGLISH = 1;
const IS_OTHER = 2;
/** A hash table in pairs: a word's letters as a number, and whose word it is. */
let functionWords: Int32Array | undefined;

/** Where a word stands in the table, or would. */
function slotOf(table: Int32Array, key: number): number {
  const mask = table.length - 1;
  let slot = (key << 1) & mask;
  while (table[slot + 1] !== 0 && table[slot] !== key) slot = (slot + 2) & mask;
  return slot;
}

/** 1 to 26 for a letter, more for what else joins letters to one word, 0 for what parts words. */
function plainCode(unit: number): number {
  const small = unit | 0x20;
  if (small >= 0x61 && small <= 0x7a) return small - 0x60;
  return (unit >= 0x30 && unit <= 0x39) || unit === 0x5f ? 27 : 0;
}

function listFunctionWords(): Int32Array {
  const table = new Int32Array(1024);
  const add = (words: string, whose: number) => {
    for (const word of words.split(' ')) {
      let key = 0;
      for (const letter of word) key = (Math.imul(key, LETTER_FACTOR) + plainCode(letter.charCodeAt(0))) | 0;
      const slot = slotOf(table, key);
      table[slot] = key;
      table[slot + 1] = whose;
    }
  };
  add(OTHER_LATIN, IS_OTHER);
  add(ENGLISH, IS_ENGLISH);
  return table;
}
