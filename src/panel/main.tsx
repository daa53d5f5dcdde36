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
const topicId = new URLSearchParams(location.search).get('topic');

void startPage(source, async ({ settings, language, strings }) => {
  try {
    const knowledge = await loadBundle(language);
    const topic = knowledge.topics.find(({ id }) => id === topicId);
    document.title = `${topic?.name ?? strings.allTopics} · ${strings.productName}`;
    render(<Panel knowledge={knowledge} topicId={topicId} settings={settings} strings={strings} />, root);
  } catch (error) {
    render(<p class="problem">{fill(strings.failedToLoad, { why: String(error) })}</p>, root);
  }
});
