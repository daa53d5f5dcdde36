/** What is known of the page in the reader's tab, as the reader goes from tab to tab. */
import { listNotesOfPage } from '../core/notes/list-of-page';
import type { Note } from '../core/notes/types';
import { addSite, removeSite, type Settings } from '../core/settings';
import { loadBearing } from '../knowledge/load-bearing';
import { askFromPage } from '../messages/ask';
import { type TabView, watchTab } from '../messages/watch-tab';
import { watchNotes } from '../storage/watch-notes';
import { stateOfPage } from '../ui/page-state';
import { ThisPage } from '../ui/ThisPage';
import { useBearing } from '../ui/use-bearing';
import { useWatched } from '../ui/use-watched';
import type { PanelWorld } from './Panel';

export function PageOverview({ world, onOpenTopic }: { world: PanelWorld; onOpenTopic(id: string): void }) {
  const { knowledge, topicNames, settings, strings, actions, onProblem } = world;
  const tab = useWatched<TabView>((onView) => watchTab(settings, onView), [settings]);
  const known = Object.keys(tab?.description?.anchors ?? {});
  const notes = useWatched<Note[]>(
    (onNotes) => {
      if (tab === undefined || tab.site === null) return () => undefined;
      return watchNotes((store) => listNotesOfPage(store, tab, known), onNotes, onProblem);
    },
    [tab?.url, known.join()],
  );
  const bearing = useBearing(loadBearing, knowledge.language, tab?.description?.passages, onProblem);
  // Beside a page of the browser's own, the panel itself in a tab among them, there is nothing to say of it.
  if (tab === undefined || tab.site === null) return <h1 tabIndex={-1}>{strings.chooseTopic}</h1>;

  const { site } = tab;
  const { excludedSites } = settings;
  const change = (patch: Partial<Settings>) => void askFromPage('changeSettings', { patch }).catch(onProblem);
  return (
    <section class="this-page">
      <h1 tabIndex={-1}>{strings.tabThisPage}</h1>
      <p class="quiet">{tab.title}</p>
      <ThisPage
        page={stateOfPage(tab, settings, topicNames)}
        site={site}
        notes={notes}
        bearing={bearing}
        topicNames={topicNames}
        language={knowledge.language}
        strings={strings}
        actions={actions}
        onSwitchSite={(isOn) =>
          change({ excludedSites: isOn ? removeSite(excludedSites, site) : addSite(excludedSites, site) })
        }
        onSwitchOnEverywhere={() => change({ enabled: true })}
        onOpenTopic={onOpenTopic}
      />
    </section>
  );
}
