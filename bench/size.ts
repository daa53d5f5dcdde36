/** What readers download and browsers parse: the built Chromium extension's files, compressed as stores and servers do. */
import { gzipSync } from 'node:zlib';
import type { Bench } from './bench';
import { type Bar, type Measurement, measurementOf, missing } from './measure';
import { readProjectFile } from './project';

/** Every script of a page by itself; what is weighed with others has no bar of its own. */
const SCRIPTS: readonly { file: string; name: string; mostKb?: number }[] = [
  { file: 'sentinel.js', name: 'all that runs on every page', mostKb: 2.5 },
  { file: 'lexicon-latin.js', name: 'forms in Latin letters' },
  { file: 'lexicon-east.js', name: 'forms in Han, kana and capitals' },
  { file: 'han.js', name: 'what is known of Han' },
  { file: 'reader.js', name: 'what reads, judges and marks' },
  { file: 'companion.js', name: 'what opens cards and keeps notes', mostKb: 16.5 },
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
  // A quarter of it are the positions' own words: without them one card in twenty more opens with what is of less use.
  { file: 'choice.js', name: 'the ranker, and what positions turn on in the words of four languages', mostKb: 47 },
];

/** What runs on a page up to painted marks, by its script: with Han or kana come the names in capitals too. */
const UP_TO_MARKS = [
  { id: 'english', files: ['lexicon-latin.js', 'reader.js'], language: 'en' },
  { id: 'eastern', files: ['han.js', 'lexicon-east.js', 'reader.js'], language: 'ja' },
] as const;
const MARKS_MOST_KB = 40;

/** What comes between the marks and the first card, where it has not come before: its surface is not all. */
const UP_TO_CARD = ['companion.js', 'han.js', 'choice.js', 'overlay.js'];

/** Kilobytes of 1,024 bytes after gzip at its strongest. */
export function gzippedKb(source: string): number {
  return gzipSync(source, { level: 9 }).length / 1024;
}

export const benchSize: Bench = async (emit) => {
  for (const { id, files } of UP_TO_MARKS) {
    const name = 'reader up to painted marks, aliases and evidence included';
    emit(weigh(`size.marks.${id}`, name, MARKS_MOST_KB, files));
  }
  for (const { file, name, mostKb } of SCRIPTS) emit(weigh(`size.${file.replace('.js', '')}`, name, mostKb, [file]));
  for (const { id, files, language } of UP_TO_MARKS) {
    const later = [...UP_TO_CARD, `language-${language}.js`, `record-${language}.js`].filter(
      (file) => !(files as readonly string[]).includes(file),
    );
    const mostKb = barOf(['sentinel.js', ...later]) + MARKS_MOST_KB;
    const name = `all scripts up to the first card, in ${language}: no more than its parts may weigh`;
    emit(weigh(`size.first-card.${id}`, name, mostKb, ['sentinel.js', ...files, ...later]));
  }
};

function barOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + (SCRIPTS.find((script) => script.file === file)?.mostKb ?? 0), 0);
}

/** Files weigh what each of them is compressed to. */
function weigh(id: string, name: string, mostKb: number | undefined, files: readonly string[]): Measurement {
  const bar: Bar | undefined = mostKb === undefined ? undefined : { most: mostKb, on: 'ours' };
  const sources: string[] = [];
  for (const file of files) {
    const source = readBuilt(file);
    if (source === null) return missing(id, name, bar, `the build has no ${file}`);
    sources.push(source);
  }
  const sum = (sizeOf: (source: string) => number) => sources.reduce((total, source) => total + sizeOf(source), 0);
  const note = `${files.join(' + ')}; other: KB uncompressed`;
  const raw = sum((source) => Buffer.byteLength(source) / 1024);
  return measurementOf({ id, name, ours: sum(gzippedKb), other: raw, unit: 'KB gz', bar, note });
}

function readBuilt(file: string): string | null {
  try {
    return readProjectFile('dist', 'chromium', file);
  } catch {
    return null;
  }
}
