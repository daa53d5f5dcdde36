/** In which state the page in the reader's tab is, as the tab and the settings have it. */
import type { Hindrance } from '../core/settings';
import type { PageFinding } from './ArticleFinding';
import type { PageState } from './ThisPage';
import type { ListedTopic } from './TopicList';

/** What is known of a tab. */
export interface ViewedTab {
  /** Null where it shows no web page. */
  site: string | null;
  hindrance: Hindrance | null;
  isPrivate: boolean;
  /** Whether the browser lets us see the site without a click. */
  hasAccess: boolean;
  hasText: boolean;
  /** Null where no reader runs. */
  description: (Omit<PageFinding, 'topics'> & { topics: Omit<ListedTopic, 'name'>[] }) | null;
}

/** @param topicNames by id; topics without one are left out. */
export function stateOfPage(tab: ViewedTab | undefined, topicNames: ReadonlyMap<string, string>): PageState {
  if (tab === undefined) return { is: 'unknown' };
  const { hindrance } = tab;
  if (tab.site === null || hindrance === 'no-site') return { is: 'no-page' };
  if (hindrance === 'off') return { is: 'off-everywhere' };
  if (hindrance === 'excluded') return { is: 'off-here' };
  if (tab.description === null) {
    if (hindrance !== null) return { is: 'uncalled', why: hindrance, isPrivate: tab.isPrivate };
    if (!tab.hasAccess) return { is: 'uncalled', why: 'withheld', isPrivate: tab.isPrivate };
    return { is: tab.hasText ? 'silent' : 'no-page' };
  }
  const { topics, ...finding } = tab.description;
  const named = topics.flatMap(({ id, mentions, words }) => {
    const name = topicNames.get(id);
    return name === undefined ? [] : { id, name, mentions, words };
  });
  return { is: 'found', finding: { ...finding, topics: named } };
}
