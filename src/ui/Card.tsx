/** A card: what a topic is, what the essays say that fits this paragraph (or an honest none), the record, and why it is shown. */
import type { Ref } from 'preact';
import { glanceAt } from '../core/cards/glance';
import type { PageRecordEntry, PageTopic } from '../core/knowledge/bundle-types';
import type { Language } from '../core/knowledge/types';
import type { RefusalKind } from '../core/refusals';
import { CardFoot } from './CardFoot';
import { CardPosition, type Question, type SaidIn } from './CardPosition';
import { CardRecord } from './CardRecord';
import { CardSwitches } from './CardSwitches';
import { citeSaid, citeShown } from './cite';
import { DisagreementView, Speakers } from './DisagreementView';
import { Filled } from './Filled';
import { formatDate } from './format-date';
import { SharedStandpoint } from './SharedStandpoint';
import { fill } from './strings/fill';
import type { SurfaceStrings } from './strings/surface-en';
import { useCopy } from './use-copy';

export interface CardProps {
  language: Language;
  strings: SurfaceStrings;
  topic: PageTopic;
  /** The article's own term. */
  matched: string;
  fitting: SaidIn[];
  general: SaidIn[];
  /** What bears on the paragraph; where nothing does, the newest on the topic at large is folded. */
  record: PageRecordEntry[];
  recordAtLarge: PageRecordEntry[];
  disagreements: Question[];
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

export function Card(props: CardProps) {
  const { topic, strings, language, matched, fitting, general, record } = props;
  const copying = useCopy();
  const words = { language, strings };
  // A full stop of Japanese or Chinese is as wide as a letter and has its space in it.
  const gap = language === 'en' ? ' ' : '';
  const question = ({ disagreement, sides }: Question) => (
    <DisagreementView key={disagreement.id} disagreement={disagreement} sides={sides} {...words} />
  );
  // The first of what contradicts what is shown stands open beside it; what does not is of the topic at large.
  const contradicting = props.disagreements.filter((each) => isContradicted(each, fitting));
  const [openQuestion, ...moreContradicting] = contradicting;
  const questions = props.disagreements.filter((each) => !contradicting.includes(each));
  const position = (said: SaidIn) => (
    <CardPosition
      key={said.position.id}
      {...said}
      {...words}
      isCopied={copying.copied === said.position.id}
      onCopy={() => copying.copy(said.position.id, citeSaid(said, words))}
    />
  );
  const open = glanceAt({
    positions: fitting.map(({ position: { text, outcome } }) => text + (outcome?.why ?? '')),
    record: record.map(({ text }) => text),
    hasQuestion: openQuestion !== undefined,
  });
  const folded = fitting.slice(open.positions);
  const entries = record.length > 0 ? record : props.recordAtLarge;
  // A shared standpoint is pointed out only where more than one position is in sight.
  const isManyOpen = open.positions > 1;
  const essays = fitting.map(({ essay }) => essay);
  const copyAll = () => copying.copy(topic.id, citeShown({ ...props, questions: contradicting }, words));
  const isSaid = fitting.length > 0;
  return (
    <section
      ref={props.surface}
      class={props.isSheet ? 'surface card sheet' : 'surface card'}
      role="dialog"
      aria-label={fill(strings.cardLabel, { topic: matched })}
      tabIndex={-1}
      lang={language}
    >
      <div class="card-body" tabIndex={-1}>
        <Names matched={matched} topic={topic} />
        <div class="head">
          <h3>{strings.positionsHeading}</h3>
          {isManyOpen && <SharedStandpoint essays={essays} strings={strings} />}
          {!isSaid && <p>{general.length > 0 ? strings.noneFits : strings.noneDiscuss}</p>}
        </div>
        {fitting.slice(0, open.positions).map(position)}
        {folded.length > 0 && (
          <details>
            <summary>
              <Filled
                text={strings.moreFitting}
                places={{ count: folded.length, who: <Speakers said={folded} language={language} strings={strings} /> }}
              />
            </summary>
            {!isManyOpen && <SharedStandpoint essays={essays} strings={strings} />}
            {folded.map(position)}
          </details>
        )}
        {openQuestion !== undefined && question(openQuestion)}
        {moreContradicting.length > 0 && (
          <details>
            <summary>{fill(strings.moreContradicting, { count: moreContradicting.length })}</summary>
            {moreContradicting.map(question)}
          </details>
        )}
        {entries.length > 0 && (
          <CardRecord record={entries} checkedTo={topic.checkedTo} {...words} atOnce={open.record} />
        )}
        <p class="age quiet">
          {strings.ageAll}
          {props.articleDate !== null && (
            <>
              {gap}
              <span class="whole">{fill(strings.ageArticle, { date: formatDate(props.articleDate, language) })}</span>
            </>
          )}
          {isSaid && gap + strings.absentVoices}
        </p>
        <div class="folds">
          {questions.length + general.length > 0 && (
            <details>
              <summary>{fill(strings.onTopicAtLarge, { count: questions.length + general.length })}</summary>
              {questions.map(question)}
              {general.map(position)}
              {!isSaid && <p class="quiet">{strings.absentVoices}</p>}
            </details>
          )}
          <details>
            <summary>{strings.whyHeading}</summary>
            {props.why.map((line) => (
              <p class="quiet" key={line}>
                {line}
              </p>
            ))}
            {props.onRefuse && <CardSwitches strings={strings} onRefuse={props.onRefuse} />}
          </details>
        </div>
      </div>
      <CardFoot {...props} copying={copying} onCopy={copyAll} />
    </section>
  );
}

/** Whether another essay contradicts a position that is shown, or has another name for what it speaks of. */
function isContradicted({ disagreement, sides }: Question, shown: readonly SaidIn[]): boolean {
  const isSide = (id: string) => sides.flat().some(({ position }) => position.id === id);
  return ['contradict', 'name'].includes(disagreement.kind) && shown.some(({ position }) => isSide(position.id));
}

/** The article's own term, then every party's names, all of one size; and what it is. */
function Names({ matched, topic }: Pick<CardProps, 'matched' | 'topic'>) {
  // A name that equals the article's own term is not repeated.
  const startsAlike = topic.name.toLowerCase().startsWith(matched.toLowerCase());
  return (
    <div class="title">
      <div class="terms">
        <h2>{startsAlike ? topic.name : matched}</h2>
        {!startsAlike && <p class="names">{topic.name}</p>}
      </div>
      <p class="what">{topic.what}</p>
    </div>
  );
}
