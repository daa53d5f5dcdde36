/** The settings page: it only wires. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { loadSettings, watchSettings } from '../storage/settings';
import { startPage } from '../ui/start-page';
import { Options } from './Options';

const root = document.getElementById('options') as HTMLElement;
const source = { load: loadSettings, watch: watchSettings, browserLanguage: browser.i18n.getUILanguage() };

void startPage(source, (world) => () => {
  document.title = `${world.strings.settings} · ${world.strings.productName}`;
  render(<Options world={world} />, root);
});
