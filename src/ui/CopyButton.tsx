/** Copies one position as a citation; its name says whose and where, since a page has many of them. */
import type { BundleEssay, PagePosition } from '../core/knowledge/bundle-types';
import { Icon } from './Icon';
import { fill } from './strings/fill';
import type { SurfaceStrings } from './strings/surface-en';

export interface CopyButtonProps {
  position: PagePosition;
  essay: BundleEssay;
  strings: SurfaceStrings;
  /** Whether it has just been copied. */
  isCopied: boolean;
  onCopy(): void;
}

export function CopyButton({ position, essay, strings, isCopied, onCopy }: CopyButtonProps) {
  const paragraph = fill(strings.paragraphCited, { number: position.paragraph });
  const name = fill(strings.copyCitation, { who: essay.author ?? strings.unsigned, paragraph });
  return (
    <button type="button" class="copy" aria-label={name} title={name} onClick={onCopy}>
      <Icon of={isCopied ? 'done' : 'copy'} />
    </button>
  );
}
