/** What the rules of a form say where it stands: in its text, its paragraph, its article. */
import { type Rules, type RuleWords, standsBefore, standsBehind } from './matcher-rules';
import type { RuledText } from './matcher-words';

const LINE_FEED = 0x0a;

/** Articles and paragraphs are numbered, so that lists of words know of which they have been asked. */
let articleCount = 0;
let paragraphCount = 0;

/** The line of a text that was asked of last. */
interface Paragraph {
  /** The text's number. */
  of: number;
  start: number;
  end: number;
  number: number;
}

function isKnown({ words }: RuleWords, parts: readonly RuledText[]): boolean {
  for (const part of parts) for (const word of words) if (word.isKnownIn(part)) return true;
  return false;
}

function isAnyIn({ words }: RuleWords, parts: readonly RuledText[]): boolean {
  for (const part of parts) for (const word of words) if (word.isIn(part)) return true;
  return false;
}

function isAnyInLine({ words }: RuleWords, text: RuledText, start: number, line: string): boolean {
  for (const word of words) if (word.isInLine(text, start, line)) return true;
  return false;
}

/** Asks one article after another. */
export class RuleAsker {
  #parts: readonly RuledText[] = [];
  #number = 0;
  /** The numbers of its parts, by which it is known again: texts are large, and none is kept here. */
  #partNumbers: readonly number[] = [];
  readonly #paragraph: Paragraph = { of: 0, start: 0, end: 0, number: 0 };

  /** What is asked from here on is of this article, until the next one or none. */
  turnTo(parts: readonly RuledText[] | null): void {
    this.#parts = parts ?? [];
    if (parts === null || this.#isSame(parts)) return;
    this.#number = ++articleCount;
    this.#partNumbers = parts.map(({ number }) => number);
  }

  #isSame(parts: readonly RuledText[]): boolean {
    const known = this.#partNumbers;
    if (parts.length !== known.length) return false;
    for (let i = 0; i < known.length; i++) if ((parts[i] as RuledText).number !== known[i]) return false;
    return true;
  }

  /** Whether a form with these rules may stand at `start` to `end` of a text. */
  allows(rules: Rules, text: RuledText, start: number, end: number): boolean {
    const { notAfter, notBefore, needs, unless } = rules;
    if (notAfter !== null && standsBefore(notAfter, text.units, start)) return false;
    if (notBefore !== null && standsBehind(notBefore, text.units, end, text.length)) return false;
    if (needs !== null && !this.#articleHas(needs)) return false;
    return unless === null || !this.#paragraphHas(unless, text, start);
  }

  #articleHas(needs: RuleWords): boolean {
    const parts = this.#parts;
    if (needs.asked !== this.#number) {
      needs.asked = this.#number;
      // Looking for what is not there takes the whole text: first whatever has been found before.
      needs.has = isKnown(needs, parts) || isAnyIn(needs, parts);
    }
    return needs.has;
  }

  #paragraphHas(unless: RuleWords, text: RuledText, start: number): boolean {
    const paragraph = this.#paragraph;
    if (paragraph.of !== text.number || start < paragraph.start || start >= paragraph.end) {
      const end = text.units.indexOf(LINE_FEED, start);
      paragraph.of = text.number;
      paragraph.start = start === 0 ? 0 : text.units.lastIndexOf(LINE_FEED, start - 1) + 1;
      paragraph.end = end < 0 ? text.length : end;
      paragraph.number = ++paragraphCount;
    }
    if (unless.asked !== paragraph.number) {
      const { start, end } = paragraph;
      const line = text.text.slice(start, end);
      unless.asked = paragraph.number;
      unless.has = isAnyInLine(unless, text, start, line);
    }
    return unless.has;
  }
}
