/** What `eval:detect` is called with. */
import type { Sensitivity } from '../../src/core/choices';
import { BadUse } from '../input/bad-use';
import { takeSensitivity } from '../input/take-sensitivity';

export interface EvalArguments {
  sensitivity: Sensitivity;
  texts: boolean;
  pages: boolean;
  /** `both`: JSON lines on stdout and tables on stderr. */
  output: 'both' | 'json' | 'table';
  /** Labelled JSON-lines files to evaluate in place of the standing sets; none for these. */
  files: string[];
}

const OPTIONS = '--sensitivity strict|balanced|wide, --texts, --pages, --json, --table';

/** @throws {BadUse} when an option is unknown, lacks its value or contradicts another */
export function readArguments(args: readonly string[]): EvalArguments {
  const flags = new Set<string>();
  const files: string[] = [];
  const { sensitivity, others } = takeSensitivity(args);
  for (const arg of others) {
    if (['--texts', '--pages', '--json', '--table'].includes(arg)) flags.add(arg);
    else if (arg.startsWith('-')) throw new BadUse(`eval:detect has no option ${arg}; it has ${OPTIONS}`);
    else if (arg.endsWith('.jsonl')) files.push(arg);
    else throw new BadUse(`eval:detect reads labelled .jsonl files, not ${arg === '' ? 'a file without a name' : arg}`);
  }
  if (flags.has('--json') && flags.has('--table')) throw new BadUse('eval:detect takes --json or --table, not both');
  const isOneOnly = flags.has('--texts') !== flags.has('--pages');
  return {
    sensitivity,
    texts: !isOneOnly || flags.has('--texts'),
    pages: !isOneOnly || flags.has('--pages'),
    output: flags.has('--json') ? 'json' : flags.has('--table') ? 'table' : 'both',
    files,
  };
}
