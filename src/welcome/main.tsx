/** The page that is shown once, after installing: it only wires. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { loadSettings, watchSettings } from '../storage/settings';
import { startPage } from '../ui/start-page';
import { Welcome } from './Welcome';

const root = document.getElementById('welcome') as HTMLElement;
const source = { load: loadSettings, watch: watchSettings, browserLanguage: browser.i18n.getUILanguage() };

void startPage(source, (world) => () => {
  document.title = `${world.strings.howItWorks} · ${world.strings.productName}`;
  render(<Welcome world={world} />, root);
});
