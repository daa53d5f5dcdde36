/** What `knowledge:book` is called with. */
import { LANGUAGES, type Language } from '../../src/core/knowledge/types';
import { BadUse } from '../input/bad-use';

export interface BookArguments {
  language: Language;
  /** Null where the document goes to stdout. */
  file: string | null;
}

const OPTION = '--language';

/** @throws {BadUse} when there is more than one file, an unknown option, or a language that is not there */
export function readArguments(args: readonly string[]): BookArguments {
  const read: BookArguments = { language: 'en', file: null };
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    if (arg === OPTION) read.language = languageOf(args[++index]);
    else if (arg.startsWith(`${OPTION}=`)) read.language = languageOf(arg.slice(OPTION.length + 1));
    else if (arg.startsWith('-')) throw new BadUse(`knowledge:book has no option ${arg}; it has ${OPTION}`);
    else if (arg === '') throw new BadUse('knowledge:book needs a name for the file, or none at all');
    else if (read.file !== null) throw new BadUse(`knowledge:book writes one file, not ${read.file} and ${arg}`);
    else read.file = arg;
  }
  return read;
}

function languageOf(text: string | undefined): Language {
  const language = LANGUAGES.find((candidate) => candidate === text);
  if (language === undefined) {
    throw new BadUse(`${OPTION} takes one of ${LANGUAGES.join(', ')}, not ${text ?? 'nothing'}`);
  }
  return language;
}
