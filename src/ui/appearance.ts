/** How a page of the extension looks and speaks, set on its root element; tokens.css does the rest. */

import type { Theme } from '../core/choices';
import type { Language } from '../core/knowledge/types';

export function applyAppearance(root: HTMLElement, theme: Theme, language: Language): void {
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
  root.lang = language;
}
