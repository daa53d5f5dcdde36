/** Where Narrow Water runs by itself, and what the browser has to say to that. */
import { REACHES, type Reach } from '../core/choices';
import { StepChoice } from './StepChoice';
import type { Strings } from './strings/en';

export interface WhereChoiceProps {
  legend: string;
  chosen: Reach;
  /** Whether the browser lets us see every site; undefined until it is known. */
  hasAccess: boolean | undefined;
  strings: Strings;
  onChoose(where: Reach): void;
  /** Asks by the browser's own prompt. */
  onAllowAccess(): void;
}

export function WhereChoice({ legend, chosen, hasAccess, strings, onChoose, onAllowAccess }: WhereChoiceProps) {
  return (
    <>
      <StepChoice
        legend={legend}
        steps={REACHES}
        chosen={chosen}
        labelOf={(where) => strings[`where_${where}`]}
        helpOf={(where) => strings[`whereHelp_${where}`]}
        onChoose={onChoose}
      />
      {hasAccess === false && chosen !== 'asked' && (
        <div class="notice" role="status">
          <p>{strings.accessWithheldAll}</p>
          <button type="button" onClick={onAllowAccess}>
            {strings.allowAccess}
          </button>
        </div>
      )}
    </>
  );
}
