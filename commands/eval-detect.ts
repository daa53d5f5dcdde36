/**
 * `npm run eval:detect -- [OPTION…] [FILE.jsonl…]`: how well detection does on labelled texts and pages, for those who
 * work on it. Without files on our own texts and on what CORPUS_DIR names. CONTRIBUTING.md says what is printed where.
 * Exit codes: 0 all judged, 1 a page could not be judged, 2 bad use. A poor figure is a result, not an error.
 */
import lexicon from 'virtual:narrow-water/lexicon';
import type { Sensitivity } from '../src/core/choices';
import { isCandidate } from '../src/core/detect/gate';
import { createDetector } from '../src/core/detect/verdict';
import { startPageProber } from './detect/page-prober';
import {
  type LabelledItems,
  type LabelledPage,
  type LabelledText,
  readLabelledFile,
  readStandingSets,
} from './eval/labelled';
import { type EvalArguments, readArguments } from './eval/read-arguments';
import { type JudgedPage, type JudgedText, type Line, scorePages, scoreTexts } from './eval/scores';
import { tablesOf } from './eval/tables';
import { runCommand } from './input/bad-use';

/** Pages judged at a time. */
const PAGES_AT_ONCE = 2;

const detect = createDetector(lexicon);

async function main(args: readonly string[]): Promise<number> {
  const options = readArguments(args);
  const { sensitivity, output } = options;
  const { texts, pages, leftOut } = readItems(options);
  for (const note of leftOut) process.stderr.write(`${note}\n`);
  const textLines = options.texts ? scoreTexts(texts.map((text) => judgeText(text, sensitivity))) : [];
  if (!options.pages || pages.length === 0) {
    write(textLines, output);
    return 0;
  }
  const { judged, failures } = await judgePages(pages, sensitivity);
  write([...textLines, ...scorePages(judged)], output);
  for (const failure of failures) process.stderr.write(`not judged: ${failure}\n`);
  return failures.length === 0 ? 0 : 1;
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
  const { verdict, score, evidence, topics } = detect({ title, text }, { sensitivity });
  return { ...item, verdict, score, evidence, topicsFound: topics, isSeen: isCandidate(`${title}\n${text}`) };
}

/** Judges pages in a real browser; one that cannot be judged is named with the reason, and left out of the figures. */
async function judgePages(
  pages: readonly LabelledPage[],
  sensitivity: Sensitivity,
): Promise<{ judged: JudgedPage[]; failures: string[] }> {
  process.stderr.write(`Judging ${pages.length} pages in a browser …\n`);
  const startMs = performance.now();
  const failures: string[] = [];
  let prober: Awaited<ReturnType<typeof startPageProber>>;
  try {
    prober = await startPageProber(PAGES_AT_ONCE, sensitivity);
  } catch (error) {
    return { judged: [], failures: [`${pages.length} pages: ${messageOf(error)}`] };
  }
  try {
    const outcomes = await Promise.all(
      pages.map(async (page): Promise<JudgedPage[]> => {
        try {
          const { text, kind, detection, isSeen } = await prober.probe(page.readHtml(), page.url);
          const { verdict, score, evidence, topics, mentions } = detection;
          const marks = mentions.filter(({ marked }) => marked).length;
          return [
            {
              ...page,
              verdict,
              score,
              evidence,
              isSeen,
              pageKind: kind,
              bodyLength: text.length,
              topicsFound: topics,
              marks,
            },
          ];
        } catch (error) {
          failures.push(`${page.id}: ${messageOf(error)}`);
          return [];
        }
      }),
    );
    const tookMs = performance.now() - startMs;
    process.stderr.write(`Judged in ${(tookMs / 1000).toFixed(1)} s.\n`);
    return { judged: outcomes.flat(), failures };
  } finally {
    await prober.close();
  }
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
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
