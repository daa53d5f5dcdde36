const WORD_BITS = 32;

/** Which row of the pattern's bit table a unit has, plus one; cleared after each use. */
const rowOfCode = new Uint16Array(0x10000);

/**
 * The least number of single-unit edits between a pattern and any passage of a window that ends at each boundary.
 *
 * Bit-parallel (Myers 1999, in Hyyrö's block form): 32 rows of the edit matrix at a time.
 *
 * @param pattern folded units
 * @param text folded units
 * @param from first unit of the window
 * @param to one past the window's last unit
 * @param backwards when true pattern and window are read from the right, so that the passages measured are those
 *   that *begin* at each boundary
 * @returns one distance per boundary of the window, `to - from + 1` of them, indexed from the left
 */
export function measureDistances(
  pattern: Uint16Array,
  text: Uint16Array,
  from: number,
  to: number,
  backwards: boolean,
): Int32Array {
  const width = Math.max(0, to - from);
  const size = pattern.length;
  const distances = new Int32Array(width + 1);
  if (size === 0) return distances;
  const words = Math.ceil(size / WORD_BITS);
  const bits = new Int32Array((size + 1) * words);
  let rows = 0;
  for (let i = 0; i < size; i++) {
    const code = pattern[backwards ? size - 1 - i : i] as number;
    let row = rowOfCode[code] as number;
    if (row === 0) {
      rows++;
      row = rows;
      rowOfCode[code] = row;
    }
    const at = row * words + (i >>> 5);
    bits[at] = (bits[at] as number) | (1 << (i & 31));
  }
  const positive = new Int32Array(words).fill(-1);
  const negative = new Int32Array(words);
  const lastBit = 1 << ((size - 1) & 31);
  let distance = size;
  distances[backwards ? width : 0] = distance;
  for (let column = 0; column < width; column++) {
    const code = text[backwards ? to - 1 - column : from + column] as number;
    const rowAt = (rowOfCode[code] as number) * words;
    let carry = 0;
    for (let word = 0; word < words; word++) {
      let equal = bits[rowAt + word] as number;
      const pv = positive[word] as number;
      const mv = negative[word] as number;
      const vertical = equal | mv;
      if (carry < 0) equal |= 1;
      const horizontal = (((equal & pv) + pv) ^ pv) | equal;
      let ph = mv | ~(horizontal | pv);
      let mh = pv & horizontal;
      const top = word === words - 1 ? lastBit : 1 << 31;
      const carryOut = (ph & top) !== 0 ? 1 : (mh & top) !== 0 ? -1 : 0;
      ph <<= 1;
      mh <<= 1;
      if (carry < 0) mh |= 1;
      else if (carry > 0) ph |= 1;
      positive[word] = mh | ~(vertical | ph);
      negative[word] = ph & vertical;
      carry = carryOut;
    }
    distance += carry;
    distances[backwards ? width - 1 - column : column + 1] = distance;
  }
  for (let i = 0; i < size; i++) rowOfCode[pattern[i] as number] = 0;
  return distances;
}
