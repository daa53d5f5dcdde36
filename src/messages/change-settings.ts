/** A change of the settings, asked of the background by a page that shows them. */
import type { Settings } from '../core/settings';
import { askFromPage } from './ask';

/** `shown`: the settings that the page shows, out of which the reader made the change. Resolves to what they are then. */
export function askForChange(patch: Partial<Settings>, shown: Settings): Promise<Settings> {
  const names = Object.keys(patch) as (keyof Settings)[];
  const seen = Object.fromEntries(names.flatMap((name) => (Array.isArray(shown[name]) ? [[name, shown[name]]] : [])));
  return askFromPage('changeSettings', { patch, seen });
}
