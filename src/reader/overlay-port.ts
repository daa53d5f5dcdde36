/** Brings the overlay (the script that draws) into the page when it is first needed, and again in another language. */
import { askBackground } from '../messages/ask';
import type { ReaderSettings } from '../messages/protocol';
import type { LanguagePack } from '../ui/language-pack';
import type { Overlay, OverlayHost } from './overlay-contract';

export interface OverlayPort {
  /** The overlay, once it is there. Rejects where the background cannot bring it. */
  get(): Promise<Overlay>;
  /** The overlay if it is there already. */
  peek(): Overlay | undefined;
  receive(create: (host: OverlayHost, pack: LanguagePack) => Overlay, pack: LanguagePack): void;
  /** Drops the overlay; the next wish brings a new one. */
  drop(): void;
}

export function createOverlayPort(
  host: OverlayHost,
  settings: () => ReaderSettings,
  requestStyles: () => void,
): OverlayPort {
  let overlay: Overlay | undefined;
  let coming: Promise<Overlay> | undefined;
  let arrived: ((overlay: Overlay) => void) | undefined;

  const bring = () =>
    new Promise<Overlay>((resolve, reject) => {
      arrived = resolve;
      requestStyles();
      askBackground('requestOverlay', { language: settings().language }).catch((error) => {
        coming = undefined;
        reject(error);
      });
    });

  return {
    get() {
      coming ??= bring();
      return coming;
    },
    peek: () => overlay,
    receive(create, pack) {
      overlay?.close();
      overlay = create(host, pack);
      coming = Promise.resolve(overlay);
      arrived?.(overlay);
    },
    drop() {
      overlay?.close();
      overlay = undefined;
      coming = undefined;
    },
  };
}
