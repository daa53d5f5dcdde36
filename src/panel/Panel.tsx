/** The panel: the page in the reader's tab and all topics, or one topic's dossier. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { compileDossier } from '../core/cards/dossier';
import type { KnowledgeBundle } from '../core/knowledge/bundle-types';
import type { Settings } from '../core/settings';
import { askFromPage } from '../messages/ask';
import { sayJump, sayOff } from '../ui/say-outcome';
import type { Strings } from '../ui/strings/en';
import { fill } from '../ui/strings/fill';
import { TopicChooser } from '../ui/TopicChooser';
import { addressOf, useTopicInAddress } from './address';
import { PageOverview } from './PageOverview';
import type { PanelWorld } from './panel-world';
import { TopicDossier } from './TopicDossier';

export interface PanelProps {
  knowledge: KnowledgeBundle;
  settings: Settings;
  strings: Strings;
}

export function Panel({ knowledge, settings, strings }: PanelProps) {
  const [topicId, openTopic] = useTopicInAddress();
  const [problem, setProblem] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const dossier = useMemo(
    () => (topicId === null ? undefined : compileDossier(knowledge, topicId)),
    [knowledge, topicId],
  );
  const topicNames = useMemo(() => new Map(knowledge.topics.map(({ id, name }) => [id, name])), [knowledge]);
  useEffect(() => {
    document.title = `${dossier?.topic.name ?? strings.allTopics} · ${strings.productName}`;
  }, [dossier, strings]);
  useReadingFromTop(root, topicId);

  const world: PanelWorld = {
    knowledge,
    topicNames,
    settings,
    strings,
    actions: {
      jump: async (note) =>
        sayOff(settings, note.page.url, strings) ?? sayJump(askFromPage('jumpToNote', { id: note.id }), strings),
    },
    onProblem: (error) => setProblem(fill(strings.failedToLoad, { why: String(error) })),
    onChanged: (error) => setProblem(error === null ? null : fill(strings.changeFailed, { why: String(error) })),
  };
  return (
    <div ref={root}>
      {dossier === undefined ? (
        <>
          {topicId !== null && (
            <p class="problem" role="alert">
              {fill(strings.noSuchTopic, { topic: topicId })}
            </p>
          )}
          <PageOverview world={world} onOpenTopic={openTopic} />
          <TopicChooser
            topics={knowledge.topics}
            language={knowledge.language}
            strings={strings}
            addressOf={addressOf}
          />
        </>
      ) : (
        <>
          <nav class="panel-nav">
            <a href={addressOf(null)}>{strings.allTopics}</a>
          </nav>
          <TopicDossier key={dossier.topic.id} dossier={dossier} world={world} />
        </>
      )}
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/** Scrolls to the top and focuses the heading when another topic is opened, but not when the panel itself has just opened. */
function useReadingFromTop(root: { current: HTMLElement | null }, topicId: string | null): void {
  const before = useRef(topicId);
  useEffect(() => {
    if (before.current === topicId) return;
    before.current = topicId;
    const heading = root.current?.querySelector<HTMLElement>('h1');
    heading?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [topicId]);
}
