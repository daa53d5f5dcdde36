/** A card: what a topic is, what the essays say that fits this paragraph (or an honest none), the record, and why it is shown. */
import type { Ref } from 'preact';
import { shareStandpoint } from '../core/cards/standpoint';
import type {
  BundleDisagreement,
  BundleEssay,
  Language,
  PagePosition,
  PageRecordEntry,
  PageTopic,
} from '../core/knowledge/types';
import type { RefusalKind } from '../core/refusals';
import { CardSwitches } from './CardSwitches';
import { DisagreementView } from './DisagreementView';
import { formatDate } from './format-date';
import { PositionView } from './PositionView';
import { RecordView } from './RecordView';
import type { Strings } from './strings/en';
import { fill } from './strings/fill';

/** Short first: as much as a glance takes in; the rest unfolds. */
const SHOWN_AT_ONCE = 2;
const QUESTIONS_AT_ONCE = 1;
const RECORD_AT_ONCE = 3;

/** A position with the essay it stands in. */
export interface SaidIn {
  position: PagePosition;
  essay: BundleEssay;
}

export interface CardProps {
  language: Language;
  strings: Strings;
  topic: PageTopic;
  /** The article's own term. */
  matched: string;
  fitting: SaidIn[];
  general: SaidIn[];
  record: PageRecordEntry[];
  disagreements: { disagreement: BundleDisagreement; sides: SaidIn[][] }[];
  /** Why it matched, in the reader's language, a sentence each. */
  why: string[];
  articleDate: string | null;
  isPinned: boolean;
  isSheet: boolean;
  surface: Ref<HTMLElement>;
  onAddNote(): void;
  onPin(): void;
  onDossier(): void;
  onClose(): void;
  /** Absent where there is nothing to refuse: on a story of our own. */
  onRefuse?: (kind: RefusalKind) => void;
}

/** Whether a name says what the article's own term says, capitals aside: then it need not be said twice. */
function startsAlike(name: string, matched: string): boolean {
  return name.toLowerCase().startsWith(matched.toLowerCase());
}

export function Card(props: CardProps) {
  const { topic, strings, language, matched, fitting, general, record, isPinned, isSheet } = props;
  const hasPositions = fitting.length + general.length > 0;
  const questions = props.disagreements.map(({ disagreement, sides }) => (
    <DisagreementView key={disagreement.id} disagreement={disagreement} sides={sides} strings={strings} />
  ));
  const position = ({ position, essay }: SaidIn) => (
    <PositionView key={position.id} position={position} essay={essay} language={language} strings={strings} />
  );
  return (
    <section
      ref={props.surface}
      class={isSheet ? 'surface card sheet' : 'surface card'}
      role="dialog"
      aria-label={fill(strings.cardLabel, { topic: matched })}
      tabIndex={-1}
      lang={language}
    >
      <div class="card-body" tabIndex={-1}>
        <header>
          {startsAlike(topic.name, matched) ? (
            <h2>{topic.name}</h2>
          ) : (
            <>
              <h2>{matched}</h2>
              <p class="names">{topic.name}</p>
            </>
          )}
          <p class="what">{topic.what}</p>
        </header>
        <h3>{strings.positionsHeading}</h3>
        {fitting.slice(0, SHOWN_AT_ONCE).map(position)}
        {fitting.length > SHOWN_AT_ONCE && (
          <details>
            <summary>{fill(strings.moreFitting, { count: fitting.length - SHOWN_AT_ONCE })}</summary>
            {fitting.slice(SHOWN_AT_ONCE).map(position)}
          </details>
        )}
        {fitting.length === 0 && <p class="honest-none">{hasPositions ? strings.noneFits : strings.noneDiscuss}</p>}
        {shareStandpoint(fitting.map(({ essay }) => essay)) && <p class="quiet">{strings.sharedStandpoint}</p>}
        {questions.slice(0, QUESTIONS_AT_ONCE)}
        {record.length > 0 && (
          <RecordView
            record={record}
            checkedTo={topic.checkedTo}
            language={language}
            strings={strings}
            atOnce={RECORD_AT_ONCE}
          />
        )}
        {questions.length > QUESTIONS_AT_ONCE && (
          <details>
            <summary>{fill(strings.moreQuestions, { count: questions.length - QUESTIONS_AT_ONCE })}</summary>
            {questions.slice(QUESTIONS_AT_ONCE)}
          </details>
        )}
        {general.length > 0 && (
          <details>
            <summary>{fill(strings.onTopicAtLarge, { count: general.length })}</summary>
            {general.map(position)}
          </details>
        )}
        <p class="quiet">
          {strings.ageAll}
          {props.articleDate !== null &&
            ` ${fill(strings.ageArticle, { date: formatDate(props.articleDate, language) })}`}
        </p>
        <p class="quiet">{strings.absentVoices}</p>
        <details>
          <summary>{strings.whyHeading}</summary>
          {props.why.map((line) => (
            <p class="quiet" key={line}>
              {line}
            </p>
          ))}
          {props.onRefuse !== undefined && (
            <CardSwitches kinds={['match', 'topic', 'site']} strings={strings} onRefuse={props.onRefuse} />
          )}
        </details>
      </div>
      <footer>
        <button type="button" onClick={props.onAddNote}>
          {strings.addNote}
        </button>
        <button type="button" aria-pressed={isPinned} onClick={props.onPin}>
          {isPinned ? strings.unpin : strings.pin}
        </button>
        <button type="button" onClick={props.onDossier}>
          {strings.openDossier}
        </button>
        <button type="button" class="close" onClick={props.onClose}>
          {strings.close}
        </button>
      </footer>
    </section>
  );
}
