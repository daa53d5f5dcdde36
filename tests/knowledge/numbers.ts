/** The numbers of a text, written in digits or in words. */

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

const CARDINALS = new Map([
  ...UNITS.split(' ').map((word, value): [string, number] => [word, value]),
  ...TENS.split(' ').map((word, index): [string, number] => [word, 20 + 10 * index]),
]);
const RANKS = new Map(ORDINALS.split(' ').map((word, value): [string, number] => [word, value]));

/** What else a text may mean by a word: a part of the whole in percent, a factor, a rank, a span of years. */
const OTHER_READINGS = new Map<string, number[]>([
  ['half', [50]],
  ['third', [33]],
  ['quarter', [25]],
  ['fifth', [20]],
  ['tenth', [10]],
  ['double', [2]],
  ['twice', [2]],
  ['triple', [3]],
  ['quadruple', [4]],
  ['dozen', [12]],
  ['decade', [10]],
  ['century', [100]],
  ['biggest', [1]],
  ['largest', [1]],
]);
/** Numbers of articles and of clauses. */
const ROMAN = new Map([
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
  ['v', 5],
  ['vi', 6],
  ['ix', 9],
]);

/** A number of a text with the word of scale behind it, and as how many words it stands there. */
interface NumberMention {
  value: number;
  /** The same without the word of scale. */
  bare: number;
  /** The word it is written as, where it is a single one. */
  word: string;
}

/** Every number of a text: "twenty thousand" and "20,000" are 20000, "270 billion" is 270000000000. */
export function numbersIn(words: readonly string[]): NumberMention[] {
  const mentions: NumberMention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as string;
    let bare = simpleNumber(word);
    if (bare === undefined) continue;
    const unit = CARDINALS.get(words[at + 1] ?? '');
    if (CARDINALS.has(word) && bare >= 20 && unit !== undefined && unit < 10) {
      bare += unit;
      at += 1;
    }
    let value = bare;
    for (let scale = SCALES.get(words[at + 1] ?? ''); scale !== undefined; scale = SCALES.get(words[at + 1] ?? '')) {
      value *= scale;
      at += 1;
    }
    mentions.push({ value, bare, word });
  }
  return mentions;
}

function simpleNumber(word: string): number | undefined {
  if (/^\d+(?:\.\d+)?$/.test(word)) return Number(word);
  return CARDINALS.get(word) ?? RANKS.get(word);
}

/** Every value that a text can be said to state, also in words such as "quadruple", "a fifth" or "Article V". */
export function statedValues(words: readonly string[]): Set<number> {
  const values = new Set(numbersIn(words).flatMap(({ value, bare }) => [value, bare]));
  for (const [index, word] of words.entries()) {
    for (const reading of OTHER_READINGS.get(word) ?? []) values.add(reading);
    const roman = ROMAN.get(word);
    if (roman !== undefined && words[index - 1] === 'article') values.add(roman);
  }
  return values;
}

/** One and two, written out, are said of two countries all the time ("the two sides", "first of all") and prove nothing. */
export const isMerePhrase = ({ word, value }: NumberMention): boolean => value <= 2 && !/\d/.test(word);
