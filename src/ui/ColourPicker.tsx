/** The four colours of notes, one of them chosen. */
import { NOTE_COLOURS, type NoteColour } from '../core/notes/types';
import type { Strings } from './strings/en';

export interface ColourPickerProps {
  colour: NoteColour;
  strings: Strings;
  onChange(colour: NoteColour): void;
}

export function ColourPicker({ colour, strings, onChange }: ColourPickerProps) {
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = NOTE_COLOURS[(NOTE_COLOURS.indexOf(colour) + step + NOTE_COLOURS.length) % NOTE_COLOURS.length] as NoteColour;
    onChange(next);
    const group = (event.currentTarget as HTMLElement).parentElement;
    group?.querySelector<HTMLElement>(`.${next}`)?.focus();
  };
  return (
    <div class="row" role="radiogroup" aria-label={strings.colour}>
      {NOTE_COLOURS.map((option) => (
        <button
          key={option}
          type="button"
          class={`swatch ${option}`}
          role="radio"
          aria-checked={option === colour}
          tabIndex={option === colour ? 0 : -1}
          aria-label={strings[`colour_${option}`]}
          title={strings[`colour_${option}`]}
          onClick={() => onChange(option)}
          onKeyDown={move}
        />
      ))}
    </div>
  );
}
