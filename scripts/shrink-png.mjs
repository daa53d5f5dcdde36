/**
 * Makes a screenshot small: a PNG of few colours in place of one of millions. Interfaces have few to begin with; what is
 * lost are shades at the edges of letters.
 */
import { crc32 as crcOf, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 40;
/** The commonest are kept as they are: grounds and inks. */
const KEPT = 12;

/**
 * @param {Uint8Array} png of 8 bits a channel, not interlaced, as browsers make them
 * @returns {Buffer} the same picture in at most 40 colours
 * @throws {Error} where it is another kind of PNG
 */
export function shrinkPng(png) {
  const { width, height, pixels } = decode(Buffer.from(png));
  const palette = choosePalette(pixels);
  /** @type {Map<number, number>} */
  const places = new Map();
  const rows = Buffer.alloc(height * (width + 1));
  for (let at = 0; at < pixels.length; at += 1) {
    const colour = pixels[at] ?? 0;
    let place = places.get(colour);
    if (place === undefined) {
      place = nearest(palette, colour);
      places.set(colour, place);
    }
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = place;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => channels(colour)));
  const data = deflateSync(rows, { level: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * @param {Buffer} png
 * @returns {{ width: number, height: number, pixels: Uint32Array }} a pixel is 0xRRGGBB
 */
function decode(png) {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('this is no PNG');
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const [depth, kind, , , interlaced] = png.subarray(24, 29);
  const channelCount = kind === 2 ? 3 : kind === 6 ? 4 : 0;
  if (depth !== 8 || channelCount === 0 || interlaced !== 0) throw new Error('this kind of PNG is not read here');
  /** @type {Buffer[]} */
  const parts = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channelCount;
  const lines = Buffer.alloc(height * stride);
  const pixels = new Uint32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const here = y * stride + x;
      const left = x >= channelCount ? (lines[here - channelCount] ?? 0) : 0;
      const up = y > 0 ? (lines[here - stride] ?? 0) : 0;
      const corner = x >= channelCount && y > 0 ? (lines[here - stride - channelCount] ?? 0) : 0;
      lines[here] = (raw[y * (stride + 1) + 1 + x] ?? 0) + predict(filter, left, up, corner);
    }
    for (let x = 0; x < width; x += 1) {
      pixels[y * width + x] = lines.readUIntBE(y * stride + x * channelCount, 3);
    }
  }
  return { width, height, pixels };
}

/**
 * What a PNG filter adds to a byte.
 * @param {number} filter
 * @param {number} left
 * @param {number} up
 * @param {number} corner above on the left
 */
function predict(filter, left, up, corner) {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return Math.floor((left + up) / 2);
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/**
 * The commonest colours, then ever the one that is worst served by those chosen so far, by how often it occurs.
 * @param {Uint32Array} pixels
 * @returns {number[]}
 */
function choosePalette(pixels) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts].sort((a, b) => b[1] - a[1]);
  const chosen = byCount.slice(0, byCount.length <= COLOURS ? COLOURS : KEPT).map(([colour]) => colour);
  const rest = byCount.slice(chosen.length).map(([colour, count]) => {
    return { colour, count, away: Math.min(...chosen.map((other) => distance(colour, other))) };
  });
  while (chosen.length < COLOURS && rest.length > 0) {
    const worst = rest.reduce((a, b) => (b.count * b.away > a.count * a.away ? b : a));
    if (worst.away === 0) break;
    chosen.push(worst.colour);
    for (const one of rest) one.away = Math.min(one.away, distance(one.colour, worst.colour));
  }
  return chosen;
}

/**
 * @param {readonly number[]} palette
 * @param {number} colour
 * @returns {number} its place in the palette
 */
function nearest(palette, colour) {
  let best = 0;
  for (let at = 1; at < palette.length; at += 1) {
    if (distance(palette[at] ?? 0, colour) < distance(palette[best] ?? 0, colour)) best = at;
  }
  return best;
}

/**
 * @param {number} colour
 * @returns {[number, number, number]}
 */
function channels(colour) {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

/**
 * Green weighs most, as to the eye.
 * @param {number} a
 * @param {number} b
 */
function distance(a, b) {
  const [red, green, blue] = channels(a);
  const [otherRed, otherGreen, otherBlue] = channels(b);
  return 3 * (red - otherRed) ** 2 + 6 * (green - otherGreen) ** 2 + (blue - otherBlue) ** 2;
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crcOf(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
