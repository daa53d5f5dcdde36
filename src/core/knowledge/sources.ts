/** The sources of the knowledge base as values: files as read, files as checked, and problems found in them. */
import type { PublisherNames } from './publishers';
import type { Aspect, Disagreement, Essay, Language, Position, RecordEntry, Topic } from './types';

/** The way to a value inside a source file: keys and list indexes from the outside in. */
export type SourcePath = readonly (string | number)[];

/** A source file that could be read, with nothing known of its shape yet. */
export interface SourceFile {
  /** Path below the sources' folder with forward slashes, such as `topics/senkaku.yaml`. */
  file: string;
  value: unknown;
  /** The line, from 1, of the value at a path; of its nearest container where it is missing. */
  lineOf(path: SourcePath): number;
}

/** Something an author has to put right. */
export interface Problem {
  file: string;
  line: number;
  /** The way to the value in dotted form, such as `positions.3.date`; empty for the whole file. */
  path: string;
  /** What is wrong and what to do about it, in plain words, without the place. */
  message: string;
}

export type PositionSource = Omit<Position, 'essay' | 'translations'>;
export interface EssaySource extends Essay {
  positions: PositionSource[];
}

/** A record entry is written once, in the file of one topic, and stands on the cards of `alsoOn` as well. */
export type RecordSource = RecordEntry & { alsoOn?: string[] };
export interface TopicSource extends Omit<Topic, 'record'> {
  record: RecordSource[];
}

/** The languages that English wording is translated into. */
export type TranslatedLanguage = Exclude<Language, 'en'>;

/**
 * The words of each kind of thing, which a translation renders. Names and lines of topics are not among them: a topic's own
 * file has them in every language.
 */
export interface EssayWording {
  author: string | null;
  role: string;
  venue: string;
  /** How its date is known. */
  how: string;
  conclusion: string;
  /** What stands at its address, where it is not the text itself. */
  urlIs: string | null;
}
export interface PositionWording {
  text: string;
  attributedTo: string;
  /** In the order of the notes themselves. */
  editorsNotes: string[];
  /** Why its outcome is judged as it is. */
  why: string | null;
}
export interface RecordWording {
  text: string;
  saidBy: string | null;
}
export interface DisagreementWording {
  question: string;
  /** The sides' summaries, in the order of the sides. */
  sides: string[];
}

/** Everything that is worded in one language, by id. */
export interface Wordings {
  essays: Map<string, EssayWording>;
  positions: Map<string, PositionWording>;
  record: Map<string, RecordWording>;
  disagreements: Map<string, DisagreementWording>;
}
/** What of one language is not in English: wordings, and how publishers are named where their names are given. */
export type Translation = Wordings & { publishers?: PublisherNames };
export type Translations = Record<TranslatedLanguage, Translation>;

/** Sources without a known problem: what the compiler takes. */
export interface CheckedSources {
  essays: EssaySource[];
  topics: TopicSource[];
  disagreements: Disagreement[];
  aspects: Aspect[];
  translations: Translations;
}

export type CheckResult = { ok: true; sources: CheckedSources } | { ok: false; problems: Problem[] };

/** Takes down a problem at a path of a file. */
export type Report = (file: SourceFile, path: SourcePath, message: string) => void;

/** A source file whose shape is right, with its value. */
export interface Shaped<T> {
  file: SourceFile;
  value: T;
}

/** A translation as its file gives it: `of` tells which English wording it renders. */
export type Rendered<T> = T & { of: string };
export type ShapedTranslation = { language: TranslatedLanguage } & (
  | ({ of: 'essay' } & Shaped<{
      essay: Rendered<EssayWording>;
      positions: Record<string, Rendered<PositionWording>>;
    }>)
  | ({ of: 'record' } & Shaped<Record<string, Rendered<RecordWording>>>)
  | ({ of: 'disagreements' } & Shaped<Record<string, Rendered<DisagreementWording>>>)
  | ({ of: 'publishers' } & Shaped<PublisherNames>)
);

/** What stands in the files whose shape is right, and every id that any file gives, right or not. */
export interface ShapedSources {
  essays: Shaped<EssaySource>[];
  topics: Shaped<TopicSource>[];
  disagreements: Shaped<Disagreement[]>[];
  aspects: Shaped<Aspect[]>[];
  translations: ShapedTranslation[];
  /** Ids of files of the wrong shape count too, so that one mistake does not look like many. */
  known: {
    essays: Set<string>;
    topics: Set<string>;
    positions: Set<string>;
    records: Set<string>;
    aspects: Set<string>;
  };
  /** The files of the wrong shape: what they hold cannot be said to be missing. */
  misshapen: Set<string>;
}

/** A problem as an author reads it: "topics/senkaku.yaml, line 12: the alias …". */
export function describeProblem(problem: Problem): string {
  return `${problem.file}, line ${problem.line}: ${problem.message}`;
}

/** By file, then line, then words, so that two runs list problems alike. */
export function sortProblems(problems: Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.path, b.path) || compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
