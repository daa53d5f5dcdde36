/** Translations against the English they render: none may be stale, of unknown things or, for the shipped base, missing. */

import { isOurDescription, namesIn } from './publishers';
import type {
  DisagreementWording,
  EssayWording,
  PositionWording,
  RecordWording,
  Rendered,
  Report,
  ShapedSources,
  ShapedTranslation,
  SourceFile,
  SourcePath,
  TranslatedLanguage,
  Translation,
  Translations,
  Wordings,
} from './sources';
import { LANGUAGES, type Source } from './types';
import { hashWording, wordingOfDisagreement, wordingOfEssay, wordingOfPosition, wordingOfRecord } from './wording';

export const TRANSLATED: readonly TranslatedLanguage[] = LANGUAGES.filter((language) => language !== 'en');

type AnyWording = EssayWording | PositionWording | RecordWording | DisagreementWording;

/** One thing that has to be translated: what it is called in messages, where its English stands, and its wording. */
export interface Translatable {
  what: keyof typeof CALLED;
  id: string;
  file: SourceFile;
  path: SourcePath;
  wording: AnyWording;
}
const CALLED = {
  essays: 'essay',
  positions: 'position',
  record: 'record entry',
  disagreements: 'disagreement',
} as const satisfies Record<keyof Wordings, string>;

/** Everything that has words in English alone in its own file. */
function listTranslatables({ essays, topics, disagreements }: ShapedSources): Translatable[] {
  return [
    ...essays.flatMap(({ file, value }): Translatable[] => [
      { what: 'essays', id: value.id, file, path: ['id'], wording: wordingOfEssay(value) },
      ...value.positions.map(
        (position, index): Translatable => ({
          what: 'positions',
          id: position.id,
          file,
          path: ['positions', index],
          wording: wordingOfPosition(position),
        }),
      ),
    ]),
    ...topics.flatMap(({ file, value }) =>
      value.record.map(
        (entry, index): Translatable => ({
          what: 'record',
          id: entry.id,
          file,
          path: ['record', index],
          wording: wordingOfRecord(entry),
        }),
      ),
    ),
    ...disagreements.flatMap(({ file, value }) =>
      value.map(
        (disagreement, index): Translatable => ({
          what: 'disagreements',
          id: disagreement.id,
          file,
          path: [index],
          wording: wordingOfDisagreement(disagreement),
        }),
      ),
    ),
  ];
}

/** Reports what is wrong with the translations; `areRequired` is false for a reader's own essays. */
export function checkTranslations(shaped: ShapedSources, areRequired: boolean, report: Report): void {
  const byId = new Map(listTranslatables(shaped).map((thing) => [keyOf(thing), thing]));
  for (const translation of shaped.translations) {
    if (translation.of === 'publishers') checkPublishers(translation, shaped, areRequired, report);
    for (const { what, id, path, rendered } of renderedIn(translation)) {
      const thing = byId.get(keyOf({ what, id }));
      if (thing !== undefined) checkRendered(translation.file, path, thing, rendered, report);
      else if (!isKnown(shaped, what, id)) {
        report(translation.file, path, `unknown ${CALLED[what]} "${id}"; correct the id or remove the translation`);
      }
    }
  }
  if (areRequired) reportMissing(shaped, report);
}

/** Every thing in every language that it is not translated into, in the order of the English sources. */
export function listMissing(shaped: ShapedSources): { language: TranslatedLanguage; thing: Translatable }[] {
  const found = new Set(
    shaped.translations.flatMap((translation) =>
      renderedIn(translation).map((rendered) => `${translation.language} ${keyOf(rendered)}`),
    ),
  );
  return listTranslatables(shaped).flatMap((thing) =>
    TRANSLATED.filter((language) => !found.has(`${language} ${keyOf(thing)}`)).map((language) => ({ language, thing })),
  );
}

function reportMissing(shaped: ShapedSources, report: Report): void {
  const languages = new Map<Translatable, TranslatedLanguage[]>();
  const cannotTell = TRANSLATED.filter((language) =>
    [...shaped.misshapen].some((file) => file.startsWith(`translations/${language}/`)),
  );
  for (const { language, thing } of listMissing(shaped)) {
    if (cannotTell.includes(language)) continue;
    languages.set(thing, [...(languages.get(thing) ?? []), language]);
  }
  for (const [{ what, id, file, path }, missing] of languages) {
    const message = `the ${CALLED[what]} "${id}" has no translation into ${missing.join(', ')}; "npm run new:translations" writes the entries to fill in`;
    report(file, path, message);
  }
}

