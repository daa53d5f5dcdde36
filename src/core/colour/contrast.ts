/** How well one colour stands out against another, by WCAG 2.2, and which of a mark's underlines does. */
import type { Colour } from './parse-colour';

/** Relative luminance from 0 (black) to 1 (white); opacity is left out of account. */
export function luminanceOf({ red, green, blue }: Colour): number {
  const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** The contrast ratio of two opaque colours, from 1 to 21. */
export function contrastOf(a: Colour, b: Colour): number {
  const [darker = 0, lighter = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** What is seen where a translucent colour lies over an opaque one. */
export function layOver(upper: Colour, lower: Colour): Colour {
  return { ...mix(upper, lower, upper.alpha), alpha: 1 };
}

/** `share` (0 to 1) of one colour and the rest of another, as `color-mix(in srgb, …)` does for opaque ones. */
export function mix(one: Colour, other: Colour, share: number): Colour {
  const part = (a: number, b: number) => a * share + b * (1 - share);
  return {
    red: part(one.red, other.red),
    green: part(one.green, other.green),
    blue: part(one.blue, other.blue),
    alpha: part(one.alpha, other.alpha),
  };
}

const fromHex = (hex: number, alpha = 1): Colour => ({
  red: (hex >> 16) / 255,
  green: ((hex >> 8) & 255) / 255,
  blue: (hex & 255) / 255,
  alpha,
});

/** How `public/page.css` draws marks; a test holds both against each other. */
export const MARK_PAINT = {
  /** The underline's own colour, into which the text's is mixed… */
  teal: fromHex(0x2a8a94),
  /** …with this share. */
  inkShare: 0.45,
  light: fromHex(0xc4f3f6),
  dark: fromHex(0x06363b),
  /** What lies behind the words of an open card. */
  active: fromHex(0x2a8a94, 0.22),
} as const;

/** WCAG 2.2, 1.4.11: what must be seen and is not text. */
const LEAST_CONTRAST = 3;
/** The luminance at which black and white stand out alike: ink above it is for dark grounds. */
const MIDDLE_LUMINANCE = 0.18;

/** The underline that a mark wears: mixed from the text's own colour, or a light or dark one where that is not seen. */
export type MarkTone = 'own' | 'light' | 'dark';

/**
 * Chooses the underline for a text's colour and the opaque colours behind it, which may be several (a gradient's); null
 * where they are not known, as with pictures: then the text itself tells whether they are light or dark. The light and
 * the dark tone lie so far apart that one of them reaches 3:1 on any single colour.
 */
export function chooseMarkTone(ink: Colour, grounds: readonly Colour[] | null): MarkTone {
  if (grounds === null) return luminanceOf(ink) > MIDDLE_LUMINANCE ? 'light' : 'dark';
  const behind = grounds.flatMap((ground) => [ground, layOver(MARK_PAINT.active, ground)]);
  const least = (paint: Colour) => Math.min(...behind.map((ground) => contrastOf(paint, ground)));
  const own = mix({ ...ink, alpha: 1 }, MARK_PAINT.teal, MARK_PAINT.inkShare);
  if (least(own) >= LEAST_CONTRAST) return 'own';
  return least(MARK_PAINT.light) > least(MARK_PAINT.dark) ? 'light' : 'dark';
}
