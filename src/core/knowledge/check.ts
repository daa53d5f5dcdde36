/** From source files to checked sources, or to everything that an author has to put right, all at once. */
import * as v from 'valibot';
import { checkAliases } from './check-aliases';
import { checkCompleteness } from './check-completeness';
import { checkReferences } from './check-references';
import { checkTranslations, gatherTranslations, TRANSLATED } from './check-translations';
import { aspectsSchema, disagreementsSchema, essaySchema, topicSchema } from './schema';
import {
  disagreementTranslationSchema,
  essayTranslationSchema,
  publishersSchema,
  recordTranslationSchema,
} from './schema-translations';
import {
  type CheckResult,
  type Problem,
  type Report,
  type Shaped,
  type ShapedSources,
  type SourceFile,
  type SourcePath,
  sortProblems,
  type TranslatedLanguage,
} from './sources';

const ESSAY = /^essays\/([^/]+)\.yaml$/;
const TOPIC = /^topics\/([^/]+)\.yaml$/;
const TRANSLATION = /^translations\/([^/]+)\/(?:(essays|record)\/[^/]+|disagreements|publishers)\.yaml$/;

export interface CheckOptions {
  /**
   * Whether every paragraph must be cited, every prediction judged, every card have something to say and everything be
   * translated: so for the shipped base, not for a reader's own essays.
   */
  mustBeWhole: boolean;
}

/**
 * Checks every source file: its shape, then what it refers to. Files other than essays, topics, disagreements and
 * translations are a problem themselves. The files in `evidence/` belong to detection and are not passed here.
 */
export function checkSources(files: readonly SourceFile[], options: CheckOptions): CheckResult {
  const problems: Problem[] = [];
  const report: Report = (file, path, message) =>
    problems.push({ file: file.file, line: file.lineOf(path), path: path.join('.'), message });
  const shaped = shapeSources(files, report);
  checkAliases(shaped.topics, report);
  checkReferences(shaped, report);
  if (options.mustBeWhole) checkCompleteness(shaped, report);
  checkTranslations(shaped, options.mustBeWhole, report);
  if (problems.length > 0) return { ok: false, problems: sortProblems(problems) };
  return {
    ok: true,
    sources: {
      essays: shaped.essays.map(({ value }) => value),
      topics: shaped.topics.map(({ value }) => value),
      disagreements: shaped.disagreements.flatMap(({ value }) => value),
      aspects: shaped.aspects.flatMap(({ value }) => value),
      translations: gatherTranslations(shaped.translations),
    },
  };
}

/** What stands in the files whose shape is right; what is wrong with the others is reported. */
export function shapeSources(files: readonly SourceFile[], report: Report): ShapedSources {
  const shaped: ShapedSources = {
    essays: [],
    topics: [],
    disagreements: [],
    aspects: [],
    translations: [],
    known: { essays: new Set(), topics: new Set(), positions: new Set(), records: new Set(), aspects: new Set() },
    misshapen: new Set(),
  };
  const reportShape: Report = (file, path, message) => {
    shaped.misshapen.add(file.file);
    report(file, path, message);
  };
  for (const file of files) {
    const essayId = ESSAY.exec(file.file)?.[1];
    const topicId = TOPIC.exec(file.file)?.[1];
    const translation = TRANSLATION.exec(file.file);
    if (essayId !== undefined) {
      shaped.known.essays.add(essayId);
      for (const id of idsIn(file.value, 'positions')) shaped.known.positions.add(id);
      keep(shaped.essays, file, essaySchema, reportShape);
      checkOwnId(file, essayId, report);
    } else if (topicId !== undefined) {
      shaped.known.topics.add(topicId);
      for (const id of idsIn(file.value, 'record')) shaped.known.records.add(id);
      keep(shaped.topics, file, topicSchema, reportShape);
      checkOwnId(file, topicId, report);
    } else if (file.file === 'disagreements.yaml') {
      keep(shaped.disagreements, file, disagreementsSchema, reportShape);
    } else if (file.file === 'aspects.yaml') {
      for (const id of idsOf(file.value)) shaped.known.aspects.add(id);
      keep(shaped.aspects, file, aspectsSchema, reportShape);
    } else if (translation !== null) {
      keepTranslation(shaped, file, translation[1] ?? '', translation[2], reportShape);
    } else {
      report(file, [], 'this file has no place here; the README of the sources lists the files there are');
    }
  }
  return shaped;
}

function keepTranslation(
  { translations }: ShapedSources,
  file: SourceFile,
  name: string,
  folder: string | undefined,
  report: Report,
): void {
  const language = TRANSLATED.find((candidate): candidate is TranslatedLanguage => candidate === name);
  if (language === undefined) {
    report(file, [], `"${name}" is no language to translate into; use one of: ${TRANSLATED.join(', ')}`);
  } else if (folder === 'essays') {
    for (const shaped of shapeOf(file, essayTranslationSchema, report))
      translations.push({ language, of: 'essay', ...shaped });
  } else if (folder === 'record') {
    for (const shaped of shapeOf(file, recordTranslationSchema, report))
      translations.push({ language, of: 'record', ...shaped });
  } else if (file.file.endsWith('/publishers.yaml')) {
    for (const shaped of shapeOf(file, publishersSchema, report))
      translations.push({ language, of: 'publishers', ...shaped });
  } else {
    for (const shaped of shapeOf(file, disagreementTranslationSchema, report)) {
      translations.push({ language, of: 'disagreements', ...shaped });
    }
  }
}

/** The file with its value where its shape is right; else its problems are reported and there is nothing. */
function shapeOf<T>(file: SourceFile, schema: v.GenericSchema<unknown, T>, report: Report): Shaped<T>[] {
  const kept: Shaped<T>[] = [];
  keep(kept, file, schema, report);
  return kept;
}

function keep<T>(into: Shaped<T>[], file: SourceFile, schema: v.GenericSchema<unknown, T>, report: Report): void {
  const result = v.safeParse(schema, file.value);
  if (result.success) into.push({ file, value: result.output });
  for (const issue of result.issues ?? []) {
    const path = (issue.path ?? []).map(({ key }) => key as string | number);
    report(file, path, issue.message.replaceAll('{key}', nameOf(path)));
  }
}

/** What a message calls the value at a path: its key, or its place in a list. */
function nameOf(path: SourcePath): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  if (typeof last === 'string') return `"${last}"`;
  return `item ${last + 1} of ${nameOf(path.slice(0, -1))}`;
}

function checkOwnId(file: SourceFile, expected: string, report: Report): void {
  const id = isMap(file.value) ? file.value.id : undefined;
  if (typeof id === 'string' && id !== expected) {
    report(file, ['id'], `the id "${id}" differs from the file's name; write "${expected}" or rename the file`);
  }
}

function idsIn(value: unknown, key: string): string[] {
  return idsOf(isMap(value) ? value[key] : undefined);
}

function idsOf(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown) => (isMap(item) && typeof item.id === 'string' ? [item.id] : []));
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
