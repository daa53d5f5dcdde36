/** Essay by essay: who wrote it, where and when, what it concludes, and every position in the order of its paragraphs. */
import type { BundleEssay } from '../core/knowledge/bundle-types';
import { Author } from '../ui/Author';
import { EssayTitle } from '../ui/EssayTitle';
import { Filled } from '../ui/Filled';
import { formatSpan } from '../ui/format-date';
import { DOT, keepDots } from '../ui/middle-dot';
import { PositionView } from '../ui/PositionView';
import { anchorOf, partAnchor } from './anchors';
import { NumberLink } from './Citation';
import type { PartProps } from './part-props';
import { TopicLinks } from './TopicLinks';

export function EssayPart({ plan, language, strings }: PartProps) {
  return (
    <section class="part" aria-labelledby={partAnchor('essays')}>
      <h2 id={partAnchor('essays')}>{strings.essays}</h2>
      {plan.essays.map(({ essay, positions }) => (
        <section class="essay" id={anchorOf('essay', essay.id)} key={essay.id}>
          <EssayHead essay={essay} plan={plan} language={language} strings={strings} />
          <ul class="positions">
            {positions.map(({ position }) => (
              <li id={anchorOf('position', position.id)} key={position.id}>
                <p class="number">
                  <NumberLink position={position} plan={plan} strings={strings} />
                </p>
                <PositionView position={position} language={language} strings={strings} isNumbered={true} />
                <p class="attribution">
                  <Filled
                    text={strings.positionTopics}
                    places={{
                      topics: <TopicLinks topics={position.topics.flatMap((id) => plan.topics.get(id) ?? [])} />,
                    }}
                  />
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function EssayHead({ essay, language, strings }: PartProps & { essay: BundleEssay }) {
  const { written, textLanguage } = essay;
  return (
    <>
      <EssayTitle essay={essay} />
      <p>
        <b>
          <Author essay={essay} strings={strings} />
        </b>
        {DOT}
        <span lang={textLanguage}>{keepDots(essay.role)}</span>
        {DOT}
        <span lang={textLanguage}>{keepDots(essay.venue)}</span>
      </p>
      <p>
        <Filled
          text={strings.writtenHow}
          places={{
            date: <span class="whole">{formatSpan(written.from, written.to, language, strings.dateBetween)}</span>,
            how: <span lang={textLanguage}>{written.how}</span>,
          }}
        />
      </p>
      <p>
        <Filled text={strings.concludes} places={{ conclusion: <span lang={textLanguage}>{essay.conclusion}</span> }} />
      </p>
    </>
  );
}
