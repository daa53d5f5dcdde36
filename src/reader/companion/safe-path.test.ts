import { describe, expect, test } from 'vitest';
import { isInBox, isOnSafePath } from './safe-path';

const CARD = { left: 100, right: 500, top: 300, bottom: 600 };

/** The same case in all four directions: the plane is turned by a quarter about the origin each time. */
const quarter = ({ x, y }: { x: number; y: number }) => ({ x: -y, y: x });
const turn = ({ left, right, top, bottom }: typeof CARD) => ({ left: -bottom, right: -top, top: left, bottom: right });

describe.each([0, 1, 2, 3])('a card %i quarters round', (quarters) => {
  const turned = <Value>(value: Value, step: (value: Value) => Value): Value => {
    let result = value;
    for (let i = 0; i < quarters; i++) result = step(result);
    return result;
  };
  const card = turned(CARD, turn);
  const isSafe = (from: { x: number; y: number }, at: { x: number; y: number }) =>
    isOnSafePath(turned(from, quarter), turned(at, quarter), card);
  const from = { x: 300, y: 260 };

  test('the straight way is safe, as far as the edge', () => {
    expect(isSafe(from, { x: 300, y: 280 })).toBe(true);
    expect(isSafe(from, { x: 300, y: 300 })).toBe(true);
  });

  test('so is what lies within 60° to either side, and no more', () => {
    for (const side of [-1, 1]) {
      expect(isSafe(from, { x: 300 + side * 30, y: 280 })).toBe(true);
      expect(isSafe(from, { x: 300 + side * 34, y: 280 })).toBe(true);
      expect(isSafe(from, { x: 300 + side * 48, y: 280 })).toBe(false);
    }
  });

  test('back, and along the line, is not the way; a shaking hand is forgiven', () => {
    expect(isSafe(from, { x: 300, y: 240 })).toBe(false);
    expect(isSafe(from, { x: 330, y: 260 })).toBe(false);
    expect(isSafe(from, { x: 303, y: 257 })).toBe(true);
  });

  test('beside the card, past its edge, is not the way', () => {
    expect(isSafe({ x: 510, y: 200 }, { x: 510, y: 320 })).toBe(false);
  });

  test('a card that stands further along is reached by a slant; away from it is not', () => {
    expect(isSafe({ x: 40, y: 200 }, { x: 140, y: 290 })).toBe(true);
    expect(isSafe({ x: 40, y: 200 }, { x: 20, y: 290 })).toBe(false);
  });

  test('there is no way from inside', () => {
    expect(isSafe({ x: 300, y: 400 }, { x: 300, y: 401 })).toBe(false);
  });
});

test('a box holds its edges', () => {
  expect(isInBox(CARD, { x: 100, y: 300 })).toBe(true);
  expect(isInBox(CARD, { x: 99, y: 300 })).toBe(false);
  expect(isInBox(CARD, { x: 300, y: 601 })).toBe(false);
});
