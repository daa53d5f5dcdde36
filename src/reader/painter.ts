/**
 * Painting on the page by the CSS Custom Highlight API: no node is added to it. The registry is shared with the page, so
 * our names carry a prefix, and nothing under another name is ever touched.
 */
import { NOTE_COLOURS, type NoteColour } from '../core/notes/types';

export type Layer = 'mark' | 'active' | 'flash' | `note-${NoteColour}`;

const PREFIX = 'narrow-water-';
const LAYERS: readonly Layer[] = [
  'mark',
  ...NOTE_COLOURS.map((colour) => `note-${colour}` as const),
  'active',
  'flash',
];

export interface Painter {
  /** Replaces what a layer shows. */
  paint(layer: Layer, ranges: AbstractRange[]): void;
}

/**
 * A painter for a document; everything it painted goes when the signal aborts.
 * @param requestStyles called before the first paint: what the layers look like stands in `public/page.css`.
 */
export function createPainter(requestStyles: () => void, signal: AbortSignal): Painter {
  const registry = CSS.highlights;
  const painted = new Map<Layer, Highlight>();

  // What a reader before us left behind, cut off by an update before it could clean up.
  for (const layer of LAYERS) registry.delete(PREFIX + layer);

  const remove = (layer: Layer) => {
    const ours = painted.get(layer);
    painted.delete(layer);
    // A later reader may have put its own highlight under this name already.
    if (ours !== undefined && registry.get(PREFIX + layer) === ours) registry.delete(PREFIX + layer);
  };
  const clear = () => {
    for (const layer of LAYERS) remove(layer);
  };
  signal.addEventListener('abort', clear);

  return {
    paint(layer, ranges) {
      remove(layer);
      if (ranges.length === 0) return;
      requestStyles();
      const highlight = new Highlight(...ranges);
      highlight.priority = LAYERS.indexOf(layer);
      painted.set(layer, highlight);
      registry.set(PREFIX + layer, highlight);
    },
  };
}
