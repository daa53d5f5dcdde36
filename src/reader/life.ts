/**
 * Whether the extension behind this page still lives. An update, a reload or switching it off leaves readers behind in
 * open tabs; the browser tells them nothing, so they ask: on every use, and now and then while the page is visible.
 */
import { extension } from '../messages/extension';
import { LIFE_CHECK_MS } from './timing';

/** Whether the extension that this script belongs to is still there. */
export function isExtensionAlive(): boolean {
  try {
    return extension().runtime?.id !== undefined;
  } catch {
    return false;
  }
}

export interface LifeSigns {
  /** Called now and then while the extension lives and the page is visible. */
  alive(): void;
  /** Called once when the extension is gone. */
  gone(): void;
}

/** Watches until the signal aborts. */
export function watchLife(document: Document, { alive, gone }: LifeSigns, signal: AbortSignal): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  /** It stays gone, and a farewell may take its time. */
  let isGone = false;
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };
  const check = () => {
    if (signal.aborted || isGone) return;
    if (isExtensionAlive()) return alive();
    isGone = true;
    stop();
    gone();
  };
  const follow = () => {
    stop();
    if (document.visibilityState !== 'visible') return;
    check();
    if (!signal.aborted && !isGone) timer = setInterval(check, LIFE_CHECK_MS);
  };
  document.addEventListener('visibilitychange', follow, { signal });
  signal.addEventListener('abort', stop);
  follow();
}
