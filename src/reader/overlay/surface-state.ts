/** What is open over the page. What is drawn follows from this alone. */
import type { CardContent } from '../../ui/card-contents';
import type { CardRequest, ChoiceRequest, EditorComponent, EditorRequest, SelectionRequest } from '../overlay-contract';

export type State =
  | { kind: 'closed' }
  | { kind: 'card'; request: CardRequest; content: CardContent; isPinned: boolean }
  | { kind: 'choice'; request: ChoiceRequest }
  | { kind: 'toolbar'; request: SelectionRequest }
  | { kind: 'editor'; request: EditorRequest; Editor: EditorComponent; isGone: boolean };

/** At this width and below every card comes as a sheet from below, whatever opened it. */
const NARROW_PX = 480;
/** At this height and below the note editor comes as a sheet: it is as high as a phone on its side. */
const LOW_PX = 500;

/** Whether what is open lies along the viewport's edge, over its full width, and not beside its words. */
export function isSheet(state: State): boolean {
  const isNarrow = innerWidth <= NARROW_PX;
  switch (state.kind) {
    case 'card':
      return isNarrow || state.request.openedBy === 'touch';
    case 'editor':
      return isNarrow || innerHeight <= LOW_PX;
    default:
      return false;
  }
}
