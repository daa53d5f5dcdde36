/**
 * Everything on one topic: its names, what happened when, what every essay says, where they differ, the record, what is
 * related, and the reader's own notes.
 */
import { useMemo } from 'preact/hooks';
import type { Dossier } from '../core/cards/dossier';
import type { BundleEssay } from '../core/knowledge/bundle-types';
import type { Language } from '../core/knowledge/types';
import type { Note } from '../core/notes/types';
import { listDatedEntries } from '../core/timeline/entries';
import { DisagreementView } from './DisagreementView';
import { EssayPositions } from './EssayPositions';
import { NOTES_PLACE, POSITIONS_PLACE } from './entry-place';
import type { NoteActions } from './NoteItem';
import { NoteList } from './NoteList';
import { RecordByYear } from './RecordByYear';
import { SharedStandpoint } from './SharedStandpoint';
import type { Strings } from './strings/en';
import { TimelineDrawing } from './TimelineDrawing';
import { TopicNames } from './TopicNames';

export interface DossierViewProps {
  dossier: Dossier;
  /** All of them, those that are silent on the topic too. */
  essays: readonly BundleEssay[];
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
  const entries = useMemo(() => listDatedEntries(dossier, props.essays, notes ?? []), [dossier, props.essays, notes]);
  const speaking = essays.flatMap(({ essay, positions }) => positions.map(() => essay));
  const shared = { language, strings };
  return (
    <article class="dossier">
      <h1 tabIndex={-1}>{topic.name}</h1>
      <p>{topic.what}</p>
      <section>
        <h2>{strings.namesHeading}</h2>
        <TopicNames names={topic.names} language={language} />
      </section>

      <section>
        <h2>{strings.timeline}</h2>
        <TimelineDrawing entries={entries} {...shared} />
      </section>

      <section>
        <h2 id={POSITIONS_PLACE}>{strings.positionsHeading}</h2>
        {essays.length === 0 && <p>{strings.noPositions}</p>}
        <SharedStandpoint essays={speaking} {...shared} />
        {essays.map(({ essay, positions }) => (
          <EssayPositions key={essay.id} essay={essay} positions={positions} {...shared} />
        ))}
        <p class="quiet">{strings.ageAll}</p>
        <p class="quiet">{strings.absentVoices}</p>
      </section>

      {disagreements.length > 0 && (
        <section>
          <h2>{strings.disagreements}</h2>
          {disagreements.map(({ disagreement, sides }) => (
            <DisagreementView
              key={disagreement.id}
              disagreement={disagreement}
              sides={sides}
              language={language}
              strings={strings}
            />
          ))}
          <p class="quiet">{strings.absentVoices}</p>
        </section>
      )}

      <RecordByYear record={topic.record} checkedTo={topic.checkedTo} {...shared} />

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
          <h2 id={NOTES_PLACE}>{strings.yourNotes}</h2>
          {notes.length === 0 ? (
            <p class="quiet">{strings.noNotes}</p>
          ) : (
            <NoteList
              notes={notes}
              topicNames={props.topicNames}
              showsPage={true}
              anchors={{}}
              actions={props.actions}
              {...shared}
            />
          )}
        </section>
      )}
    </article>
  );
}
