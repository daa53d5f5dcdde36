/** Where the entries of a dossier stand in the page, and the way from the drawn timeline to them. */
import type { DatedEntry } from '../core/timeline/entries';

type Kind = 'essay' | 'position' | 'record';

/** The `id` of an entry's element. */
export function placeOf(kind: Kind, id: string): string {
  return `${kind}-${id}`;
}

export const NOTES_PLACE = 'own-notes';
/** Where it says what the essays say, or that they say nothing. */
export const POSITIONS_PLACE = 'positions';

/** The element that an entry of the timeline leads to. */
export function placeOfEntry(entry: DatedEntry): string {
  switch (entry.lane) {
    case 'essays':
      return entry.speaksOfTopic ? placeOf('essay', entry.id) : POSITIONS_PLACE;
    case 'told':
    case 'predictions':
      return placeOf('position', entry.id);
    case 'record':
      return placeOf('record', entry.id);
    case 'notes':
      return NOTES_PLACE;
  }
}

/** Unfolds what holds the element, scrolls to it and gives it the focus, so that reading goes on from there. */
export function goTo(document: Document, place: string): void {
  const element = document.getElementById(place);
  if (element === null) return;
  for (let fold = element.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null) {
    fold.open = true;
  }
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'start' });
}
