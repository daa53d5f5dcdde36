/** The notes that the popup shows, as they are now. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { listNotesOfPage } from '../core/notes/list-of-page';
import type { Note } from '../core/notes/types';
import type { Settings } from '../core/settings';
import { type TabView, watchTab } from '../messages/watch-tab';
import { watchNotes } from '../storage/watch-notes';
import { useLoaded } from '../ui/use-loaded';
import { useWatched } from '../ui/use-watched';

const RECENT = 50;
/** Nobody reads more than these in a popup, and drawing more would slow every keystroke in the search. */
const MOST_SHOWN = 50;

export type OnError = (error: unknown) => void;

/** The newest notes; undefined until they are read. */
export function useRecentNotes(onError: OnError): Note[] | undefined {
  return useWatched<Note[]>((onNotes) => watchNotes((store) => store.listRecent(RECENT), onNotes, onError), []);
}

/** The tab, looked at anew when the settings or one of `others` change. */
export function useTab(settings: Settings, others: readonly unknown[]): TabView | undefined {
  return useWatched<TabView>((onView) => watchTab(settings, onView), [settings, ...others]);
}

/** The notes of the tab's page; undefined until they are read. */
export function useNotesOfTab(tab: TabView | undefined, onError: OnError): Note[] | undefined {
  const known = Object.keys(tab?.description?.anchors ?? {});
  return useWatched<Note[]>(
    (onNotes) => {
      if (tab === undefined || tab.site === null) return () => {};
      return watchNotes((store) => listNotesOfPage(store, tab, known), onNotes, onError);
    },
    [tab?.url, known.join()],
  );
}

/** The notes that match the query, and how many there are. All notes are read when a search begins. */
export function useSearch(query: string, onError: OnError): { found: Note[] | undefined; count: number } {
  const isSearch = query.trim() !== '';
  const [all, setAll] = useState<Note[]>();
  useEffect(() => {
    if (!isSearch) return undefined;
    return watchNotes((store) => store.listAll(), setAll, onError);
  }, [isSearch]);
  const search = useLoaded(() => import('../core/notes/search'), onError);
  return useMemo(() => {
    if (!isSearch || all === undefined || search === undefined) return { found: undefined, count: 0 };
    const found = search.searchNotes(all, query);
    return { found: found.slice(0, MOST_SHOWN), count: found.length };
  }, [isSearch, all, search, query]);
}
