/** What the reader can say against a card: not on this site, not this topic, not these words. Each acts at once. */
import type { RefusalKind } from '../core/refusals';
import type { SurfaceStrings } from './strings/surface-en';

export interface CardSwitchesProps {
  /** In the order shown. */
  kinds: readonly RefusalKind[];
  strings: SurfaceStrings;
  onRefuse(kind: RefusalKind): void;
}

export function CardSwitches({ kinds, strings, onRefuse }: CardSwitchesProps) {
  return (
    <div class="switches">
      {kinds.map((kind) => (
        <button key={kind} type="button" onClick={() => onRefuse(kind)}>
          {strings[`refuse_${kind}`]}
        </button>
      ))}
      <p class="quiet">{strings.refuseHelp}</p>
    </div>
  );
}
