/** Aliases must tell topics apart: none may be too short or too common to mean something, none may stand for two topics. */
import { foldString } from '../text/fold';
import { isCommonWord } from './common-words';
import type { Report, Shaped, TopicSource } from './sources';
import { type Alias, LANGUAGES } from './types';

/** Fewest letters of an alias: below, it stands in too many other words. */
const FEWEST_CJK = 2;
const FEWEST_LATIN = 3;

export function checkAliases(topics: readonly Shaped<TopicSource>[], report: Report): void {
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
        if (length >= fewest && !hasRule(alias) && isCommonWord(alias.text)) {
          const advice = 'write a fuller form, or say by "needs" or "unless" when it means this';
          report(file, path, `the alias "${alias.text}" is too common a word to name a topic; ${advice}`);
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

/** Whether something keeps the alias from every place where its word stands. */
function hasRule({ needs, notAfter, notBefore, unless }: Alias): boolean {
  return [needs, notAfter, notBefore, unless].some((rule) => (rule?.length ?? 0) > 0);
}

function lettersIn(alias: string): number {
  return [...alias].filter((character) => LETTER.test(character)).length;
}
