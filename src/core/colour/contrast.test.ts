import { describe, expect, test } from 'vitest';
import { chooseMarkTone, contrastOf, layOver, MARK_PAINT, mix } from './contrast';
import { type Colour, coloursIn, parseColour } from './parse-colour';

const colour = (value: string): Colour => {
  const found = parseColour(value);
  if (found === null) throw new Error(value);
  return found;
};
const bytes = ({ red, green, blue }: Colour) => [red, green, blue].map((part) => Math.round(part * 255));
const BLACK = colour('rgb(0, 0, 0)');
const WHITE = colour('rgb(255, 255, 255)');

describe('parseColour', () => {
  test.each([
    ['rgb(10, 20, 30)', [10, 20, 30], 1],
    ['rgba(10, 20, 30, 0.5)', [10, 20, 30], 0.5],
    ['color(srgb 1 0.5 0 / 0.25)', [255, 128, 0], 0.25],
    ['color(srgb-linear 1 0.214 0)', [255, 127, 0], 1],
    // Known pairs of Oklab and sRGB.
    ['oklch(0.627955 0.257683 29.2339)', [255, 0, 0], 1],
    ['oklab(0.86644 -0.233888 0.179498 / 50%)', [0, 255, 0], 0.5],
    ['lab(100 0 0)', [255, 255, 255], 1],
    ['lch(0 none none)', [0, 0, 0], 1],
  ])('%s', (value, expected, alpha) => {
    expect(bytes(colour(value))).toEqual(expected);
    expect(colour(value).alpha).toBe(alpha);
  });

  test('what it does not know is null, and left out among others', () => {
    expect(parseColour('canvas')).toBeNull();
    expect(parseColour('rgb(1, two, 3)')).toBeNull();
    expect(coloursIn('linear-gradient(90deg, rgb(1, 2, 3) 0%, rgba(4, 5, 6, 0.5) 100%)').map(bytes)).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
  });
});

test('contrast is as WCAG has it', () => {
  expect(contrastOf(BLACK, WHITE)).toBe(21);
  expect(contrastOf(WHITE, BLACK)).toBe(21);
  expect(contrastOf(WHITE, WHITE)).toBe(1);
  expect(contrastOf(colour('rgb(118, 118, 118)'), WHITE)).toBeCloseTo(4.54, 2);
});

test('a translucent layer is seen with what lies under it', () => {
  expect(bytes(layOver(colour('rgba(0, 0, 0, 0.5)'), WHITE))).toEqual([128, 128, 128]);
  expect(layOver(colour('rgba(0, 0, 0, 0.5)'), WHITE).alpha).toBe(1);
});

describe('chooseMarkTone', () => {
  test('the text’s own tone on ordinary pages, light and dark', () => {
    expect(chooseMarkTone(BLACK, [WHITE])).toBe('own');
    expect(chooseMarkTone(colour('rgb(51, 51, 51)'), [colour('rgb(250, 245, 235)')])).toBe('own');
    expect(chooseMarkTone(colour('rgb(230, 230, 230)'), [colour('rgb(18, 18, 18)')])).toBe('own');
  });

  test('where the ground is not known, as the text asks', () => {
    expect(chooseMarkTone(WHITE, null)).toBe('light');
    expect(chooseMarkTone(BLACK, null)).toBe('dark');
  });

  test('of several grounds the worst counts', () => {
    expect(chooseMarkTone(WHITE, [colour('rgb(0, 60, 70)'), colour('rgb(42, 138, 148)')])).toBe('light');
  });

  test('whatever the ground, where its text can be read the underline is seen at 3:1', () => {
    const steps = [0, 51, 102, 128, 153, 204, 255];
    for (const red of steps) {
      for (const green of steps) {
        for (const blue of steps) {
          const ground = colour(`rgb(${red}, ${green}, ${blue})`);
          for (const ink of [BLACK, WHITE, colour('rgb(0, 60, 200)'), colour('rgb(255, 240, 120)')]) {
            if (contrastOf(ink, ground) < 4.5) continue;
            const tone = chooseMarkTone(ink, [ground]);
            const paint = tone === 'own' ? mix(ink, MARK_PAINT.teal, MARK_PAINT.inkShare) : MARK_PAINT[tone];
            expect(contrastOf(paint, ground), `${tone} on ${red} ${green} ${blue}`).toBeGreaterThanOrEqual(3);
          }
        }
      }
    }
  });
});
