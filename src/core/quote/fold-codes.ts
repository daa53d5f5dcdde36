/** A text reduced to what counts when passages are compared, with the way back to the original. */
export interface FoldedText {
  /** Folded UTF-16 units: lower case, plain quotes and dashes, half-width forms, single spaces. */
  codes: Uint16Array;
  /** For each folded unit the offset of the original unit it came from. Ascending. */
  offsets: Uint32Array;
}

const SPACE = 32;
const DROPPED = 1;
const TABLE_SIZE = 0x3001;

/** What each unit below U+3001 folds to, filled in when first met; 0 is "not met yet". */
const foldTable = new Uint16Array(TABLE_SIZE);

function foldSmallCode(code: number): number {
  const character = String.fromCharCode(code);
  if (/\p{White_Space}/u.test(character)) return SPACE;
  if (/[\p{Cf}\p{Cc}]/u.test(character)) return DROPPED;
  if (/[‘’‚‛ʼ′´`]/.test(character)) return 39;
  if (/[“”„‟″«»]/.test(character)) return 34;
  if (/\p{Pd}/u.test(character)) return 45;
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

/** Whether a unit belongs to a script written without spaces, where three units say as much as five Latin ones. */
export function isWideCode(code: number): boolean {
  return code >= 0x2e80 && code !== 0xfeff;
}

/** Folds a text for comparison: white space, case, width, typographic quotes and invisible units do not count. */
export function foldToCodes(text: string): FoldedText {
  const codes = new Uint16Array(text.length);
  const offsets = new Uint32Array(text.length);
  let length = 0;
  let spaceAt = -1;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code < TABLE_SIZE) {
      let folded = foldTable[code] as number;
      if (folded === 0) {
        folded = foldSmallCode(code);
        foldTable[code] = folded;
      }
      code = folded;
    } else if (code >= 0xff00) {
      if (code >= 0xff01 && code <= 0xff5e) code = foldSmallCode(code - 0xfee0);
      else if (code === 0xfeff) code = DROPPED;
    }
    if (code === DROPPED) continue;
    if (code === SPACE) {
      if (spaceAt < 0) spaceAt = i;
      continue;
    }
    if (spaceAt >= 0) {
      // A line break or space between two Han or kana characters is layout, not text.
      if (length > 0 && !(isWideCode(code) && isWideCode(codes[length - 1] as number))) {
        codes[length] = SPACE;
        offsets[length] = spaceAt;
        length++;
      }
      spaceAt = -1;
    }
    codes[length] = code;
    offsets[length] = i;
    length++;
  }
  return { codes: codes.subarray(0, length), offsets: offsets.subarray(0, length) };
}

/** The first folded unit that came from `offset` of the original or later. */
export function foldedIndexAt(folded: FoldedText, offset: number): number {
  let low = 0;
  let high = folded.offsets.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((folded.offsets[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a passage of folded text tells, in Latin letters: a Han or kana unit tells about three times as much. */
export function countInformation(codes: Uint16Array): number {
  let information = 0;
  for (const code of codes) information += isWideCode(code) ? 3 : 1;
  return information;
}
