/** Makes entries to fill in for translations that are missing, with the English beside them. */
import { stringify } from 'yaml';
import { shapeSources } from '../../core/knowledge/check';
import { listMissing, type Translatable } from '../../core/knowledge/check-translations';
import type { SourceFile, TranslatedLanguage } from '../../core/knowledge/sources';
import { hashWording } from '../../core/knowledge/wording';

export interface Addition {
  /** Path below the sources' folder. */
  file: string;
  /** What to put at the end of the file, which may not exist yet. */
  text: string;
}

/**
 * What every file of translations lacks, in the order of the English sources. Nothing that is there is touched, and what
 * is there and not filled in yet is not written again.
 */
export function scaffoldTranslations(files: readonly SourceFile[]): Addition[] {
  const shaped = shapeSources(files, () => {});
  const existing = new Map(files.map(({ file, value }) => [file, value]));
  const additions = new Map<string, string>();
  for (const { language, thing } of listMissing(shaped)) {
    const file = fileOf(language, thing);
    if (hasEntry(existing.get(file), thing)) continue;
    const isNew = !existing.has(file) && !additions.has(file);
    additions.set(file, (additions.get(file) ?? '') + entryOf(thing, isNew));
  }
  return [...additions].map(([file, text]) => ({ file, text }));
}

/** Whether a file of translations has something for a thing, of whatever shape. */
function hasEntry(value: unknown, { what, id }: Translatable): boolean {
  if (what === 'essays') return valueAt(value, 'essay') !== undefined;
  return valueAt(what === 'positions' ? valueAt(value, 'positions') : value, id) !== undefined;
}

function valueAt(map: unknown, key: string): unknown {
  return typeof map === 'object' && map !== null ? (map as Record<string, unknown>)[key] : undefined;
}

function fileOf(language: TranslatedLanguage, { what, file }: Translatable): string {
  const name = /([^/]+)\.yaml$/.exec(file.file)?.[1] ?? '';
  if (what === 'disagreements') return `translations/${language}/disagreements.yaml`;
  return `translations/${language}/${what === 'record' ? 'record' : 'essays'}/${name}.yaml`;
}

/** An essay's file has the essay first and then its positions; the others are maps by id. */
function entryOf(thing: Translatable, isNew: boolean): string {
  const stub = { of: hashWording(thing.wording), ...emptied(thing.wording) };
  if (thing.what === 'essays') return `${commented(thing)}${stringify({ essay: stub }, { lineWidth: 0 })}positions:\n`;
  const entry = stringify({ [thing.id]: stub }, { lineWidth: 0 });
  if (thing.what !== 'positions') return `${commented(thing)}${entry}`;
  return `${isNew ? 'positions:\n' : ''}${indented(`${commented(thing)}${entry}`)}`;
}

/** The same keys with nothing in them; what the English does not have is left out. */
function emptied(wording: object): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(wording)
      .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
      .map(([key, value]) => [key, Array.isArray(value) ? value.map(() => '') : '']),
  );
}

function commented({ wording }: Translatable): string {
  const lines = Object.entries(wording).flatMap(([key, value]) =>
    [value].flat().map((part) => (part === null ? '' : `# ${key}: ${part}\n`)),
  );
  return lines.join('');
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
