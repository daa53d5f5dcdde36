/** How readily a story counts as being about the two countries: each step with what it means for the reader. */
import { useId } from 'preact/hooks';
import { SENSITIVITIES, type Sensitivity } from '../core/choices';
import type { Strings } from './strings/en';

export interface SensitivityChoiceProps {
  chosen: Sensitivity;
  strings: Strings;
  onChoose(sensitivity: Sensitivity): void;
}

export function SensitivityChoice({ chosen, strings, onChoose }: SensitivityChoiceProps) {
  const id = useId();
  return (
    <fieldset class="steps">
      <legend>{strings.settingSensitivity}</legend>
      {SENSITIVITIES.map((step) => (
        <div key={step} class="step">
          <input
            type="radio"
            id={`${id}-${step}`}
            name={id}
            checked={step === chosen}
            aria-describedby={`${id}-${step}-help`}
            onChange={() => onChoose(step)}
          />
          <label for={`${id}-${step}`}>{strings[`sensitivity_${step}`]}</label>
          <p class="quiet" id={`${id}-${step}-help`}>
            {strings[`sensitivityHelp_${step}`]}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
