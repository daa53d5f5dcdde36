/** Finds what a paragraph speaks of, in whichever of the four languages, by the words that papers use for it. */
import { foldString, foldText } from '../text/fold';

/** An aspect as the ranker takes it. */
export interface AspectWords {
  /** English forms: whole words, of which the last may have one of the commonest endings; `*` stands for any ending. */
  en: readonly string[];
  /** Forms found anywhere, for Japanese and both Chinese scripts. */
  han: readonly string[];
}

/** Where a text speaks of an aspect: UTF-16 ranges in it, one at least. */
export type AspectHits = ReadonlyMap<number, { start: number; end: number }[]>;

const ENDINGS = "(?:'s|s|es|d|ed|ing)?";
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Prepares finding; the forms are folded when the first text comes. Gives the places of the aspects in the list. */
export function createAspectFinder(aspects: readonly AspectWords[]): (text: string) => AspectHits {
  let patterns: { en: RegExp | null; han: RegExp | null }[] | null = null;
  return (text) => {
    patterns ??= aspects.map(({ en, han }) => ({ en: englishPattern(en), han: hanPattern(han) }));
    const folded = foldText(text);
    const isHan = HAN.test(folded.text);
    const hits = new Map<number, { start: number; end: number }[]>();
    for (const [index, { en, han }] of patterns.entries()) {
      const pattern = isHan ? han : en;
      if (pattern === null) continue;
      const ranges = [...folded.text.matchAll(pattern)].map((match) =>
        folded.sourceRange(match.index, match.index + match[0].length),
      );
      if (ranges.length > 0) hits.set(index, ranges);
    }
    return hits;
  };
}

function englishPattern(forms: readonly string[]): RegExp | null {
  if (forms.length === 0) return null;
  const alternatives = forms.map((form) => {
    const words = escapeRegExp(foldString(form.replace(/\*$/, ''))).replace(/ /g, '[\\s-]+');
    return words + (form.endsWith('*') ? '[a-z]*' : ENDINGS);
  });
  return new RegExp(`(?<![a-z0-9.])(?:${alternatives.join('|')})(?![a-z0-9])`, 'g');
}

/** A form that begins with a digit is not found inside a longer number: 5条 is not in 15条. */
function hanPattern(forms: readonly string[]): RegExp | null {
  if (forms.length === 0) return null;
  const alternatives = [...new Set(forms.map((form) => foldString(form)))].map((form) =>
    /^\d/.test(form) ? `(?<![\\d.])${escapeRegExp(form)}` : escapeRegExp(form),
  );
  return new RegExp(alternatives.join('|'), 'g');
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
