/** The built extension with pages of ours beside its own, so that they run under its origin, its policy and its database. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BenchBrowser, withChromium } from './chromium';
import { inProject, readProjectFile } from './project';
import type { NotesBench } from './scripts/notes';
import { makeText } from './texts';

/** A page that offers `narrowWaterBench` (see scripts/notes.ts). */
export const NOTES_PAGE = 'bench-notes.html';

const ALL_LANGUAGES = ['en', 'ja', 'zh-Hans', 'zh-Hant'] as const;
const SENTENCE_UNITS = 12_000;

/** Starts Chromium with a copy of the built extension and the notes page in it; `extra` adds further files by path. */
export async function withExtensionCopy<Result>(
  extra: Record<string, string>,
  use: (browser: BenchBrowser) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'narrow-water-bench-extension-'));
  try {
    cpSync(inProject('dist', 'chromium'), folder, { recursive: true });
    const files = {
      ...extra,
      [NOTES_PAGE]: '<!doctype html><meta charset="utf-8"><title>Notes</title><script src="bench-notes.js"></script>',
      'bench-notes.js': readProjectFile('dist', 'commands', 'bench-notes.js'),
    };
    for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content);
    return await withChromium(folder, use);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Fills the reader's database up to so many notes. */
export function fillNotes(browser: BenchBrowser, from: number, to: number): Promise<void> {
  const sentences = ALL_LANGUAGES.flatMap((language) =>
    makeText(language, language === 'en' ? SENTENCE_UNITS : SENTENCE_UNITS / 4).split(/(?<=[.!?。！？])\s*/),
  );
  return browser.onExtensionPage(NOTES_PAGE, (page) =>
    page.evaluate(
      ([sentences, from, to]) =>
        (globalThis as unknown as { narrowWaterBench: NotesBench }).narrowWaterBench.fill(sentences, from, to),
      [sentences, from, to] as const,
    ),
  );
}
