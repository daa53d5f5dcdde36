import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { shrinkPng } from './shrink-png.mjs';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** A picture of one row, each pixel three bytes, every row under the filter given. */
function pngOf(rows: number[][], filter: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE((rows[0]?.length ?? 0) / 3, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const lines = rows.map((row, y) =>
    row.map((value, x) => {
      const left = row[x - 3] ?? 0;
      const up = rows[y - 1]?.[x] ?? 0;
      const corner = rows[y - 1]?.[x - 3] ?? 0;
      const guess = left + up - corner;
      const nearestOf = [left, up, corner].toSorted((a, b) => Math.abs(guess - a) - Math.abs(guess - b))[0] ?? 0;
      const predicted = [0, left, up, Math.floor((left + up) / 2), nearestOf][filter] ?? 0;
      return (value - predicted) & 255;
    }),
  );
  const data = deflateSync(Buffer.from(lines.flatMap((line) => [filter, ...line])));
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colours of a picture made by `shrinkPng`, row by row. */
function colours(png: Buffer): number[][][] {
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    parts.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const width = parts.get('IHDR')?.readUInt32BE(0) ?? 0;
  const palette = [...(parts.get('PLTE') ?? [])];
  const rows = [...inflateSync(parts.get('IDAT') ?? Buffer.alloc(0))];
  return Array.from({ length: rows.length / (width + 1) }, (_, y) =>
    rows.slice(y * (width + 1) + 1, (y + 1) * (width + 1)).map((place) => palette.slice(place * 3, place * 3 + 3)),
  );
}

describe('shrinkPng', () => {
  const ROWS = [
    [255, 255, 255, 10, 20, 30, 255, 255, 255],
    [10, 20, 30, 200, 0, 90, 10, 20, 30],
  ];

  test.each([0, 1, 2, 3, 4])('few colours stay as they are, whatever filter they came under (%i)', (filter) => {
    expect(colours(shrinkPng(pngOf(ROWS, filter)))).toEqual([
      [
        [255, 255, 255],
        [10, 20, 30],
        [255, 255, 255],
      ],
      [
        [10, 20, 30],
        [200, 0, 90],
        [10, 20, 30],
      ],
    ]);
  });

  test('of many colours the commonest stay, and each other one becomes one like it', () => {
    const shades = Array.from({ length: 200 }, (_, at) => [at, at, at]).flat();
    const white = Array.from({ length: 200 * 3 }, () => 255);
    const [grey = [], ground = []] = colours(shrinkPng(pngOf([shades, white], 0)));
    expect(ground.every((colour) => colour.join() === '255,255,255')).toBe(true);
    expect(new Set(grey.map(String)).size).toBeLessThanOrEqual(40);
    for (const [at, [value = 0]] of grey.entries()) expect(Math.abs(value - at)).toBeLessThan(16);
  });

  test('what is no picture of the kind is refused', () => {
    expect(() => shrinkPng(Buffer.from('GIF89a and so on, longer than a header'))).toThrow('no PNG');
  });
});
