/** How the commands take what they are called with, and say what is wrong with it. */

/** The command was called in a way that makes no sense; the message is one plain line. */
export class BadUse extends Error {}

/** Runs a command for its exit code; bad use becomes a line on stderr and exit code 2. */
export async function runCommand(run: (args: readonly string[]) => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof BadUse)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

/** @throws {BadUse} unless files are named, and nothing but files; `needs` is what the command needs, in words */
export function requireFiles(command: string, args: readonly string[], needs: string): void {
  if (args.length === 0) throw new BadUse(`${command} needs at least one ${needs}`);
  const option = args.find((arg) => arg.startsWith('-'));
  if (option !== undefined) throw new BadUse(`${command} takes files only, not ${option}`);
}
