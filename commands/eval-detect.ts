/**
 * `npm run eval:detect -- [OPTION…] [FILE.jsonl…]`: how well detection does on labelled texts and pages, for those who
 * work on it. Without files on our own texts and on what CORPUS_DIR names. CONTRIBUTING.md says what is printed where.
 * Exit codes: 0 all judged, 1 a page could not be judged, 2 bad use. A poor figure is a result, not an error.
 */
import lexicon from 'virtual:narrow-water/lexicon';
import { isCandidate } from '../src/core/detect/gate';
import type { Sensitivity } from '../src/core/detect/types';
import { createDetector } from '../src/core/detect/verdict';
import { type LabelledItems, type LabelledText, readLabelledFile, readStandingSets } from './eval/labelled';
import { type EvalArguments, readArguments } from './eval/read-arguments';
import { type JudgedText, type Line, scoreTexts } from './eval/scores';
import { tablesOf } from './eval/tables';
import { runCommand } from './input/bad-use';

const detect = createDetector(lexicon);

async function main(args: readonly string[]): Promise<number> {
  const options = readArguments(args);
  const { texts, leftOut } = readItems(options);
  for (const note of leftOut) process.stderr.write(`${note}\n`);
  write(options.texts ? scoreTexts(texts.map((text) => judgeText(text, options.sensitivity))) : [], options.output);
  return 0;
}

function readItems({ files }: EvalArguments): LabelledItems {
  if (files.length === 0) return readStandingSets(process.env.CORPUS_DIR);
  const read = files.map((file) => readLabelledFile(file));
  return {
    texts: read.flatMap(({ texts }) => texts),
    pages: read.flatMap(({ pages }) => pages),
    leftOut: [],
  };
}

function judgeText(item: LabelledText, sensitivity: Sensitivity): JudgedText {
  const { title, text } = item;
  const { verdict, score, evidence } = detect({ title, text }, { sensitivity });
  return { ...item, verdict, score, evidence, isSeen: isCandidate(`${title}\n${text}`) };
}

function write(lines: readonly Line[], output: EvalArguments['output']): void {
  if (output === 'table') {
    process.stdout.write(tablesOf(lines));
    return;
  }
  // On a terminal the lines would only bury the tables.
  const isForProgram = output === 'json' || !process.stdout.isTTY;
  if (isForProgram) process.stdout.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  if (output === 'both') process.stderr.write(tablesOf(lines));
}

await runCommand(main);
