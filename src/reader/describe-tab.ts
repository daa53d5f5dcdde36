/** What the reader tells popup and panel about its page. */
import type { TabDescription } from '../messages/protocol';
import type { Companion } from './companion-contract';
import type { PageReading } from './read-page';

/**
 * Describes the reading that is shown; anchors and passages are known only where the companion is there. Topics that are
 * marked come first: the list mirrors the page's marks.
 */
export function describeTab(shown: PageReading, companion: Companion | undefined): TabDescription {
  const { kind, title, detection } = shown;
  const { verdict, topics, mentions, evidence, language } = detection;
  const described = topics.map((id) => {
    const named = mentions.filter(({ topic }) => topic === id);
    const words = [...new Set(named.map(({ text }) => text))];
    return { id, mentions: named.length, marked: named.some(({ marked }) => marked), words };
  });
  return {
    verdict,
    kind,
    language,
    title,
    evidence,
    topics: described.sort((a, b) => Number(b.marked) - Number(a.marked)),
    anchors: companion?.anchors() ?? {},
    ...(companion?.outline() ?? { articleDate: null, passages: [] }),
  };
}
