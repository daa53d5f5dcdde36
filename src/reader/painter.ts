/**
 * Painting on the page by the CSS Custom Highlight API: no node is added to it. The registry is shared with the page, so
 * our names carry a prefix, and nothing under another name is ever touched.
 */
import { NOTE_COLOURS, type NoteColour } from '../core/notes/types';
import { REPAINT_CALM_MS, REPAINT_MS } from './timing';

/**
 * Marks are `mark` where the underline of the text's own colour stands out, `mark-light` or `mark-dark` where it does not;
 * `shade` lies behind them where underlines are not painted.
 */
export type Layer = 'mark' | 'mark-light' | 'mark-dark' | 'shade' | 'active' | 'flash' | `note-${NoteColour}`;

const PREFIX = 'narrow-water-';
const LAYERS: readonly Layer[] = [
  'mark',
  'mark-light',
  'mark-dark',
  'shade',
  ...NOTE_COLOURS.map((colour) => `note-${colour}` as const),
  'active',
  'flash',
];

interface Painted {
  highlight: Highlight;
  ranges: readonly AbstractRange[];
}

export interface Painter {
  /** Replaces what a layer shows. */
  paint(layer: Layer, ranges: AbstractRange[]): void;
  /**
   * Paints again what the page took out of the registry, or out of our highlights in it, ever more rarely on a page that
   * keeps doing so. Returns whether everything that was painted is there. What another script has put under one of our
   * names is left alone and counts as there.
   */
  keep(): boolean;
}

/**
 * A painter for a document; everything it painted goes when the signal aborts.
 * @param requestStyles called before the first paint: what the layers look like stands in `public/page.css`.
 */
export function createPainter(requestStyles: () => void, signal: AbortSignal): Painter {
  const registry = CSS.highlights;
  const painted = new Map<Layer, Painted>();
  let repaintedAtMs = Number.NEGATIVE_INFINITY;
  let restMs = REPAINT_MS;

  // Remove what an earlier reader left behind because an update cut it off before it could clean up.
  for (const layer of LAYERS) registry.delete(PREFIX + layer);

  const remove = (layer: Layer) => {
    const ours = painted.get(layer)?.highlight;
    painted.delete(layer);
    // Only if it is still ours: a later reader may have put its own highlight under this name.
    if (ours !== undefined && registry.get(PREFIX + layer) === ours) registry.delete(PREFIX + layer);
  };
  const clear = () => {
    for (const layer of LAYERS) remove(layer);
  };
  signal.addEventListener('abort', clear);

  const isLacking = (layer: Layer, { highlight, ranges }: Painted) => {
    const shown = registry.get(PREFIX + layer);
    return shown === undefined || (shown === highlight && !ranges.every((range) => highlight.has(range)));
  };

  return {
    paint(layer, ranges) {
      remove(layer);
      if (ranges.length === 0) return;
      requestStyles();
      const highlight = new Highlight(...ranges);
      highlight.priority = LAYERS.indexOf(layer);
      painted.set(layer, { highlight, ranges });
      registry.set(PREFIX + layer, highlight);
    },
    keep() {
      const missing = [...painted].filter(([layer, ours]) => isLacking(layer, ours));
      if (missing.length === 0) return true;
      const sinceMs = performance.now() - repaintedAtMs;
      if (sinceMs < restMs) return false;
      // Waits ever longer, or marks would blink on a page that removes them as often as they are painted.
      restMs = sinceMs < restMs + REPAINT_CALM_MS ? restMs * 2 : REPAINT_MS;
      repaintedAtMs = performance.now();
      for (const [layer, { highlight, ranges }] of missing) {
        for (const range of ranges) highlight.add(range);
        registry.set(PREFIX + layer, highlight);
      }
      return true;
    },
  };
}