function keyOf({ what, id }: Pick<Translatable, 'what' | 'id'>): string {
  return `${what} ${id}`;
}

function checkRendered(
  file: SourceFile,
  path: SourcePath,
  { id, wording }: Translatable,
  rendered: Rendered<AnyWording>,
  report: Report,
): void {
  const hash = hashWording(wording);
  if (rendered.of !== hash) {
    const message = `the translation of "${id}" is stale: the English text has changed since; revise it and write of: "${hash}"`;
    report(file, [...path, 'of'], message);
    return;
  }
  for (const [key, english] of Object.entries(wording)) {
    const own = (rendered as unknown as Record<string, unknown>)[key];
    if (Array.isArray(english) && Array.isArray(own) && own.length !== english.length) {
      const message = `"${key}" of "${id}" has ${own.length} in this language and ${english.length} in English; translate each`;
      report(file, [...path, key], message);
    } else if ((own === null) !== (english === null)) {
      const advice = english === null ? 'remove it: the English has none' : 'add it: the English has one';
      report(file, [...path, key], `"${key}" of "${id}": ${advice}`);
    }
  }
}

/** A name or title that no source has is a slip of the pen, or left over; a description of ours may not lack its wording. */
function checkPublishers(
  { file, value }: Extract<ShapedTranslation, { of: 'publishers' }>,
  { essays, topics, misshapen }: ShapedSources,
  areRequired: boolean,
  report: Report,
): void {
  // What a file of the wrong shape names is not known.
  if ([...misshapen].some((each) => /^(?:essays|topics)\//.test(each))) return;
  const cited: { source: Source; also?: Source }[] = [
    ...essays.flatMap((essay) => essay.value.positions.flatMap(({ editorsNotes }) => editorsNotes)),
    ...topics.flatMap((topic) => topic.value.record),
  ];
  const sources = cited.flatMap(({ source, also }) => (also === undefined ? [source] : [source, also]));
  const named = new Set(sources.flatMap(({ publisher }) => namesIn(publisher)));
  for (const name of value.names.keys()) {
    if (!named.has(name)) report(file, ['names', name], `no source has the publisher "${name}"; correct or remove it`);
  }
  const titles = new Set(sources.map(({ title }) => title));
  for (const title of value.titles.keys()) {
    if (!titles.has(title)) report(file, ['titles', title], `no source has the title "${title}"; correct or remove it`);
  }
  if (!areRequired) return;
  for (const title of titles) {
    if (isOurDescription(title) && !value.titles.has(title))
      report(file, ['titles'], `"${title}" describes a source in our words and has no wording here; add it`);
  }
}

/** A thing in a file of the wrong shape has been reported already. */
function isKnown({ known, essays, misshapen }: ShapedSources, what: keyof Wordings, id: string): boolean {
  if (what === 'disagreements') return misshapen.has('disagreements.yaml');
  if (what === 'positions') return known.positions.has(id);
  if (what === 'record') return known.records.has(id);
  return what === 'essays' && !essays.some(({ value }) => value.id === id) && known.essays.has(id);
}

interface RenderedThing {
  what: keyof Wordings;
  id: string;
  path: SourcePath;
  rendered: Rendered<AnyWording>;
}

function renderedIn(translation: ShapedTranslation): RenderedThing[] {
  if (translation.of === 'publishers') return [];
  if (translation.of !== 'essay') {
    const what = translation.of;
    return Object.entries(translation.value).map(([id, rendered]) => ({ what, id, path: [id], rendered }));
  }
  const { essay, positions } = translation.value;
  const id = /([^/]+)\.yaml$/.exec(translation.file.file)?.[1] ?? '';
  return [
    { what: 'essays', id, path: ['essay'], rendered: essay },
    ...Object.entries(positions).map(([position, rendered]) => ({
      what: 'positions' as const,
      id: position,
      path: ['positions', position],
      rendered,
    })),
  ];
}

/** The translations by language, kind and id. */
export function gatherTranslations(shaped: readonly ShapedTranslation[]): Translations {
  const gathered: Translations = { ja: emptyWordings(), 'zh-Hans': emptyWordings(), 'zh-Hant': emptyWordings() };
  for (const translation of shaped) {
    if (translation.of === 'publishers') gathered[translation.language].publishers = translation.value;
    for (const { what, id, rendered } of renderedIn(translation)) {
      const { of: _, ...wording } = rendered;
      (gathered[translation.language][what] as Map<string, AnyWording>).set(id, wording);
    }
  }
  return gathered;
}

function emptyWordings(): Translation {
  return { essays: new Map(), positions: new Map(), record: new Map(), disagreements: new Map() };
}
