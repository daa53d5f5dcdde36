/** What became of copying: said to those who hear the page, and where the page forbids it, the text to copy by hand. */
import type { SurfaceStrings } from './strings/surface-en';
import type { Copying } from './use-copy';

export interface CopyOutcomeProps {
  copying: Copying;
  strings: SurfaceStrings;
}

export function CopyOutcome({ copying, strings }: CopyOutcomeProps) {
  const { copied, byHand, field } = copying;
  return (
    <div class={byHand === null ? 'unseen' : 'by-hand'}>
      {/* It is there before it has something to say: else nothing is read out. */}
      <p role="status">
        {byHand !== null && strings.copyByHand}
        {copied !== null && strings.copied}
      </p>
      {byHand !== null && <textarea ref={field} readOnly={true} aria-label={strings.copyByHand} value={byHand} />}
    </div>
  );
}
