/** Which UTF-16 units make up one character as a reader sees it. */

/** The first half of the variation selectors beyond the BMP (U+E0100 and following). */
export const VARIATION_SELECTOR = 0xdb40;

/** Whether a unit is the second half of a character beyond the BMP. */
export function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Whether a unit belongs to the character before it: Extend in Unicode's grapheme rules, as far as it occurs in news text. */
export function isExtender(unit: number): boolean {
  return (
    (unit >= 0x300 && unit <= 0x36f) ||
    unit === 0x200c ||
    unit === 0x200d ||
    (unit >= 0x20d0 && unit <= 0x20ff) ||
    unit === 0x3099 ||
    unit === 0x309a ||
    (unit >= 0xfe00 && unit <= 0xfe0f) ||
    unit === 0xff9e ||
    unit === 0xff9f
  );
}

/** Whether a unit is a voicing mark of kana, combining (゙ ゚) or half-width (ﾞ ﾟ). */
export function isVoicingMark(unit: number): boolean {
  return unit === 0x3099 || unit === 0x309a || unit === 0xff9e || unit === 0xff9f;
}

/** The kana `base` with its voicing mark as one unit (カ and ゙ give ガ); `base` itself where there is no such kana. */
export function voiced(base: number, mark: number): number {
  const combining = mark === 0x3099 || mark === 0xff9e ? '\u3099' : '\u309a';
  const composed = String.fromCharCode(base).concat(combining).normalize('NFC');
  return composed.length === 1 ? composed.charCodeAt(0) : base;
}
