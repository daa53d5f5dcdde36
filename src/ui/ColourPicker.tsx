/** The four colours of notes, one of them chosen. */
import { useId } from 'preact/hooks';
import { NOTE_COLOURS, type NoteColour } from '../core/notes/types';
import type { SurfaceStrings } from './strings/surface-en';

export interface ColourPickerProps {
  colour: NoteColour;
  strings: SurfaceStrings;
  onChange(colour: NoteColour): void;
}

export function ColourPicker({ colour, strings, onChange }: ColourPickerProps) {
  const name = useId();
  return (
    <div class="row" role="radiogroup" aria-label={strings.colour}>
      {NOTE_COLOURS.map((option) => (
        <input
          key={option}
          type="radio"
          name={name}
          class={`swatch ${option}`}
          checked={option === colour}
          aria-label={strings[`colour_${option}`]}
          title={strings[`colour_${option}`]}
          onChange={() => onChange(option)}
        />
      ))}
    </div>
  );
}
