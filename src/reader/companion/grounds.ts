/** What lies behind words on the page, as far as computed styles tell. Reads styles, never layout. */
import { layOver } from '../../core/colour/contrast';
import { type Colour, coloursIn, parseColour } from '../../core/colour/parse-colour';

const WHITE: Colour = { red: 1, green: 1, blue: 1, alpha: 1 };
const NEAR_BLACK: Colour = { red: 0.07, green: 0.07, blue: 0.07, alpha: 1 };
/** A gradient over a gradient over a gradient: more pairs of colours than this tell nothing more. */
const MOST_GROUNDS = 24;

export interface Backdrop {
  /** The text's own colour. */
  ink: Colour;
  /** The opaque colours that may lie behind it; null where there is a picture. */
  grounds: Colour[] | null;
}

/** The text colour of an element and what its own and its ancestors' backgrounds put behind it. */
export function backdropOf(element: Element): Backdrop {
  const ink = parseColour(getComputedStyle(element).color) ?? NEAR_BLACK;
  const layers: Colour[][] = [];
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    const { backgroundImage, backgroundColor } = getComputedStyle(at);
    const colour = parseColour(backgroundColor);
    const stops = backgroundImage === 'none' ? [] : coloursIn(backgroundImage);
    if (backgroundImage !== 'none' && (stops.length === 0 || backgroundImage.includes('url('))) {
      return { ink, grounds: null };
    }
    if (stops.length > 0) layers.push(stops);
    if (stops.length > 0 && stops.every(({ alpha }) => alpha === 1)) break;
    if (colour !== null && colour.alpha > 0) layers.push([colour]);
    if (colour?.alpha === 1) break;
  }
  // Behind everything lies the browser's own canvas, which is dark only where the text is light.
  const canvas = ink.red + ink.green + ink.blue > 1.5 ? NEAR_BLACK : WHITE;
  const grounds = layers.reduceRight<Colour[]>(
    (below, layer) => below.flatMap((ground) => layer.map((colour) => layOver(colour, ground))).slice(0, MOST_GROUNDS),
    [canvas],
  );
  return { ink, grounds };
}

/** The element around, as it is drawn: into the open shadow root that shows it, and out of one. */
export function parentOf(element: Element): Element | null {
  const root = element.parentNode;
  return element.assignedSlot ?? (root instanceof ShadowRoot ? root.host : element.parentElement);
}
