/** The lines of `eval:detect` as tables for people. Values in, a text out. */
import type { Verdict } from '../../src/core/detect/types';
import { sayInPlainEnglish } from '../../src/ui/evidence-words';
import type { Line, WrongLine } from './scores';
import type { Estimate, Share } from './statistics';

/** Lines of a ledger that are shown; the rest weighs little. */
const LEDGER_LINES = 8;
/** A kind with fewer items says nothing by itself; what is wrong in it is listed all the same. */
const LEAST_OF_A_KIND = 5;
const VERDICTS: readonly Verdict[] = ['relation', 'touches', 'none'];

type LineOf<What extends Line['what']> = Extract<Line, { what: What }>;

/** @returns all of it, ending with a line break */
export function tablesOf(lines: readonly Line[]): string {
  const of = <What extends Line['what']>(what: What) =>
    lines.filter((line): line is LineOf<What> => line.what === what);
  return [
    tableOf(
      'relation against none (touches left out)',
      ['precision', 'recall', 'F1', 'none left alone'],
      of('relation').map((line) => [
        line,
        share(line.precision),
        share(line.recall),
        estimate(line.f1),
        share(line.leftAlone),
      ]),
    ),
    tableOf(
      'verdicts by label: relation / touches / none',
      VERDICTS.map((label) => `labelled ${label}`),
      of('confusion').map((line) => [
        line,
        ...VERDICTS.map((label) => VERDICTS.map((verdict) => line.verdicts[label][verdict]).join(' / ')),
      ]),
    ),
    tableOf(
      'traps',
      ['right'],
      of('traps').map((line) => [line, share(line.right)]),
    ),
    tableOf(
      'topics of headlines, in texts taken for relation',
      ['one of them found', 'all found'],
      of('topics').map((line) => [line, share(line.one), share(line.all)]),
    ),
    tableOf(
      "the sentinel's gate: relation let through",
      ['of those labelled so', 'of those judged so', 'missed'],
      of('gate').map((line) => [line, share(line.labelled), share(line.judged), line.missed.join(', ') || 'none']),
    ),
    tableOf(
      'article or not',
      ['right', 'precision', 'recall'],
      of('article').map((line) => [line, share(line.accuracy), share(line.precision), share(line.recall)]),
    ),
    tableOf(
      'pages beside the matter',
      ['marked', 'let through by the gate'],
      of('off-topic').map((line) => [line, share(line.marked), share(line.passed)]),
    ),
    tableOf(
      'stories found with their topics',
      ['found'],
      of('stories').map((line) => [line, share(line.found)]),
    ),
    ...listsOf(of('wrong')),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

type Row = [group: { set: string; by: string; of: string; items: number }, ...cells: string[]];

function tableOf(title: string, columns: readonly string[], rows: readonly Row[]): string {
  const telling = rows.filter(([{ by, items }]) => by !== 'kind' || items >= LEAST_OF_A_KIND);
  if (telling.length === 0) return '';
  const cells = [
    ['set', '', 'items', ...columns],
    ...telling.map(([{ set, by, of, items }, ...rest]) => [set, by === 'all' ? '' : of, String(items), ...rest]),
  ];
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  const drawn = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${title}\n${drawn.map((row) => `  ${row}\n`).join('')}`;
}

function listsOf(wrong: readonly WrongLine[]): string[] {
  const list = (title: string, lines: readonly WrongLine[]) =>
    lines.length === 0 ? '' : `${title} (${lines.length})\n${lines.map(describeWrong).join('')}`;
  return [
    list(
      'wrong',
      wrong.filter(({ counts }) => counts),
    ),
    list(
      'off by what merely touches',
      wrong.filter(({ counts }) => !counts),
    ),
  ];
}

function describeWrong({ set, id, lang, kind, why, score, begins, evidence }: WrongLine): string {
  const ledger = evidence.slice(0, LEDGER_LINES).map((line) => {
    const { weight, where } = line;
    const signed = `${weight > 0 ? '+' : ''}${weight.toFixed(2)}`;
    return `      ${signed.padStart(6)}  ${where.padEnd(8)}  ${sayInPlainEnglish(line)}\n`;
  });
  return `  ${id} (${set}, ${lang}, ${kind}), score ${score.toFixed(3)}: ${why}\n    ${begins}\n${ledger.join('')}`;
}

/** Such as `95.2 % [77.3–99.2] 20/21`. */
function share(figure: Share): string {
  return figure.of === 0 ? '–' : `${estimate(figure)} ${figure.hits}/${figure.of}`;
}

function estimate({ value, low, high }: Estimate): string {
  if (value === null || low === null || high === null) return '–';
  return `${percent(value)} % [${percent(low)}–${percent(high)}]`;
}

function percent(value: number): string {
  return (value * 100).toFixed(1);
}
