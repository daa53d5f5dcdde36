/**
 * Gives each mark an underline that can be seen where it stands. Measured when the page has been painted and has nothing
 * to do; marks are painted in the text's own tone until then.
 */
import { chooseMarkTone, type MarkTone } from '../../core/colour/contrast';
import type { Painter } from '../painter';
import type { Mark } from '../read-page';
import { RECOLOUR_MS } from '../timing';
import { backdropOf, parentOf } from './grounds';

export interface MarkTones {
  /** The marks were painted anew. */
  follow(): void;
  /** Measures the marks anew when the page is idle: somebody is looking at them, and not every change is heard of. */
  measureAgain(): void;
}

export function createMarkTones(
  document: Document,
  painter: Painter,
  marks: () => readonly Mark[],
  signal: AbortSignal,
): MarkTones {
  /** By the element around a mark, so that marks which are painted again need not be measured again. */
  let tones = new WeakMap<Element, MarkTone>();
  let hadTones = false;
  let isWaiting = false;
  /** The page may have changed its colours since. */
  let isOutdated = false;
  let recolouring: ReturnType<typeof setTimeout> | undefined;

  const elementOf = ({ range }: Mark) => range.startContainer.parentElement;
  const paint = () => {
    const toned = marks().map((mark) => {
      const element = elementOf(mark);
      return { range: mark.range, tone: (element && tones.get(element)) ?? 'own' };
    });
    const rangesOf = (wanted: MarkTone) => toned.flatMap(({ range, tone }) => (tone === wanted ? [range] : []));
    const hasTones = toned.some(({ tone }) => tone !== 'own');
    // Leave the reader's own painting alone where no mark has, or had, another tone.
    if (hasTones || hadTones) painter.paint('mark', rangesOf('own'));
    painter.paint('mark-light', rangesOf('light'));
    painter.paint('mark-dark', rangesOf('dark'));
    hadTones = hasTones;
  };
  const measure = () => {
    isWaiting = false;
    if (signal.aborted) return;
    // Marks keep their tones until all have been measured again, so that none is seen to change back and forth.
    const known = isOutdated ? new WeakMap<Element, MarkTone>() : tones;
    let hasChanged = false;
    for (const mark of marks()) {
      const element = elementOf(mark);
      if (element === null || known.has(element)) continue;
      const { ink, grounds } = backdropOf(element);
      const tone = chooseMarkTone(ink, grounds);
      hasChanged ||= tone !== (tones.get(element) ?? 'own');
      known.set(element, tone);
    }
    isOutdated = false;
    tones = known;
    if (hasChanged) paint();
  };
  const measureSoon = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestIdleCallback(measure, { timeout: RECOLOUR_MS });
  };
  const measureAgain = () => {
    isOutdated = true;
    measureSoon();
  };
  const follow = () => {
    // In the same task in which the reader painted them, so that nobody sees the tone change.
    paint();
    for (const mark of marks()) {
      for (let at: Element | null = elementOf(mark); at !== null; at = parentOf(at))
        observer.observe(at, { attributes: true });
    }
    if (!marks().every((mark) => tones.has(elementOf(mark) ?? document.body))) measureSoon();
  };

  /**
   * A page that turns dark, or light again: by the system's wish, or by its own switch, which sets a class on something
   * around the text, or brings another style sheet, as a rule.
   */
  const recolour = () => {
    clearTimeout(recolouring);
    recolouring = setTimeout(measureAgain, RECOLOUR_MS);
  };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', recolour, { signal });
  const observer = new MutationObserver(recolour);
  for (const head of document.querySelectorAll('head')) {
    observer.observe(head, { childList: true, subtree: true, attributes: true });
  }
  // A style sheet tells by itself when it has come: what loads does not bubble.
  const loaded = ({ target }: Event) => target instanceof HTMLLinkElement && recolour();
  document.addEventListener('load', loaded, { capture: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(recolouring);
  });
  follow();
  return { follow, measureAgain };
}
