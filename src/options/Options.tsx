/** The settings page, wired: what is changed goes to the background. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { KnowledgeBundle } from '../core/knowledge/bundle-types';
import type { Language } from '../core/knowledge/types';
import type { Settings } from '../core/settings';
import { askForChange } from '../messages/change-settings';
import { requestAccess, watchAccess } from '../messages/site-access';
import { SettingsForm } from '../ui/SettingsForm';
import type { PageWorld } from '../ui/start-page';
import { fill } from '../ui/strings/fill';
import { useWatched } from '../ui/use-watched';
import { watchShortcuts } from './watch-shortcuts';

export function Options({ world: { settings, language, strings } }: { world: PageWorld }) {
  const [problem, setProblem] = useState<string | null>(null);
  const shortcuts = useWatched(watchShortcuts, []);
  const hasAccess = useWatched(watchAccess, []);
  const hasNamesToSay = settings.mutedTopics.length + settings.wrongMatches.length > 0;
  const topicNames = useTopicNames(language, hasNamesToSay);
  const failed = (error: unknown) => setProblem(fill(strings.changeFailed, { why: String(error) }));
  const change = (patch: Partial<Settings>) => askForChange(patch, settings).then(() => setProblem(null), failed);
  return (
    <SettingsForm
      settings={settings}
      hasAccess={hasAccess}
      topicNames={topicNames}
      shortcuts={shortcuts ?? []}
      sourcesAddress="../book/index.html"
      welcomeAddress="../welcome/index.html"
      browserName={__TARGET__ === 'firefox' ? 'firefox' : 'chromium'}
      strings={strings}
      problem={problem}
      onChange={change}
      onAllowAccess={() => void requestAccess().catch(failed)}
    />
  );
}

/** Topic names by id; the knowledge base is fetched only where there are any to say. */
function useTopicNames(language: Language, isWanted: boolean): ReadonlyMap<string, string> {
  const [knowledge, setKnowledge] = useState<KnowledgeBundle>();
  useEffect(() => {
    if (!isWanted) return;
    import('../knowledge/load-bundle')
      .then(({ loadBundle }) => loadBundle(language))
      .then(setKnowledge)
      // Without names the list is shown by ids.
      .catch(() => undefined);
  }, [language, isWanted]);
  return useMemo(() => new Map(knowledge?.topics.map(({ id, name }) => [id, name])), [knowledge]);
}
