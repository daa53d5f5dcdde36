/**
 * `npm run bench -- [NAME]`: side-by-side measurements, a JSON line each (see bench/measure.ts).
 * Exit codes: 0 all measured, 1 a bench could not be run, 2 bad use. A bar that does not hold is a result, not an error.
 */
import type { Bench } from '../bench/bench';
import { BadUse, runCommand } from './input/bad-use';

const BENCHES: Record<string, () => Promise<Bench>> = {
  scan: async () => (await import('../bench/scan')).benchScan,
  dom: async () => (await import('../bench/dom')).benchDom,
  detect: async () => (await import('../bench/detect')).benchDetect,
  cards: async () => (await import('../bench/cards')).benchCards,
  reading: async () => (await import('../bench/reading')).benchReading,
  anchor: async () => (await import('../bench/anchor')).benchAnchor,
  notes: async () => (await import('../bench/notes')).benchNotes,
  popup: async () => (await import('../bench/popup')).benchPopup,
  size: async () => (await import('../bench/size')).benchSize,
};

async function main(args: readonly string[]): Promise<number> {
  const names = Object.keys(BENCHES);
  const [wanted] = args;
  if (args.length > 1 || (wanted !== undefined && !names.includes(wanted))) {
    throw new BadUse(`bench takes one of ${names.join(', ')}, or nothing for all of them`);
  }
  let exitCode = 0;
  for (const name of wanted === undefined ? names : [wanted]) {
    try {
      const bench = await BENCHES[name]?.();
      await bench?.(
        (measurement) => process.stdout.write(`${JSON.stringify(measurement)}\n`),
        (progress) => process.stderr.write(`${progress}\n`),
      );
    } catch (error) {
      process.stderr.write(`bench ${name}: ${error instanceof Error ? error.message : error}\n`);
      exitCode = 1;
    }
  }
  return exitCode;
}

await runCommand(main);
