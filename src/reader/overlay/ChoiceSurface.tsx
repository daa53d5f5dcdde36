/** A choice where several things stand on the same words: a mention and notes, or notes that overlap. */
import type { Ref } from 'preact';
import type { SurfaceStrings } from '../../ui/strings/surface-en';
import type { Choice } from '../overlay-contract';

export interface ChoiceSurfaceProps {
  choices: Choice[];
  strings: SurfaceStrings;
  surface: Ref<HTMLElement>;
  onChoose(choice: Choice): void;
}

export function ChoiceSurface({ choices, strings, surface, onChoose }: ChoiceSurfaceProps) {
  return (
    <section ref={surface} class="surface choice" aria-label={strings.onTheseWords}>
      {choices.map((choice) => (
        <button key={choice} type="button" onClick={() => onChoose(choice)}>
          <b>{choice.kind === 'mention' ? strings.choiceCard : strings.choiceNote}</b> <span>{choice.words}</span>
        </button>
      ))}
    </section>
  );
}
