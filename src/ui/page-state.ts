/** In which state the page in the reader's tab is, as the tab and the settings have it. */
import { runsOn, type Settings } from '../core/settings';
import type { PageFinding } from './ArticleFinding';
import type { PageState } from './ThisPage';
import type { ListedTopic } from './TopicList';

/** What is known of a tab. */
export interface ViewedTab {
  url: string;
  /** Null where it shows no web page. */
  site: string | null;
  hasText: boolean;
  /** Null where no reader runs. */
  description: (Omit<PageFinding, 'topics'> & { topics: Omit<ListedTopic, 'name'>[] }) | null;
}

/** @param topicNames by id; topics without one are left out. */
export function stateOfPage(
  tab: ViewedTab | undefined,
  settings: Settings,
  topicNames: ReadonlyMap<string, string>,
): PageState {
  if (tab === undefined) return { is: 'unknown' };
  if (tab.site === null) return { is: 'no-page' };
  if (!settings.enabled) return { is: 'off-everywhere' };
  if (!runsOn(settings, tab.url)) return { is: 'off-here' };
  if (tab.description === null) return { is: tab.hasText ? 'silent' : 'no-page' };
  const { topics, ...finding } = tab.description;
  const named = topics.flatMap(({ id, mentions }) => {
    const name = topicNames.get(id);
    return name === undefined ? [] : { id, name, mentions };
  });
  return { is: 'found', finding: { ...finding, topics: named } };
}
