/** The whole way from the sources' folder to the compiled knowledge base and the lexicon. */
import { join } from 'node:path';
import { type Lexicon, lexiconOf, parseEvidence } from '../core/detect/lexicon';
import { checkSources } from '../core/knowledge/check';
import { compileKnowledge } from '../core/knowledge/compile';
import { describeProblem, type Problem, type SourceFile, sortProblems } from '../core/knowledge/sources';
import type { Knowledge } from '../core/knowledge/types';
import { readSources } from './read-sources';

/** The folder with this project's own sources. */
export const SOURCES_FOLDER = import.meta.dirname;

export type CompileResult = { ok: true; knowledge: Knowledge; lexicon: Lexicon } | { ok: false; problems: Problem[] };

/** Reads, checks and compiles the sources below a folder. */
export function compileSources(folder: string = SOURCES_FOLDER): CompileResult {
  const { files, problems } = readSources(folder);
  const evidenceFile = files.find(({ file }) => file === EVIDENCE);
  const checked = checkSources(files.filter((file) => file !== evidenceFile));
  const evidence = readEvidence(evidenceFile, problems);
  if (!checked.ok || problems.length > 0) {
    return { ok: false, problems: sortProblems([...problems, ...(checked.ok ? [] : checked.problems)]) };
  }
  const knowledge = compileKnowledge(checked.sources);
  return { ok: true, knowledge, lexicon: lexiconOf(knowledge, evidence) };
}

const EVIDENCE = 'evidence.yaml';

function readEvidence(file: SourceFile | undefined, problems: Problem[]): ReturnType<typeof parseEvidence> {
  if (file === undefined) {
    // A file that is there and is not YAML has been reported already.
    if (!problems.some((problem) => problem.file === EVIDENCE)) {
      problems.push({
        file: EVIDENCE,
        line: 1,
        path: '',
        message: `there is no ${EVIDENCE}; detection needs its words`,
      });
    }
    return [];
  }
  try {
    return parseEvidence(file.value);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const entry = /^evidence entry (\d+)/.exec(message)?.[1];
    const path = entry === undefined ? [] : [Number(entry) - 1];
    problems.push({ file: EVIDENCE, line: file.lineOf(path), path: path.join('.'), message });
    return [];
  }
}

/** All problems as one text for a person, each with its place, under a line that counts them. */
export function describeProblems(problems: readonly Problem[], folder: string = SOURCES_FOLDER): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [`${count} in the sources of the knowledge base (${join(folder)}):`, ...problems.map(describeProblem)].join(
    '\n',
  );
}
