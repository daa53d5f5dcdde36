/** What the reader has switched off: sites, topics and wrong matches, each to be taken back, one by one or all at once. */
import { readableHost } from '../core/host-name';
import type { Settings } from '../core/settings';
import { ListHead, RemovableList } from './RemovableList';
import { SiteList } from './SiteList';
import type { Strings } from './strings/en';
import { fill } from './strings/fill';

export interface RefusalsProps {
  settings: Settings;
  /** By id; empty until the knowledge base is there. */
  topicNames: ReadonlyMap<string, string>;
  strings: Strings;
  onChange(patch: Partial<Settings>): void;
}

export function Refusals({ settings, topicNames, strings, onChange }: RefusalsProps) {
  const { excludedSites, mutedTopics, wrongMatches } = settings;
  const nameOf = (topic: string) => topicNames.get(topic) ?? topic;
  const undoAll = (list: readonly unknown[], patch: Partial<Settings>) =>
    list.length === 0 ? null : { label: strings.undoAll, act: () => onChange(patch) };
  return (
    <>
      <SiteList
        heading={strings.settingExcluded}
        help={null}
        none={strings.settingExcludedNone}
        sites={excludedSites}
        takeOut={strings.switchOn}
        whole={undoAll(excludedSites, { excludedSites: [] })}
        folded={null}
        strings={strings}
        onChange={(sites) => onChange({ excludedSites: sites })}
      />
      <section>
        <ListHead heading={strings.settingMuted} whole={undoAll(mutedTopics, { mutedTopics: [] })} />
        {mutedTopics.length === 0 && <p class="quiet">{strings.settingMutedNone}</p>}
        <RemovableList
          items={mutedTopics.map((topic) => ({ key: topic, label: nameOf(topic) }))}
          action={strings.showAgain}
          onRemove={(key) => onChange({ mutedTopics: mutedTopics.filter((topic) => topic !== key) })}
        />
      </section>
      <section>
        <ListHead heading={strings.settingWrong} whole={undoAll(wrongMatches, { wrongMatches: [] })} />
        {wrongMatches.length === 0 && <p class="quiet">{strings.settingWrongNone}</p>}
        <RemovableList
          items={wrongMatches.map(({ words, topic, site }, index) => ({
            key: String(index),
            label: fill(strings.wrongMatch, { words, topic: nameOf(topic), site: readableHost(site) }),
          }))}
          action={strings.takeBack}
          onRemove={(key) => onChange({ wrongMatches: wrongMatches.filter((_, index) => String(index) !== key) })}
        />
      </section>
    </>
  );
}
