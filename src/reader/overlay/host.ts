/**
 * The element that carries our surfaces: a child of <html>, there only while something is open, with a closed shadow root
 * that the page cannot look into. As a popover it lies in the browser's top layer, above whatever z-index the page uses.
 */

import type { ReaderSettings } from '../../messages/protocol';
import cardStyles from '../../ui/card.css?inline';
import controlStyles from '../../ui/controls.css?inline';
import positionStyles from '../../ui/positions.css?inline';
import tokenStyles from '../../ui/tokens.css?inline';
import { HOST_NAME } from '../our-host';
import type { SurfaceStyles } from '../overlay-contract';

export const SURFACE_STYLES: SurfaceStyles = { tokens: tokenStyles, controls: controlStyles };

export interface SurfaceHost {
  readonly root: ShadowRoot;
  /** Whether the element stands in the page. */
  isShown(): boolean;
  show(): void;
  hide(): void;
  applySettings(settings: ReaderSettings): void;
}

export function createSurfaceHost(document: Document): SurfaceHost {
  const element = document.createElement(HOST_NAME);
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SURFACE_STYLES.tokens + SURFACE_STYLES.controls + cardStyles + positionStyles);
  root.adoptedStyleSheets = [sheet];
  element.setAttribute('popover', 'manual');

  return {
    root,
    isShown: () => element.isConnected,
    show() {
      if (element.isConnected) return;
      document.documentElement.append(element);
      element.showPopover();
    },
    hide() {
      element.remove();
    },
    applySettings({ theme, language }) {
      element.lang = language;
      if (theme === 'auto') delete element.dataset.theme;
      else element.dataset.theme = theme;
    },
  };
}
