/** Everything on one topic: its names, what every essay says, where they differ, the record, what is related, and the reader's own notes. */
import type { Dossier } from '../core/cards/dossier';
import type { BundleEssay, Language } from '../core/knowledge/types';
import type { Note } from '../core/notes/types';
import { Author } from './Author';
import { DisagreementView } from './DisagreementView';
import { EssayTitle } from './EssayTitle';
import { Filled } from './Filled';
import { formatSpan } from './format-date';
import { DOT, keepDots } from './middle-dot';
import type { NoteActions } from './NoteItem';
import { NoteList } from './NoteList';
import { PositionView } from './PositionView';
import { RecordView } from './RecordView';
import type { Strings } from './strings/en';
import { TopicNames } from './TopicNames';

export interface DossierViewProps {
  dossier: Dossier;
  /** The reader's notes on the topic; undefined until they are read. */
  notes: readonly Note[] | undefined;
  topicNames: ReadonlyMap<string, string>;
  language: Language;
  strings: Strings;
  actions: NoteActions;
  /** The address of another topic's dossier. */
  addressOf(topic: string): string;
}

export function DossierView({ dossier, notes, language, strings, ...props }: DossierViewProps) {
  const { topic, essays, disagreements, related } = dossier;
  return (
    <article class="dossier">
      <h1>{topic.name}</h1>
      <p>{topic.what}</p>
      <section>
        <h2>{strings.namesHeading}</h2>
        <TopicNames names={topic.names} language={language} />
      </section>

      <section>
        <h2>{strings.positionsHeading}</h2>
        {essays.length === 0 && <p>{strings.noPositions}</p>}
        {essays.map(({ essay, positions }) => (
          <section class="essay" key={essay.id}>
            <EssayHeading essay={essay} language={language} strings={strings} />
            {positions.map((position) => (
              <PositionView
                key={position.id}
                position={position}
                essay={essay}
                language={language}
                strings={strings}
                isUnderEssay={true}
              />
            ))}
          </section>
        ))}
        <p class="quiet">{strings.ageAll}</p>
        <p class="quiet">{strings.absentVoices}</p>
      </section>

      {disagreements.map(({ disagreement, sides }) => (
        <DisagreementView key={disagreement.id} disagreement={disagreement} sides={sides} strings={strings} />
      ))}

      {topic.record.length > 0 ? (
        <RecordView record={topic.record} checkedTo={topic.checkedTo} language={language} strings={strings} />
      ) : (
        <section class="record">
          <h3>{strings.recordHeading}</h3>
          <p class="quiet">{strings.noRecordYet}</p>
        </section>
      )}

      {related.length > 0 && (
        <section>
          <h2>{strings.relatedTopics}</h2>
          <ul class="related">
            {related.map(({ id, name }) => (
              <li key={id}>
                <a href={props.addressOf(id)}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}

      {notes !== undefined && (
        <section>
          <h2>{strings.yourNotes}</h2>
          {notes.length === 0 ? (
            <p class="quiet">{strings.noNotes}</p>
          ) : (
            <NoteList
              notes={notes}
              topicNames={props.topicNames}
              showsPage={true}
              anchors={{}}
              language={language}
              strings={strings}
              actions={props.actions}
            />
          )}
        </section>
      )}
    </article>
  );
}

function EssayHeading({ essay, language, strings }: { essay: BundleEssay; language: Language; strings: Strings }) {
  return (
    <>
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
        <span class="whole">{formatSpan(essay.written.from, essay.written.to, language)}</span>
      </p>
      <p class="attribution">
        <Filled
          text={strings.concludes}
          places={{ conclusion: <span lang={essay.textLanguage}>{essay.conclusion}</span> }}
        />
      </p>
    </>
  );
}
