/**
 * The one script on every page. It decides whether a page is worth a closer look and proposes it to the background;
 * on any other page it leaves nothing behind but two passive listeners.
 * It imports the gate and what the gate reads, nothing else: every byte here is paid on every page.
 */
import { MIN_TEXT_LENGTH } from '../core/detect/gate';
import { hasText, isCandidatePage, isEasternPage } from './page-text';

/** How long a page is watched while it may still become a candidate. */
const UNDECIDED_MS = 10_000;
/** Text is looked at again at most this often while undecided. */
const SETTLE_MS = 500;

interface World {
  /** Firefox's name for the extension interface that other browsers call `chrome`. */
  browser?: typeof chrome;
  navigation?: Navigation;
  /** Set by the reader while it lives here: route changes are its own business then. */
  narrowWaterReader?: unknown;
  /** Set by the first sentinel here; a second injection (a site switched on again) only asks it to look again. */
  narrowWaterSentinel?: () => void;
  /** Until this time (`performance.now()`) the text may still be that of the route before. */
  narrowWaterUnsettledUntilMs?: number;
}

const world = globalThis as World;
const { navigation } = world;
const { runtime } = world.browser ?? chrome;
let stopWaiting = (): void => undefined;

/** Proposes a likely page to the background; false where nobody answers any more, as after an update. */
function propose(): boolean {
  try {
    const payload = { isEastern: isEasternPage(document) };
    runtime.sendMessage({ direction: 'fromContent', name: 'proposePage', payload }).catch(() => undefined);
    return true;
  } catch {
    return false;
  }
}

/** Whether the page is decided: proposed, or known to be none of our business. */
function look(): boolean {
  if (isCandidatePage(document)) {
    if (!propose()) leave();
    return true;
  }
  // After a route change the text may still be the old page's, and the new one's on its way.
  return performance.now() >= (world.narrowWaterUnsettledUntilMs ?? 0) && hasText(document, MIN_TEXT_LENGTH);
}

function decide(): void {
  stopWaiting();
  if (world.narrowWaterReader !== undefined || look()) return;
  let settle: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    settle ??= setTimeout(() => {
      settle = undefined;
      if (look()) stopWaiting();
    }, SETTLE_MS);
  });
  stopWaiting = () => {
    observer.disconnect();
    clearTimeout(settle);
    clearTimeout(giveUp);
  };
  const giveUp = setTimeout(stopWaiting, UNDECIDED_MS);
  observer.observe(document, { childList: true, subtree: true, characterData: true });
}

function decideRoute(): void {
  world.narrowWaterUnsettledUntilMs = performance.now() + UNDECIDED_MS;
  decide();
}

function decideReturn(event: PageTransitionEvent): void {
  if (event.persisted) decide();
}

function leave(): void {
  navigation?.removeEventListener('navigatesuccess', decideRoute);
  removeEventListener('pageshow', decideReturn);
}

function start(): void {
  // A page may become another before we are here, and what we see is the old one's text.
  if (navigation?.activation?.entry !== navigation?.currentEntry) decideRoute();
  else decide();
  navigation?.addEventListener('navigatesuccess', decideRoute);
  addEventListener('pageshow', decideReturn);
}

if (world.narrowWaterSentinel !== undefined) {
  world.narrowWaterSentinel();
} else if (document.contentType === 'text/html') {
  // A PDF or an image opened in a tab is a document too, but there is no article in it.
  world.narrowWaterSentinel = decide;
  // A page that the browser loads on the chance of its being wanted is not being read.
  if ((document as Document & { prerendering?: boolean }).prerendering === true) {
    document.addEventListener('prerenderingchange', start, { once: true });
  } else start();
}
