/** The settings page: it only wires. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { askFromPage } from '../messages/ask';
import { loadSettings, watchSettings } from '../storage/settings';
import { SettingsForm } from '../ui/SettingsForm';
import { type PageWorld, startPage } from '../ui/start-page';
import { fill } from '../ui/strings/fill';

const root = document.getElementById('options') as HTMLElement;
const source = { load: loadSettings, watch: watchSettings, browserLanguage: browser.i18n.getUILanguage() };

function draw(world: PageWorld, problem: string | null): void {
  const { settings, strings } = world;
  document.title = `${strings.settings} · ${strings.productName}`;
  render(
    <SettingsForm
      settings={settings}
      strings={strings}
      problem={problem}
      onChange={(patch) =>
        askFromPage('changeSettings', { patch }).catch((error: unknown) =>
          draw(world, fill(strings.changeFailed, { why: String(error) })),
        )
      }
    />,
    root,
  );
}

void startPage(source, (world) => draw(world, null));
