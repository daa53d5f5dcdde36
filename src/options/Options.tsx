/** The settings page, wired: what is changed goes to the background. */
import { useState } from 'preact/hooks';
import type { Settings } from '../core/settings';
import { askFromPage } from '../messages/ask';
import { SettingsForm } from '../ui/SettingsForm';
import type { PageWorld } from '../ui/start-page';
import { fill } from '../ui/strings/fill';
import { useWatched } from '../ui/use-watched';
import { watchShortcuts } from './watch-shortcuts';

export function Options({ world: { settings, strings } }: { world: PageWorld }) {
  const [problem, setProblem] = useState<string | null>(null);
  const shortcuts = useWatched(watchShortcuts, []);
  const change = (patch: Partial<Settings>) =>
    askFromPage('changeSettings', { patch }).then(
      () => setProblem(null),
      (error: unknown) => setProblem(fill(strings.changeFailed, { why: String(error) })),
    );
  return (
    <SettingsForm
      settings={settings}
      shortcuts={shortcuts ?? []}
      sourcesAddress="../book/index.html"
      browserName={__TARGET__ === 'firefox' ? 'firefox' : 'chromium'}
      strings={strings}
      problem={problem}
      onChange={change}
    />
  );
}
