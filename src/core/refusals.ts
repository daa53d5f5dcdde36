/**
 * What the reader does not want to see, said in one click and taken back in one: a site, a topic, or that some words on a
 * site mean a topic. Kept in the settings.
 */
import { addSite, removeSite, type Settings, siteCovers, siteOf, type WrongMatch } from './settings';
import { foldString } from './text/fold';

export type Refusal =
  | { kind: 'site'; site: string }
  | { kind: 'topic'; topic: string }
  | ({ kind: 'match' } & WrongMatch);
export type RefusalKind = Refusal['kind'];

/** Whether two wrong matches are one: the words as detection reads them, without case, width or variants of characters. */
export function isSameMatch(a: WrongMatch, b: WrongMatch): boolean {
  return a.topic === b.topic && a.site === b.site && foldString(a.words) === foldString(b.words);
}

/** Whether taking `other` back lifts what was `refused`; a site is lifted by taking back one of its subdomains, too. */
export function isTakenBackBy(refused: Refusal, other: Refusal): boolean {
  if (refused.kind === 'site') return other.kind === 'site' && siteCovers(refused.site, other.site);
  if (refused.kind === 'topic') return other.kind === 'topic' && refused.topic === other.topic;
  return other.kind === 'match' && isSameMatch(refused, other);
}

/** The settings with one refusal more. */
export function refuse(settings: Settings, refusal: Refusal): Settings {
  switch (refusal.kind) {
    case 'site':
      return { ...settings, excludedSites: addSite(settings.excludedSites, refusal.site) };
    case 'topic': {
      const { mutedTopics } = settings;
      return mutedTopics.includes(refusal.topic)
        ? settings
        : { ...settings, mutedTopics: [...mutedTopics, refusal.topic] };
    }
    case 'match': {
      const { words, topic, site } = refusal;
      const match = { words, topic, site };
      const { wrongMatches } = settings;
      return wrongMatches.some((other) => isSameMatch(other, match))
        ? settings
        : { ...settings, wrongMatches: [...wrongMatches, match] };
    }
  }
}

/** The settings without a refusal: what it kept away is shown again. A site comes back also where its parent was refused. */
export function allow(settings: Settings, refusal: Refusal): Settings {
  switch (refusal.kind) {
    case 'site':
      return { ...settings, excludedSites: removeSite(settings.excludedSites, refusal.site) };
    case 'topic':
      return { ...settings, mutedTopics: settings.mutedTopics.filter((topic) => topic !== refusal.topic) };
    case 'match':
      return { ...settings, wrongMatches: settings.wrongMatches.filter((other) => !isSameMatch(other, refusal)) };
  }
}

/** The wrong matches that hold at an address: those of its site and of the sites above it. */
export function wrongMatchesAt({ wrongMatches }: Settings, url: string): WrongMatch[] {
  const site = siteOf(url);
  return site === null ? [] : wrongMatches.filter((match) => siteCovers(match.site, site));
}
