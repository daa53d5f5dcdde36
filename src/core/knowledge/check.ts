/** From source files to checked sources, or to everything that an author has to put right, all at once. */
import * as v from 'valibot';
import { checkAliases } from './check-aliases';
import { checkReferences } from './check-references';
import { disagreementsSchema, essaySchema, topicSchema, translationsSchema } from './schema';
import {
  type CheckResult,
  type Problem,
  type Report,
  type Shaped,
  type ShapedSources,
  type SourceFile,
  type SourcePath,
  sortProblems,
  type TranslationSource,
} from './sources';
import { LANGUAGES, type Language } from './types';

const ESSAY = /^essays\/([^/]+)\.yaml$/;
const TOPIC = /^topics\/([^/]+)\.yaml$/;
const TRANSLATION = /^translations\/([^/]+)\/([^/]+)\.yaml$/;

/**
 * Checks every source file: its shape, then what it refers to. Files other than essays, topics, disagreements and
 * translations are a problem themselves. The files in `evidence/` belong to detection and are not passed here.
 */
export function checkSources(files: readonly SourceFile[]): CheckResult {
  const problems: Problem[] = [];
  const report: Report = (file, path, message) =>
    problems.push({ file: file.file, line: file.lineOf(path), path: path.join('.'), message });
  const shaped = shapeAll(files, report);
  checkAliases(shaped.topics, report);
  checkReferences(shaped, report);
  if (problems.length > 0) return { ok: false, problems: sortProblems(problems) };
  return {
    ok: true,
    sources: {
      essays: shaped.essays.map(({ value }) => value),
      topics: shaped.topics.map(({ value }) => value),
      disagreements: shaped.disagreements.flatMap(({ value }) => value),
      translations: shaped.translations.flatMap(({ file, value }) => {
        const language = TRANSLATION.exec(file.file)?.[1] as TranslationSource['language'];
        return Object.entries(value).map(([position, { text }]) => ({ language, position, text }));
      }),
    },
  };
}

function shapeAll(files: readonly SourceFile[], report: Report): ShapedSources {
  const shaped: ShapedSources = {
    essays: [],
    topics: [],
    disagreements: [],
    translations: [],
    known: { topics: new Set(), positions: new Set(), records: new Set() },
  };
  for (const file of files) {
    const essayId = ESSAY.exec(file.file)?.[1];
    const topicId = TOPIC.exec(file.file)?.[1];
    const translation = TRANSLATION.exec(file.file);
    if (essayId !== undefined) {
      for (const id of idsIn(file.value, 'positions')) shaped.known.positions.add(id);
      keep(shaped.essays, file, essaySchema, report);
      checkOwnId(file, essayId, report);
    } else if (topicId !== undefined) {
      shaped.known.topics.add(topicId);
      for (const id of idsIn(file.value, 'record')) shaped.known.records.add(id);
      keep(shaped.topics, file, topicSchema, report);
      checkOwnId(file, topicId, report);
    } else if (file.file === 'disagreements.yaml') {
      keep(shaped.disagreements, file, disagreementsSchema, report);
    } else if (translation !== null) {
      if (isTranslated(translation[1] ?? '')) keep(shaped.translations, file, translationsSchema, report);
      else
        report(file, [], `"${translation[1]}" is no language to translate into; use one of: ${TRANSLATED.join(', ')}`);
    } else {
      report(file, [], 'this file has no place here; the README of the sources lists the files there are');
    }
  }
  return shaped;
}

const TRANSLATED = LANGUAGES.filter((language) => language !== 'en');
function isTranslated(name: string): name is Exclude<Language, 'en'> {
  return TRANSLATED.some((language) => language === name);
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
  const list = isMap(value) ? value[key] : undefined;
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown) => (isMap(item) && typeof item.id === 'string' ? [item.id] : []));
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
