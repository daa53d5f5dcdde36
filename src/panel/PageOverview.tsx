/** What is known of the page in the reader's tab, as the reader goes from tab to tab. */
import { useState } from 'preact/hooks';
import { listNotesOfPage } from '../core/notes/list-of-page';
import type { Note } from '../core/notes/types';
import { loadBearing } from '../knowledge/load-bearing';
import { createPageSwitches } from '../messages/page-switches';
import { type TabView, watchTab } from '../messages/watch-tab';
import { watchNotes } from '../storage/watch-notes';
import { stateOfPage } from '../ui/page-state';
import { ThisPage } from '../ui/ThisPage';
import { useBearing } from '../ui/use-bearing';
import { useWatched } from '../ui/use-watched';
import type { PanelWorld } from './panel-world';

export function PageOverview({ world, onOpenTopic }: { world: PanelWorld; onOpenTopic(id: string): void }) {
  const { knowledge, topicNames, settings, strings, actions, onProblem, onChanged } = world;
  const [round, setRound] = useState(0);
  const tab = useWatched<TabView>((onView) => watchTab(settings, onView), [settings, round]);
  const known = Object.keys(tab?.description?.anchors ?? {});
  const notes = useWatched<Note[]>(
    (onNotes) => {
      if (tab === undefined || tab.site === null) return () => undefined;
      return watchNotes((store) => listNotesOfPage(store, tab, known), onNotes, onProblem);
    },
    [tab?.url, known.join()],
  );
  const bearing = useBearing(loadBearing, knowledge.language, tab?.description?.passages, onProblem);
  // Of a page of the browser, or the panel itself in a tab, there is nothing to say.
  if (tab === undefined) return null;
  if (tab.site === null) return <h1 tabIndex={-1}>{strings.chooseTopic}</h1>;

  const { site } = tab;
  return (
    <section class="this-page">
      <h1 tabIndex={-1}>{strings.tabThisPage}</h1>
      <p class="quiet">{tab.title}</p>
      <ThisPage
        // An undo belongs to the tab in which something was refused.
        key={tab.tabId}
        page={stateOfPage(tab, topicNames)}
        site={site}
        notes={notes}
        bearing={bearing}
        topicNames={topicNames}
        language={knowledge.language}
        strings={strings}
        actions={actions}
        switches={createPageSwitches(tab, settings, {
          changed() {
            onChanged(null);
            setRound((before) => before + 1);
          },
          failed: onChanged,
        })}
        onOpenTopic={onOpenTopic}
      />
    </section>
  );
}
