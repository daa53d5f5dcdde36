/** The whole way from the sources' folder to the compiled knowledge base and the lexicon. */
import { join } from 'node:path';
import { EVIDENCE_ROLES, type EvidenceTerm, type Lexicon, lexiconOf, parseEvidence } from '../core/detect/lexicon';
import { type CheckOptions, checkSources } from '../core/knowledge/check';
import { compileKnowledge } from '../core/knowledge/compile';
import {
  describeProblem,
  type Problem,
  type SourceFile,
  type SourcePath,
  sortProblems,
  type Translations,
} from '../core/knowledge/sources';
import type { Knowledge } from '../core/knowledge/types';
import { readSources } from './read-sources';

/** The folder with this project's own sources. */
export const SOURCES_FOLDER = import.meta.dirname;

export type CompileResult =
  | { ok: true; knowledge: Knowledge; translations: Translations; lexicon: Lexicon }
  | { ok: false; problems: Problem[] };

/** What is shipped must be complete: nothing untranslated, no paragraph without a position. */
const WHOLE: CheckOptions = { mustBeWhole: true };

/** Reads, checks and compiles the sources below a folder. */
export function compileSources(folder: string = SOURCES_FOLDER, options: CheckOptions = WHOLE): CompileResult {
  const { files, problems } = readSources(folder);
  // If a file cannot be read, checking the rest would only report its contents as missing everywhere.
  if (problems.length > 0) return { ok: false, problems: sortProblems(problems) };
  const isEvidence = ({ file }: SourceFile) => EVIDENCE.test(file);
  const checked = checkSources(
    files.filter((file) => !isEvidence(file)),
    options,
  );
  const evidence = readEvidence(files.filter(isEvidence), problems);
  if (!checked.ok || problems.length > 0) {
    return { ok: false, problems: sortProblems([...problems, ...(checked.ok ? [] : checked.problems)]) };
  }
  const knowledge = compileKnowledge(checked.sources);
  return { ok: true, knowledge, translations: checked.sources.translations, lexicon: lexiconOf(knowledge, evidence) };
}

const EVIDENCE = /^evidence\/[^/]+\.yaml$/;

/** The terms of all evidence files, by role: how they are spread over files is no matter. */
function readEvidence(files: readonly SourceFile[], problems: Problem[]): EvidenceTerm[] {
  if (files.length === 0) {
    const message = 'there is no file in this folder; detection needs its words';
    problems.push({ file: 'evidence', line: 1, path: '', message });
  }
  const fileOf = new Map<string, string>();
  const terms = files.flatMap((file) => {
    const own = readTerms(file, problems);
    for (const [index, { id }] of own.entries()) {
      const other = fileOf.get(id);
      if (other === undefined) fileOf.set(id, file.file);
      else report(file, [index], `the id "${id}" also stands in ${other}; give one of them another`, problems);
    }
    return own;
  });
  return terms.toSorted((a, b) => EVIDENCE_ROLES.indexOf(a.role) - EVIDENCE_ROLES.indexOf(b.role));
}

function readTerms(file: SourceFile, problems: Problem[]): EvidenceTerm[] {
  try {
    return parseEvidence(file.value);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const entry = /^evidence entry (\d+)/.exec(message)?.[1];
    report(file, entry === undefined ? [] : [Number(entry) - 1], message, problems);
    return [];
  }
}

function report(file: SourceFile, path: SourcePath, message: string, problems: Problem[]): void {
  problems.push({ file: file.file, line: file.lineOf(path), path: path.join('.'), message });
}

/** All problems as one text for a person, each with its place, under a line that counts them. */
export function describeProblems(problems: readonly Problem[], folder: string = SOURCES_FOLDER): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [`${count} in the sources of the knowledge base (${join(folder)}):`, ...problems.map(describeProblem)].join(
    '\n',
  );
}
