/**
 * The element that carries our surfaces: a child of <html>, there only while something is open, with a closed shadow root
 * that the page cannot look into. As a popover it lies in the browser's top layer, above whatever z-index the page uses.
 */

import type { ReaderSettings } from '../../messages/protocol';
import cardStyles from '../../ui/card.css?inline';
import controlStyles from '../../ui/controls.css?inline';
import messageStyles from '../../ui/message.css?inline';
import positionStyles from '../../ui/positions.css?inline';
import tokenStyles from '../../ui/tokens.css?inline';
import { HOST_NAME } from '../our-host';
import type { SurfaceStyles } from '../overlay-contract';

export const SURFACE_STYLES: SurfaceStyles = { tokens: tokenStyles, controls: controlStyles };

export interface SurfaceHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Whether the element stands in the page. */
  isShown(): boolean;
  /** Puts the element into the page; what was scrolled in it, and had the focus when the page took it out, is so again. */
  show(): void;
  /** Above whatever the page has laid into the top layer since. */
  raise(): void;
  hide(): void;
  applySettings(settings: ReaderSettings): void;
}

export function createSurfaceHost(document: Document): SurfaceHost {
  const element = document.createElement(HOST_NAME);
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SURFACE_STYLES.tokens + SURFACE_STYLES.controls + cardStyles + positionStyles + messageStyles);
  root.adoptedStyleSheets = [sheet];
  element.setAttribute('popover', 'manual');

  let scrolled: { part: Element; top: number } | undefined;
  let focused: HTMLElement | null = null;
  const note = (event: Event) => {
    const part = event.target as HTMLElement;
    if (event.type === 'scroll') scrolled = { part, top: part.scrollTop };
    // The browser takes the focus away from what is removed; that is not the reader's doing.
    else if (event.type === 'focusin') focused = part;
    else if (element.isConnected) focused = null;
  };
  for (const type of ['scroll', 'focusin', 'focusout'])
    root.addEventListener(type, note, { capture: true, passive: true });

  return {
    element,
    root,
    isShown: () => element.isConnected,
    show() {
      if (element.isConnected) return;
      const { documentElement } = document;
      documentElement.append(element);
      // A page that zooms itself would zoom us too, and put us elsewhere than where its words are.
      element.style.setProperty('zoom', String(1 / (documentElement.currentCSSZoom ?? 1)), 'important');
      element.showPopover();
      if (scrolled?.part.isConnected) scrolled.part.scrollTop = scrolled.top;
      if (focused?.isConnected) focused.focus({ preventScroll: true });
    },
    raise() {
      const had = focused;
      element.hidePopover();
      element.showPopover();
      had?.focus({ preventScroll: true });
    },
    hide() {
      focused = null;
      scrolled = undefined;
      element.remove();
    },
    applySettings({ theme, language }) {
      element.lang = language;
      if (theme === 'auto') delete element.dataset.theme;
      else element.dataset.theme = theme;
    },
  };
}
