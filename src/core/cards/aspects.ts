/** Finds what a paragraph speaks of, in whichever of the four languages, by the words that papers use for it. */
import { type FoldedText, foldString, foldText } from '../text/fold';

/**
 * An aspect as the ranker takes it. A form may have parts joined by `+`: all must stand near one another, in any order.
 */
export interface AspectWords {
  /** English forms: whole words, of which the last may have one of the commonest endings; `*` stands for any ending. */
  en: readonly string[];
  /** Forms found anywhere, for Japanese and both Chinese scripts. */
  han: readonly string[];
}

interface Range {
  start: number;
  end: number;
}

/** Where a text speaks of which aspects: by an aspect's index in the list, one or more UTF-16 ranges of the text. */
export type AspectHits = ReadonlyMap<number, readonly Range[]>;

/** How far apart the parts of a form may stand, in folded units: a sentence or so. */
const NEAR = { en: 160, han: 50 };
const ENDINGS = ['ing', 'es', 'ed', "'s", 's', 'd', ''];
type AspectScript = 'en' | 'han';
/** A text is searched in every script that it has: English papers quote terms in Han, Japanese ones write AUKUS. */
const LETTERS: Record<AspectScript, RegExp> = {
  en: /[a-z]{2}/,
  han: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
};
const IN_WORD = /[a-z0-9]/;
const DIGIT = /[\d.]/;

/** Prepares finding; the forms are folded when the first text in their script comes. */
export function createAspectFinder(aspects: readonly AspectWords[]): (text: string) => AspectHits {
  const prepared: Partial<Record<AspectScript, string[][][]>> = {};
  const formsIn = (script: AspectScript) => {
    prepared[script] ??= aspects.map((aspect) =>
      aspect[script].flatMap((form) => spell(foldString(form), script)).map((form) => form.split('+')),
    );
    return prepared[script];
  };

  function addHits(hits: Map<number, Range[]>, folded: FoldedText, source: string, script: AspectScript): void {
    const plain = script === 'en' ? flattenEnglish(folded, source) : folded.text;
    const known = new Map<string, Range[]>();
    const find = (part: string) => {
      const found = known.get(part) ?? (script === 'en' ? findEnglish(plain, part) : findHan(plain, part));
      known.set(part, found);
      return found;
    };
    for (const [index, forms] of formsIn(script).entries()) {
      const ranges = forms.flatMap((parts) => findTogether(parts, find, NEAR[script]));
      if (ranges.length === 0) continue;
      const inSource = ranges.map(({ start, end }) => folded.sourceRange(start, end));
      hits.set(
        index,
        [...(hits.get(index) ?? []), ...inSource].sort((a, b) => a.start - b.start),
      );
    }
  }

  return (text) => {
    const folded = foldText(text);
    const hits = new Map<number, Range[]>();
    for (const script of ['en', 'han'] as const) {
      if (LETTERS[script].test(folded.text)) addHits(hits, folded, text, script);
    }
    return hits;
  };
}

/** Of a form in parts, the first place where all of them stand near one another; of any other form, every place. */
function findTogether(
  [first = '', ...others]: readonly string[],
  find: (part: string) => Range[],
  near: number,
): Range[] {
  const places = find(first);
  if (others.length === 0) return places;
  for (const place of places) {
    const company = others.map((other) => find(other).find(({ start }) => Math.abs(start - place.start) <= near));
    if (company.every((range) => range !== undefined)) return [place, ...company];
  }
  return [];
}

/** The spellings to look for of a folded form: English papers write both US and U.S. */
function spell(form: string, script: AspectScript): string[] {
  if (script === 'han') return [form];
  const plain = form.replaceAll('-', ' ');
  const stopped = plain.replace(COUNTRY, 'u.s.');
  return stopped === plain ? [plain] : [plain, stopped];
}

const COUNTRY = /\bus\b/g;

/**
 * The folded text with hyphens as spaces and the pronoun `us` blotted out: folding has made it equal to the country's US.
 * No unit moves, so that offsets stay true.
 */
function flattenEnglish(folded: FoldedText, source: string): string {
  const spaced = folded.text.replace(/[\s-]/g, ' ');
  return spaced.replace(COUNTRY, (us, at: number) => {
    const { start, end } = folded.sourceRange(at, at + us.length);
    return /\p{Ll}/u.test(source.slice(start, end)) ? '~~' : us;
  });
}

function findEnglish(text: string, form: string): Range[] {
  const isOpen = form.endsWith('*');
  const stem = isOpen ? form.slice(0, -1) : form;
  const ranges: Range[] = [];
  for (let start = text.indexOf(stem); start !== -1; start = text.indexOf(stem, start + 1)) {
    if (start > 0 && IN_WORD.test(text[start - 1] ?? '')) continue;
    let end = start + stem.length;
    if (isOpen) {
      while (IN_WORD.test(text[end] ?? '')) end++;
    } else {
      const ending = ENDINGS.find((each) => text.startsWith(each, end) && !IN_WORD.test(text[end + each.length] ?? ''));
      if (ending === undefined) continue;
      end += ending.length;
    }
    ranges.push({ start, end });
  }
  return ranges;
}

/** Every place of a form. One that begins with a digit is not found inside a longer number: 5条 is not in 15条. */
function findHan(text: string, form: string): Range[] {
  const ranges: Range[] = [];
  for (let start = text.indexOf(form); start !== -1; start = text.indexOf(form, start + form.length)) {
    if (/^\d/.test(form) && DIGIT.test(text[start - 1] ?? '')) continue;
    ranges.push({ start, end: start + form.length });
  }
  return ranges;
}
