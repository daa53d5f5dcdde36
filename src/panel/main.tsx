/** The panel (side panel, sidebar or full page): it only wires. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { loadBundle } from '../knowledge/load-bundle';
import { loadSettings, watchSettings } from '../storage/settings';
import { startPage } from '../ui/start-page';
import { fill } from '../ui/strings/fill';
import { Panel } from './Panel';

const root = document.getElementById('panel') as HTMLElement;
const source = { load: loadSettings, watch: watchSettings, browserLanguage: browser.i18n.getUILanguage() };

void startPage(source, async ({ settings, language, strings }) => {
  try {
    const knowledge = await loadBundle(language);
    return () => render(<Panel knowledge={knowledge} settings={settings} strings={strings} />, root);
  } catch (error) {
    return () => render(<p class="problem">{fill(strings.failedToLoad, { why: String(error) })}</p>, root);
  }
});
