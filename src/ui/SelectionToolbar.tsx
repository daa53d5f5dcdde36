/** The small toolbar on a selection: a highlight in one of four colours, or a note. */
import type { Ref } from 'preact';
import { NOTE_COLOURS, type NoteColour } from '../core/notes/types';
import type { SurfaceStrings } from './strings/surface-en';

export interface SelectionToolbarProps {
  strings: SurfaceStrings;
  surface: Ref<HTMLElement>;
  onHighlight(colour: NoteColour): void;
  onNote(): void;
}

export function SelectionToolbar({ strings, surface, onHighlight, onNote }: SelectionToolbarProps) {
  return (
    <div
      ref={surface as Ref<HTMLDivElement>}
      class="surface toolbar"
      role="toolbar"
      aria-label={strings.noteToolbar}
      // Pressing a button must not take the selection away before it is read.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {NOTE_COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          class={`swatch ${colour}`}
          aria-label={strings[`colour_${colour}`]}
          title={strings[`colour_${colour}`]}
          onClick={() => onHighlight(colour)}
        />
      ))}
      <button type="button" class="write" onClick={onNote}>
        {strings.noteEditor}
      </button>
    </div>
  );
}
