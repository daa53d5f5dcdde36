/** Reads the headers of packed forms: who owns the forms below a header, and under which rules. `matcher-pack.ts` writes them. */
import { type KnownWords, parseRules, type Rules } from './matcher-rules';
import { HEADER, SAME_RULES } from './matcher-tables';

/** The number of an owner and the rules of its forms. */
export interface RuledNumber {
  number: number;
  rules: Rules | null;
}

/** Reads the header whose first numbers stand at `from`. */
export function readHeader(lines: string, from: number, known: KnownWords): RuledNumber[] {
  const read: RuledNumber[] = [];
  let first = 0;
  let number = 0;
  for (let at = from; ; at++) {
    const unit = lines.charCodeAt(at);
    if (isDigit(unit)) {
      number = number * 36 + unit - (unit < SMALL_A ? ZERO : SMALL_A - 10);
      continue;
    }
    read.push({ number, rules: null });
    number = 0;
    if (unit === SAME_RULES_CODE) continue;
    let end = at;
    while (!endsRules(lines.charCodeAt(end))) end++;
    const rules = parseRules(lines, at, end, known);
    for (; first < read.length; first++) (read[first] as RuledNumber).rules = rules;
    if (lines.charCodeAt(end) !== HEADER_CODE) return read;
    at = end;
  }
}

const LINE_FEED = 0x0a;
const ZERO = 0x30;
const SMALL_A = 0x61;
const HEADER_CODE = HEADER.charCodeAt(0);
const SAME_RULES_CODE = SAME_RULES.charCodeAt(0);

function isDigit(unit: number): boolean {
  return (unit >= ZERO && unit <= 0x39) || (unit >= SMALL_A && unit <= 0x7a);
}

/** Rules end where another owner's begin, or the line does. */
function endsRules(unit: number): boolean {
  return unit === HEADER_CODE || unit === LINE_FEED;
}
