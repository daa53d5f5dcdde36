/**
 * `npm run knowledge:book -- [--language LANGUAGE] [OUT.html]`: the whole knowledge base as one HTML document that needs
 * nothing else, to a file or to stdout. Exit codes: 0 all well, 2 bad use.
 */
import { writeFileSync } from 'node:fs';
import { loadBundle } from '../src/knowledge/load-bundle';
import { loadStrings } from '../src/ui/strings/load-strings';
import { readArguments } from './book/read-arguments';
import { renderBook } from './book/render-book';
import { BadUse, runCommand } from './input/bad-use';

await runCommand(async (args) => {
  const { language, file } = readArguments(args);
  const document = renderBook(await loadBundle(language), await loadStrings(language));
  if (file === null) process.stdout.write(document);
  else write(file, document);
  return 0;
});

function write(file: string, document: string): void {
  try {
    writeFileSync(file, document);
  } catch (error) {
    throw new BadUse(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
