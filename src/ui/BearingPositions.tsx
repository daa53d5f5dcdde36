/** What the essays argue that bears on an article, each position with its topic; or an honest none. */
import type { Bearing } from '../core/cards/overview';
import type { Language } from '../core/knowledge/types';
import { CardPosition } from './CardPosition';
import { CopyOutcome } from './CopyOutcome';
import { citeSaid } from './cite';
import { SharedStandpoint } from './SharedStandpoint';
import type { Strings } from './strings/en';
import { fill } from './strings/fill';
import { useCopy } from './use-copy';
import './positions.css';
import './bearing.css';
import './copy.css';

/** More than these are folded: the overview has other things to show. */
const MOST_OPEN = 2;

export interface BearingPositionsProps {
  bearing: Bearing;
  language: Language;
  strings: Strings;
  onOpenTopic(id: string): void;
}

export function BearingPositions({ bearing, language, strings, onOpenTopic }: BearingPositionsProps) {
  const { said, isDiscussed } = bearing;
  const copying = useCopy();
  if (said.length === 0) return <p>{isDiscussed ? strings.noneBears : strings.noneDiscuss}</p>;
  const folded = said.slice(MOST_OPEN);
  const list = (listed: Bearing['said']) => (
    <ul class="bearing">
      {listed.map((one) => (
        <li key={one.position.id}>
          <button type="button" onClick={() => onOpenTopic(one.topic.id)}>
            {one.topic.name}
          </button>
          <CardPosition
            position={one.position}
            essay={one.essay}
            language={language}
            strings={strings}
            isCopied={copying.copied === one.position.id}
            onCopy={() => copying.copy(one.position.id, citeSaid(one, { language, strings }))}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <SharedStandpoint essays={said.map(({ essay }) => essay)} strings={strings} />
      {list(said.slice(0, MOST_OPEN))}
      {folded.length > 0 && (
        <details>
          <summary>{fill(strings.moreTopics, { count: folded.length })}</summary>
          {list(folded)}
        </details>
      )}
      <CopyOutcome copying={copying} strings={strings} />
      <p class="quiet">{strings.absentVoices}</p>
    </>
  );
}
