/** What the reader can say against a card: not on this site, not this topic, not these words. Each acts at once. */
import type { RefusalKind } from '../core/refusals';
import type { SurfaceStrings } from './strings/surface-en';

/** The one that the card's foot has too comes first, here by its name. */
const KINDS = ['match', 'topic', 'site'] as const;

export interface CardSwitchesProps {
  strings: SurfaceStrings;
  onRefuse(kind: RefusalKind): void;
}

export function CardSwitches({ strings, onRefuse }: CardSwitchesProps) {
  return (
    <div class="switches">
      {KINDS.map((kind) => (
        <button key={kind} type="button" onClick={() => onRefuse(kind)}>
          {strings[`refuse_${kind}`]}
        </button>
      ))}
      <p class="quiet">{strings.refuseHelp}</p>
    </div>
  );
}
