/**
 * `npm run detect -- [--sensitivity strict|balanced|wide] FILE…`: the verdict on pages and texts, one JSON line each, in
 * input order.
 * Exit codes: 0 all well, 1 an item failed (its line is `{id, error}`), 2 bad use.
 */
import lexicon from 'virtual:narrow-water/lexicon';
import type { Sensitivity } from '../src/core/choices';
import type { Evidence, Verdict, Zone } from '../src/core/detect/types';
import { createDetector } from '../src/core/detect/verdict';
import { sayInPlainEnglish } from '../src/ui/evidence-words';
import { type DetectItem, readItems } from './detect/items';
import { type PageProber, startPageProber } from './detect/page-prober';
import { requireFiles, runCommand } from './input/bad-use';
import { takeSensitivity } from './input/take-sensitivity';

/** Pages judged at a time. */
const PAGES_AT_ONCE = 2;

const detect = createDetector(lexicon);

async function main(args: readonly string[]): Promise<number> {
  const { sensitivity, others: files } = takeSensitivity(args);
  requireFiles('detect', files, 'FILE: .html, .htm, .txt or .jsonl');
  const items = readItems(files);
  let prober: PageProber | null = null;
  try {
    if (items.some(({ kind }) => kind === 'page')) prober = await startPageProber(PAGES_AT_ONCE, sensitivity);
  } catch (error) {
    // Texts can be judged all the same; each page's line says that it could not.
    process.stderr.write(`${messageOf(error)}\n`);
  }
  try {
    return await writeInOrder(items, { prober, sensitivity });
  } finally {
    await prober?.close();
  }
}

/** What items are judged with. */
interface Means {
  /** Null where no browser could be started, or none is needed. */
  prober: PageProber | null;
  sensitivity: Sensitivity;
}

/** Judges all items, pages beside one another, and writes each line as soon as those before it are written. */
async function writeInOrder(items: readonly DetectItem[], means: Means): Promise<number> {
  let failed = false;
  const results = items.map((item) =>
    item.kind === 'page' && means.prober !== null ? judge(item, means) : () => judge(item, means),
  );
  for (const [index, result] of results.entries()) {
    const outcome = await (typeof result === 'function' ? result() : result);
    const item = items[index] as DetectItem;
    if ('error' in outcome) failed = true;
    const named = item.lang === undefined ? { id: item.id } : { id: item.id, lang: item.lang };
    process.stdout.write(
      `${JSON.stringify('error' in outcome ? { id: item.id, ...outcome } : { ...named, ...outcome })}\n`,
    );
  }
  return failed ? 1 : 0;
}

async function judge(item: DetectItem, { prober, sensitivity }: Means): Promise<Record<string, unknown>> {
  if (item.kind === 'error') return { error: item.error };
  try {
    if (item.kind === 'text') return judgeText(item.title, item.text, sensitivity);
    if (prober === null) return { error: 'no browser runs' };
    return await judgePage(prober, item);
  } catch (error) {
    return { error: messageOf(error) };
  }
}

function judgeText(title: string, text: string, sensitivity: Sensitivity): Record<string, unknown> {
  const start = performance.now();
  const { verdict, score, language, topics, mentions, evidence } = detect({ title, text }, { sensitivity });
  const ms = round(performance.now() - start);
  const ledger = evidence.map(inPlainWords);
  return {
    verdict,
    score,
    article: null,
    kind: null,
    language,
    topics,
    mentions,
    articleText: text,
    evidence: ledger,
    ms,
  };
}

async function judgePage(
  prober: PageProber,
  { html, url }: { html: Buffer; url: string | null },
): Promise<Record<string, unknown>> {
  const { text, kind, detection, ms } = await prober.probe(html, url);
  const { verdict, score, language, topics, mentions, evidence } = detection;
  const article = kind === 'article' || kind === 'stub';
  return {
    verdict,
    score,
    article,
    kind,
    language,
    topics,
    mentions,
    articleText: text,
    evidence: evidence.map(inPlainWords),
    ms: round(ms),
  };
}

/** A line of the ledger as the command prints it. */
function inPlainWords(line: Evidence): { for: Verdict; weight: number; what: string; where: Zone } {
  return { for: line.for, weight: line.weight, what: sayInPlainEnglish(line), where: line.where };
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

function round(ms: number): number {
  return Math.round(ms * 100) / 100;
}

await runCommand(main);
