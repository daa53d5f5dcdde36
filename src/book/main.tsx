/** The page about the sources: it only wires. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { loadBundle } from '../knowledge/load-bundle';
import { loadSettings, watchSettings } from '../storage/settings';
import { startPage } from '../ui/start-page';
import { fill } from '../ui/strings/fill';
import { Book } from './Book';

const root = document.getElementById('book') as HTMLElement;
const source = { load: loadSettings, watch: watchSettings, browserLanguage: browser.i18n.getUILanguage() };
let isFirst = true;

void startPage(source, async ({ language, strings }) => {
  const title = `${strings.aboutSources} · ${strings.productName}`;
  try {
    const knowledge = await loadBundle(language);
    return () => {
      document.title = title;
      render(<Book knowledge={knowledge} strings={strings} />, root);
      if (isFirst && location.hash !== '') goToAnchor(location.hash);
      isFirst = false;
    };
  } catch (error) {
    return () => {
      document.title = title;
      render(<p class="problem">{fill(strings.failedToLoad, { why: String(error) })}</p>, root);
    };
  }
});

/** Goes to the anchor in the address, which was not drawn yet when the browser looked for it. */
function goToAnchor(hash: string): void {
  location.replace(hash);
  // Parts get their true height only when they come into view, and push the rest down: scroll there once more.
  requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector(':target')?.scrollIntoView()));
}
