/** The popup: it only wires. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { loadSettings, watchSettings } from '../storage/settings';
import { startPage } from '../ui/start-page';
import { Popup } from './Popup';

const source = { load: loadSettings, watch: watchSettings, browserLanguage: browser.i18n.getUILanguage() };

export function startPopup(root: HTMLElement): Promise<void> {
  return startPage(source, (world) => () => {
    document.title = world.strings.productName;
    render(<Popup world={world} />, root);
  });
}
