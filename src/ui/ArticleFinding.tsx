/**
 * What was found in the article: its topics, what the essays argue that bears on it, how old they are beside it, and why.
 * The marks on the page, which only eyes can see, stand here as a list.
 */
import type { Bearing } from '../core/cards/overview';
import type { Evidence, PageKind, Verdict } from '../core/detect/types';
import type { IsoDate, Language } from '../core/knowledge/types';
import type { AnchorState } from '../core/quote/types';
import type { TextLanguage } from '../core/text/language';
import { EvidenceLedger } from './EvidenceLedger';
import { formatDate } from './format-date';
import type { Strings } from './strings/en';
import { fill } from './strings/fill';
import { type ListedTopic, TopicList, type TopicRefusal } from './TopicList';
import { useLoaded } from './use-loaded';

/** What the reader in the tab has found. */
export interface PageFinding {
  verdict: Verdict;
  kind: PageKind;
  language: TextLanguage;
  topics: ListedTopic[];
  evidence: Evidence[];
  anchors: Record<string, AnchorState>;
  articleDate: IsoDate | null;
}

export interface ArticleFindingProps {
  finding: PageFinding;
  /** Undefined until it is known. */
  bearing: Bearing | undefined;
  language: Language;
  strings: Strings;
  onOpenTopic(id: string): void;
  onRefuse(refusal: TopicRefusal): void;
}

export function ArticleFinding({ finding, bearing, language, strings, onOpenTopic, onRefuse }: ArticleFindingProps) {
  const { topics, evidence } = finding;
  const isOnMatter = hasBadge(finding);
  const list = <TopicList topics={topics} strings={strings} onOpen={onOpenTopic} onRefuse={onRefuse} />;
  return (
    <>
      {topics.length > 0 &&
        (isOnMatter ? (
          <section>
            <h2>{strings.topicsHere}</h2>
            {list}
          </section>
        ) : (
          // Named in passing by a page about something else: nothing to put before the reader.
          <details>
            <summary>{fill(strings.topicsAllTheSame, { count: topics.length })}</summary>
            {list}
          </details>
        ))}
      {isOnMatter && (
        <section>
          <h2>{strings.bearingHeading}</h2>
          <LateBearing bearing={bearing} language={language} strings={strings} onOpenTopic={onOpenTopic} />
          <p class="quiet">
            {strings.ageAll}
            {finding.articleDate !== null && (
              <>
                {/* A full stop of Japanese or Chinese is as wide as a letter and has its space in it. */}
                {language === 'en' && ' '}
                <span class="whole">
                  {fill(strings.ageArticle, { date: formatDate(finding.articleDate, language) })}
                </span>
              </>
            )}
          </p>
        </section>
      )}
      {evidence.length > 0 && (
        <EvidenceLedger
          evidence={evidence}
          question={isOnMatter ? strings.whyHere : strings.whyNothing}
          written={finding.language}
          language={language}
          strings={strings}
        />
      )}
    </>
  );
}

/** Whether anything is shown of the page, on the badge at least. */
function hasBadge({ verdict, kind }: PageFinding): boolean {
  return verdict !== 'none' && kind !== 'other';
}

/** Fetched after the first paint, because drawing positions needs much code. */
function LateBearing({ bearing, ...props }: Omit<ArticleFindingProps, 'finding' | 'onRefuse'>) {
  const drawing = useLoaded(() => import('./BearingPositions'));
  if (bearing === undefined || drawing === undefined) return null;
  return <drawing.BearingPositions bearing={bearing} {...props} />;
}
