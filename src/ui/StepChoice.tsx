/** One of a few ways, each with what it means for the reader. */
import { useId } from 'preact/hooks';

export interface StepChoiceProps<Step extends string> {
  legend: string;
  steps: readonly Step[];
  chosen: Step;
  labelOf(step: Step): string;
  helpOf(step: Step): string;
  onChoose(step: Step): void;
}

export function StepChoice<Step extends string>(props: StepChoiceProps<Step>) {
  const { legend, steps, chosen, labelOf, helpOf, onChoose } = props;
  const id = useId();
  return (
    <fieldset class="steps">
      <legend>{legend}</legend>
      {steps.map((step) => (
        <div key={step} class="step">
          <input
            type="radio"
            id={`${id}-${step}`}
            name={id}
            checked={step === chosen}
            aria-describedby={`${id}-${step}-help`}
            onChange={() => onChoose(step)}
          />
          <label for={`${id}-${step}`}>{labelOf(step)}</label>
          <p class="quiet" id={`${id}-${step}-help`}>
            {helpOf(step)}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
