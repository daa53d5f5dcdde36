/** One topic's dossier, or all topics to choose from. */
import { useMemo, useState } from 'preact/hooks';
import { compileDossier } from '../core/cards/dossier';
import type { KnowledgeBundle } from '../core/knowledge/types';
import type { Note } from '../core/notes/types';
import type { Settings } from '../core/settings';
import { askFromPage } from '../messages/ask';
import { openNotesDatabase } from '../storage/dexie-note-store';
import { DossierView } from '../ui/DossierView';
import { sayJump, sayOff } from '../ui/say-outcome';
import type { Strings } from '../ui/strings/en';
import { fill } from '../ui/strings/fill';
import { TopicChooser } from '../ui/TopicChooser';
import { useWatched } from '../ui/use-watched';
import { watchTopicsHere } from './watch-topics-here';

const addressOf = (topic: string): string => `?topic=${encodeURIComponent(topic)}`;

export interface PanelProps {
  knowledge: KnowledgeBundle;
  /** As the panel's address names it; null where it names none. */
  topicId: string | null;
  settings: Settings;
  strings: Strings;
}

export function Panel({ knowledge, topicId, settings, strings }: PanelProps) {
  const dossier = useMemo(
    () => (topicId === null ? undefined : compileDossier(knowledge, topicId)),
    [knowledge, topicId],
  );
  if (dossier === undefined) return <Chooser knowledge={knowledge} topicId={topicId} strings={strings} />;
  return <WatchedDossier knowledge={knowledge} dossier={dossier} settings={settings} strings={strings} />;
}

function Chooser({ knowledge, topicId, strings }: Omit<PanelProps, 'settings'>) {
  const here = useWatched(watchTopicsHere, []);
  return (
    <>
      {topicId !== null && (
        <p class="problem" role="alert">
          {fill(strings.noSuchTopic, { topic: topicId })}
        </p>
      )}
      <TopicChooser
        topics={knowledge.topics}
        here={here ?? []}
        language={knowledge.language}
        strings={strings}
        addressOf={addressOf}
      />
    </>
  );
}

interface WatchedDossierProps {
  knowledge: KnowledgeBundle;
  dossier: NonNullable<ReturnType<typeof compileDossier>>;
  settings: Settings;
  strings: Strings;
}

function WatchedDossier({ knowledge, dossier, settings, strings }: WatchedDossierProps) {
  const { id } = dossier.topic;
  const [problem, setProblem] = useState<string | null>(null);
  const store = useMemo(() => openNotesDatabase(), []);
  const topicNames = useMemo(() => new Map(knowledge.topics.map((topic) => [topic.id, topic.name])), [knowledge]);
  const notes = useWatched<Note[]>(
    (onNotes) =>
      store.watch(
        (from) => from.listByTopic(id),
        onNotes,
        (error) => setProblem(fill(strings.failedToLoad, { why: String(error) })),
      ),
    [store, id],
  );
  return (
    <>
      <nav class="panel-nav">
        <a href="?">{strings.allTopics}</a>
      </nav>
      <DossierView
        dossier={dossier}
        essays={knowledge.essays}
        notes={notes}
        topicNames={topicNames}
        language={knowledge.language}
        strings={strings}
        actions={{
          jump: async (note) =>
            sayOff(settings, note.page.url, strings) ?? sayJump(askFromPage('jumpToNote', { id: note.id }), strings),
        }}
        addressOf={addressOf}
      />
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
