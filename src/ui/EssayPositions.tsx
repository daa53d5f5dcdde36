/** What one essay says on a topic: the essay's own facts once, then its positions. */

import type { BundleEssay, BundlePosition } from '../core/knowledge/bundle-types';
import type { Language } from '../core/knowledge/types';
import { Author } from './Author';
import { CopyButton } from './CopyButton';
import { CopyOutcome } from './CopyOutcome';
import { citeSaid } from './cite';
import { EssayTitle } from './EssayTitle';
import { placeOf } from './entry-place';
import { Filled } from './Filled';
import { formatSpan } from './format-date';
import { DOT, keepDots } from './middle-dot';
import { PositionView } from './PositionView';
import type { Strings } from './strings/en';
import { useCopy } from './use-copy';
import './copy.css';

export interface EssayPositionsProps {
  essay: BundleEssay;
  positions: readonly BundlePosition[];
  language: Language;
  strings: Strings;
}

export function EssayPositions({ essay, positions, language, strings }: EssayPositionsProps) {
  const copying = useCopy();
  return (
    <section class="essay" id={placeOf('essay', essay.id)}>
      <EssayTitle essay={essay} />
      <p class="attribution">
        <b>
          <Author essay={essay} strings={strings} />
        </b>
        {DOT}
        <span lang={essay.textLanguage}>{keepDots(essay.role)}</span>
      </p>
      <p class="attribution">
        <span lang={essay.textLanguage}>{keepDots(essay.venue)}</span>
        {DOT}
        <span class="whole">{formatSpan(essay.written.from, essay.written.to, language, strings.dateBetween)}</span>
      </p>
      <p class="attribution">
        <Filled
          text={strings.concludes}
          places={{ conclusion: <span lang={essay.textLanguage}>{essay.conclusion}</span> }}
        />
      </p>
      {positions.map((position) => (
        <div class="citable" id={placeOf('position', position.id)} key={position.id}>
          <PositionView position={position} language={language} strings={strings} />
          <CopyButton
            position={position}
            essay={essay}
            strings={strings}
            isCopied={copying.copied === position.id}
            onCopy={() => copying.copy(position.id, citeSaid({ position, essay }, { language, strings }))}
          />
        </div>
      ))}
      <CopyOutcome copying={copying} strings={strings} />
    </section>
  );
}
