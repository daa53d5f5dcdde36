/** Aliases must tell topics apart: none may be too short to mean something, none may stand for two topics. */
import { foldString } from '../text/fold';
import type { Report, Shaped } from './sources';
import { LANGUAGES, type Topic } from './types';

/** Fewest letters of an alias: below, it stands in too many other words. */
const FEWEST_CJK = 2;
const FEWEST_LATIN = 3;

export function checkAliases(topics: readonly Shaped<Topic>[], report: Report): void {
  const firstPlaces = new Map<string, { topic: string; file: string; line: number }>();
  for (const { file, value: topic } of topics) {
    for (const language of LANGUAGES) {
      const seenHere = new Set<string>();
      for (const [index, alias] of topic.aliases[language].entries()) {
        const path = ['aliases', language, index];
        const length = lettersIn(alias.text);
        const fewest = CJK.test(alias.text) ? FEWEST_CJK : FEWEST_LATIN;
        if (length < fewest) {
          const fuller = fewest === FEWEST_CJK ? 'two characters' : 'three letters';
          report(file, path, `the alias "${alias.text}" is too short; write a fuller form of at least ${fuller}`);
        }
        if (seenHere.has(alias.text)) report(file, path, `the alias "${alias.text}" is listed twice; remove one`);
        seenHere.add(alias.text);
        const folded = foldString(alias.text);
        const first = firstPlaces.get(folded);
        if (first === undefined) {
          firstPlaces.set(folded, { topic: topic.id, file: file.file, line: file.lineOf(path) });
        } else if (first.topic !== topic.id) {
          const also = `also stands in ${first.file}, line ${first.line}`;
          report(file, path, `the alias "${alias.text}" ${also}; remove one of them`);
        }
      }
    }
  }
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LETTER = /[\p{Letter}\p{Number}]/u;

function lettersIn(alias: string): number {
  return [...alias].filter((character) => LETTER.test(character)).length;
}
