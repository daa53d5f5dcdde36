/** Copies one position as a citation; its name says whose and where, since a page has many of them. */
import type { BundleEssay, PagePosition } from '../core/knowledge/bundle-types';
import { IconButton } from './IconButton';
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
  return <IconButton kind="copy" of={isCopied ? 'done' : 'copy'} name={name} onClick={onCopy} />;
}
