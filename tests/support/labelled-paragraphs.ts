/**
 * Paragraphs in the manner of 2025–26 news with what a card beside them should show, written and labelled before the
 * ranker that they judge was seen. Their details are invented: they are no source of facts.
 */
import { readProjectFile } from '../../bench/project';
import type { Language } from '../../src/core/knowledge/types';

export interface LabelledParagraph {
  id: string;
  language: Language;
  text: string;
  /** The topics whose cards are asked for. */
  topics: string[];
  /** Positions that help a reader of the paragraph. */
  useful: string[];
  /** Positions that do no harm beside it; a card may show them or not. */
  acceptable: string[];
  /** Entries of the record that bear on it; null where that was not labelled. */
  record: string[] | null;
}

/** The weights were fitted on the first three; the fourth came later. */
const FILES = ['paragraphs.jsonl', 'paragraphs-2.jsonl', 'paragraphs-3.jsonl', 'paragraphs-4.jsonl'];

/** All of them, or those of one file. */
export function readLabelledParagraphs(files: readonly string[] = FILES): LabelledParagraph[] {
  return files.flatMap((file) =>
    readProjectFile('tests', 'knowledge', file)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const { topic, topics = [topic], record = null, ...rest } = JSON.parse(line);
        return { ...rest, topics, record };
      }),
  );
}
