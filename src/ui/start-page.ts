/** The start of each of the extension's own pages: settings, then words, then drawing; again whenever the settings change. */
import type { Language } from '../core/knowledge/types';
import { resolveLanguage, type Settings } from '../core/settings';
import { applyAppearance } from './appearance';
import type { Strings } from './strings/en';
import { loadStrings } from './strings/load-strings';

/** What a page needs to know before it can draw itself. */
export interface PageWorld {
  settings: Settings;
  /** Resolved: never `auto`. */
  language: Language;
  strings: Strings;
}

/** Where settings come from: storage, handed in, because drawing knows no browser. */
export interface SettingsSource {
  load(): Promise<Settings>;
  watch(onChange: (settings: Settings) => void): () => void;
  /** The browser's own language, a BCP 47 tag. */
  browserLanguage: string;
}

/** Puts on the screen what was prepared. */
type Drawing = () => void;

/**
 * Shows the page, and again whenever the settings change. `prepare` may take its time, to load what it draws: of what it
 * gives, only that for the latest settings is drawn.
 */
export async function startPage(
  source: SettingsSource,
  prepare: (world: PageWorld) => Drawing | Promise<Drawing>,
): Promise<void> {
  let latest: Settings | undefined;
  const show = async (settings: Settings) => {
    latest = settings;
    const language = resolveLanguage(settings.language, source.browserLanguage);
    applyAppearance(document.documentElement, settings.theme, language);
    const draw = await prepare({ settings, language, strings: await loadStrings(language) });
    // What a later change needs may have arrived first.
    if (latest === settings) draw();
  };
  source.watch(show);
  await show(await source.load());
}
