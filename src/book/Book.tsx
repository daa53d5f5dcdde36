/** The whole knowledge base as one document: essay by essay, topic by topic, timeline, outcomes, disagreements. */
import { useMemo } from 'preact/hooks';
import type { KnowledgeBundle } from '../core/knowledge/bundle-types';
import type { Strings } from '../ui/strings/en';
import { Contents } from './Contents';
import { DisagreementPart } from './DisagreementPart';
import { EssayPart } from './EssayPart';
import { Introduction } from './Introduction';
import { OutcomePart } from './OutcomePart';
import type { PartProps } from './part-props';
import { planBook } from './plan';
import { TimelinePart } from './TimelinePart';
import { TopicPart } from './TopicPart';

export interface BookProps {
  knowledge: KnowledgeBundle;
  strings: Strings;
}

const CONTENT = 'content';

export function Book({ knowledge, strings }: BookProps) {
  const plan = useMemo(() => planBook(knowledge), [knowledge]);
  const part: PartProps = { plan, language: knowledge.language, strings };
  return (
    <>
      <a class="skip" href={`#${CONTENT}`}>
        {strings.skipToContent}
      </a>
      <div class="book">
        <Introduction {...part} />
        <Contents {...part} />
        <main id={CONTENT} tabIndex={-1}>
          <EssayPart {...part} />
          <TopicPart {...part} />
          <TimelinePart {...part} />
          <OutcomePart {...part} />
          <DisagreementPart {...part} />
        </main>
      </div>
    </>
  );
}
