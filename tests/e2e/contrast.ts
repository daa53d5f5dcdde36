/** Text that is too faint on what is painted behind it, measured in the surface that is open, or on a whole page of the extension. */
import type { Page } from '../support/browser/types';

export interface FaintText {
  text: string;
  ratio: number;
}

/** Every visible text of the open surface whose contrast with its ground is under `least` (WCAG's ratio). */
export function faintTexts(page: Page, least: number): Promise<FaintText[]> {
  return page.shadowEval(measure, least);
}

/** The same of a page of the extension. */
export function faintTextsOfPage(page: Page, least: number): Promise<FaintText[]> {
  return page.evaluate(measure, null, least);
}

/**
 * Runs in the page, on a shadow root or else on the document. Colours are flattened as they are painted, translucent ones on what is behind them; an image behind a
 * text is not seen.
 */
function measure(root: ShadowRoot | null, least: number): FaintText[] {
  type Colour = [red: number, green: number, blue: number, alpha: number];
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const parsed = new Map<string, Colour>();
  // The browser itself says what a colour is, in whatever notation it is computed.
  const read = (css: string): Colour => {
    const known = parsed.get(css);
    if (known !== undefined || canvas === null) return known ?? [0, 0, 0, 0];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    const colour: Colour = [red, green, blue, alpha / 255];
    parsed.set(css, colour);
    return colour;
  };
  const over = ([r, g, b, a]: Colour, [R, G, B, A]: Colour): Colour => {
    const alpha = a + A * (1 - a);
    const mix = (top: number, under: number) => (alpha === 0 ? 0 : (top * a + under * A * (1 - a)) / alpha);
    return [mix(r, R), mix(g, G), mix(b, B), alpha];
  };
  const luminance = ([r, g, b]: Colour) => {
    const [red = 0, green = 0, blue = 0] = [r, g, b].map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ratioOf = (a: Colour, b: Colour) => {
    const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
    return (high + 0.05) / (low + 0.05);
  };
  const parentOf = (element: Element) => element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;

  const host = root?.host ?? document.documentElement;
  const faint: FaintText[] = [];
  const walker = document.createTreeWalker(root ?? document, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = (walker.currentNode.nodeValue ?? '').trim();
    const element = walker.currentNode.parentElement;
    if (text === '' || element === null || element.localName === 'style' || !element.checkVisibility()) continue;
    let ground: Colour = [0, 0, 0, 0];
    let opacity = 1;
    for (let at: Element | null = element; at !== null && ground[3] < 1; at = at === host ? null : parentOf(at)) {
      const style = getComputedStyle(at);
      ground = over(ground, read(style.backgroundColor));
      opacity *= Number(style.opacity);
    }
    const style = getComputedStyle(element);
    const [red, green, blue, alpha] = read(element instanceof SVGElement ? style.fill : style.color);
    // What is not ours behind it could be anything: the worse of black and white.
    const ratios = (ground[3] < 1 ? [0, 255] : [0]).map((behind) => {
      const flat = over(ground, [behind, behind, behind, 1]);
      return ratioOf(over([red, green, blue, alpha * opacity], flat), flat);
    });
    const ratio = Math.min(...ratios);
    if (ratio < least) faint.push({ text: text.slice(0, 40), ratio });
  }
  return faint;
}
