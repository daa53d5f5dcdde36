/**
 * Painting on the page by the CSS Custom Highlight API: no node is added to it. The registry is shared with the page, so
 * our names carry a prefix, and only what we set ourselves is ever taken away.
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

/**
 * Underlines are drawn in the text's own colour mixed with teal, so that they show on light, dark and coloured pages;
 * dotted, so that they are not taken for links. Notes are translucent, so that the text's contrast stays the page's own.
 */
const STYLES = `
::highlight(${PREFIX}mark) {
  text-decoration: underline dotted color-mix(in srgb, currentColor 45%, #2a8a94) 0.13em;
  text-underline-offset: 0.22em;
}
::highlight(${PREFIX}active) { background-color: rgb(42 138 148 / 22%); }
::highlight(${PREFIX}note-yellow) { background-color: rgb(255 208 0 / 38%); }
::highlight(${PREFIX}note-green) { background-color: rgb(88 190 92 / 36%); }
::highlight(${PREFIX}note-blue) { background-color: rgb(78 160 255 / 34%); }
::highlight(${PREFIX}note-pink) { background-color: rgb(255 110 170 / 34%); }
::highlight(${PREFIX}flash) { background-color: rgb(255 140 0 / 60%); }
`;

export interface Painter {
  /** Replaces what a layer shows. */
  paint(layer: Layer, ranges: AbstractRange[]): void;
  clear(): void;
}

/** A painter for a document; everything it painted goes when the signal aborts. */
export function createPainter(document: Document, signal: AbortSignal): Painter {
  const registry = CSS.highlights;
  const painted = new Map<Layer, Highlight>();
  let sheet: CSSStyleSheet | undefined;

  const addStyles = () => {
    if (sheet !== undefined) return;
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };
  const remove = (layer: Layer) => {
    const ours = painted.get(layer);
    painted.delete(layer);
    // A later reader may have put its own highlight under this name already.
    if (ours !== undefined && registry.get(PREFIX + layer) === ours) registry.delete(PREFIX + layer);
  };
  const clear = () => {
    for (const layer of LAYERS) remove(layer);
  };
  signal.addEventListener('abort', () => {
    clear();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });

  return {
    paint(layer, ranges) {
      remove(layer);
      if (ranges.length === 0) return;
      addStyles();
      const highlight = new Highlight(...ranges);
      highlight.priority = LAYERS.indexOf(layer);
      painted.set(layer, highlight);
      registry.set(PREFIX + layer, highlight);
    },
    clear,
  };
}
