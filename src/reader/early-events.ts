/**
 * What the reader's hand does between the marks' being painted and the companion's arrival. It is short, but a tap or a
 * selection made in it would be lost.
 */
const TYPES = [
  'pointermove',
  'pointerout',
  'pointerdown',
  'pointerup',
  'click',
  'keyup',
  // All that a selection by touch ends with.
  'selectionchange',
] as const;

/** Hears until it is asked what it heard: the last event of each type, in the order in which they came. */
export function hearEarlyEvents(document: Document, signal: AbortSignal): () => Event[] {
  const hearing = new AbortController();
  const heard = new Map<string, Event>();
  for (const type of TYPES) {
    const keep = (event: Event) => {
      heard.delete(type);
      heard.set(type, event);
    };
    const options = { capture: true, passive: true, signal: AbortSignal.any([signal, hearing.signal]) };
    document.defaultView?.addEventListener(type, keep, options);
  }
  return () => {
    hearing.abort();
    return [...heard.values()];
  };
}
