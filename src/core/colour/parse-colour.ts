/** Colours as browsers compute them, read into sRGB. */

/** Red, green, blue and opacity, each from 0 to 1, in sRGB. */
export interface Colour {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

const COLOUR = /(rgba?|color|oklab|oklch|lab|lch)\(([^()]*)\)/g;
const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** All colours named in a computed value, such as a gradient's stops; those of notations that are not known are left out. */
export function coloursIn(value: string): Colour[] {
  return [...value.matchAll(COLOUR)].flatMap(([, notation = '', content = '']) => {
    const words = content.split(/[\s,/]+/).filter((word) => word !== '');
    const space = notation === 'color' ? words.shift() : undefined;
    const [first = Number.NaN, second = Number.NaN, third = Number.NaN, alpha = 1] = words.map(numberOf);
    if ([first, second, third, alpha].some(Number.isNaN)) return [];
    const [red, green, blue] = toRgb(notation, space, first, second, third);
    return [{ red: clamp(red), green: clamp(green), blue: clamp(blue), alpha: clamp(alpha) }];
  });
}

/** A computed colour; null where its notation is not known. */
export function parseColour(value: string): Colour | null {
  return coloursIn(value)[0] ?? null;
}

function numberOf(word: string): number {
  if (word === 'none') return 0;
  return word.endsWith('%') ? Number(word.slice(0, -1)) / 100 : Number(word);
}

type Triple = [number, number, number];

function toRgb(notation: string, space: string | undefined, a: number, b: number, c: number): Triple {
  switch (notation) {
    case 'color':
      // Other spaces' primaries lie near enough to sRGB's for telling light from dark.
      return space === 'srgb-linear' ? [encode(a), encode(b), encode(c)] : [a, b, c];
    case 'oklab':
      return oklabToRgb(a, b, c);
    case 'oklch':
      return oklabToRgb(a, ...polar(b, c));
    case 'lab':
    case 'lch': {
      // Of these only the lightness counts here: the grey of the same luminance (CIE 1976, D50).
      const f = (a + 16) / 116;
      const grey = encode(a > 8 ? f ** 3 : a / 903.3);
      return [grey, grey, grey];
    }
    default:
      return [a / 255, b / 255, c / 255];
  }
}

function polar(chroma: number, hueDegrees: number): [number, number] {
  const hue = (hueDegrees * Math.PI) / 180;
  return [chroma * Math.cos(hue), chroma * Math.sin(hue)];
}

/** Björn Ottosson's Oklab (2020), as CSS Color 4 has it. */
function oklabToRgb(lightness: number, a: number, b: number): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    encode(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    encode(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    encode(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** From linear light to sRGB's curve (IEC 61966-2-1). */
function encode(linear: number): number {
  const light = clamp(linear);
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}
