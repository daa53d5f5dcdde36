/** What readers download and browsers parse: the built Chromium extension's files, compressed as stores and servers do. */
import { gzipSync } from 'node:zlib';
import type { Bench } from './bench';
import { type Bar, measurementOf, missing } from './measure';
import { readProjectFile } from './project';

const FILES = [
  { file: 'sentinel.js', name: 'all that runs on every page', mostKb: 2.5 },
  { file: 'reader.js', name: 'reader up to painted marks, aliases and evidence included', mostKb: 40 },
  { file: 'companion.js', name: 'what opens cards and keeps notes', mostKb: 16 },
  { file: 'overlay.js', name: 'card surface', mostKb: 25 },
  { file: 'editor.js', name: 'note editor', mostKb: 6 },
  { file: 'language-en.js', name: 'knowledge and words in English', mostKb: 60 },
  { file: 'language-ja.js', name: 'knowledge and words in Japanese', mostKb: 60 },
  { file: 'language-zh-Hans.js', name: 'knowledge and words in Simplified Chinese', mostKb: 60 },
  { file: 'language-zh-Hant.js', name: 'knowledge and words in Traditional Chinese', mostKb: 60 },
  { file: 'record-en.js', name: 'the record in English', mostKb: 60 },
  { file: 'record-ja.js', name: 'the record in Japanese', mostKb: 60 },
  { file: 'record-zh-Hans.js', name: 'the record in Simplified Chinese', mostKb: 60 },
  { file: 'record-zh-Hant.js', name: 'the record in Traditional Chinese', mostKb: 60 },
  { file: 'aspects.js', name: 'what positions turn on, in the words of four languages', mostKb: 14 },
] as const;

/** Kilobytes of 1,024 bytes after gzip at its strongest. */
export function gzippedKb(source: string): number {
  return gzipSync(source, { level: 9 }).length / 1024;
}

export const benchSize: Bench = async (emit) => {
  for (const { file, name, mostKb } of FILES) {
    const id = `size.${file.replace('.js', '')}`;
    const bar: Bar = { most: mostKb, on: 'ours' };
    const source = readBuilt(file);
    if (source === null) {
      emit(missing(id, name, bar, `the build has no ${file}`));
      continue;
    }
    const raw = Buffer.byteLength(source) / 1024;
    emit(
      measurementOf({
        id,
        name,
        ours: gzippedKb(source),
        other: raw,
        unit: 'KB gz',
        bar,
        note: `${file}; other: KB uncompressed`,
      }),
    );
  }
};
function readBuilt(file: string): string | null {
  try {
    return readProjectFile('dist', 'chromium', file);
  } catch {
    return null;
  }
}
