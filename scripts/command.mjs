/**
 * Runs one of the project's commands: `node scripts/command.mjs NAME ARGUMENT…`. Sets up and builds first if need be,
 * then runs the built command in this same process. Only the command itself writes on stdout.
 */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

const commands = new URL('../commands/', import.meta.url);
const [name = '', ...args] = process.argv.slice(2);

const known = readdirSync(commands)
  .filter((file) => /^[a-z-]+\.ts$/.test(file))
  .map((file) => file.slice(0, -'.ts'.length));

// A reader that has seen enough, such as head, closes its end: then there is nothing more to do.
process.stdout.on('error', (error) => {
  if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') throw error;
  process.exit();
});

if (known.includes(name)) await run();
else {
  console.error(`There is no command “${name}”. There is: ${known.join(', ')}.`);
  process.exitCode = 2;
}

async function run() {
  prepare();
  const { ensureBuilt } = await import('./build.mjs');
  const built = new URL(`../dist/commands/${name}.js`, import.meta.url);
  try {
    await ensureBuilt();
    if (!existsSync(built)) throw new Error(`The build has no command “${name}”.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
    return;
  }
  // The command sees its arguments where every Node program does.
  process.argv = [process.execPath, fileURLToPath(built), ...args];
  await import(built.href);
}
