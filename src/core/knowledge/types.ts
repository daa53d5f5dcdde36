/**
 * The knowledge base as the rest of the house sees it: essays, topics, positions, disagreements, timeline.
 * These shapes are what `npm run knowledge` prints; a released id never changes.
 */

/** The languages Narrow Water reads and speaks, in the order in which they are listed to people. */
export const LANGUAGES = ['en', 'ja', 'zh-Hans', 'zh-Hant'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Every language's wording of one thing. */
export type Localised = Record<Language, string>;

/** ISO 8601 date of reduced precision: `2024`, `2024-11` or `2024-11-15`; a decade is `201X`, a century `20XX` (ISO 8601-2). */
export type IsoDate = string;

/** Where a fact was looked up. */
export interface Source {
  title: string;
  publisher: string;
  date: IsoDate;
  url: string;
}

export interface Essay {
  id: string;
  title: string;
  /** Null where the essay is unsigned. */
  author: string | null;
  /** Facts about the author and the text ("Nanjing University · unsigned translation"), never motives. */
  role: string;
  /** Where it was published, as far as is known. */
  venue: string;
  written: { from: IsoDate; to: IsoDate; how: string };
  /** What the essay as a whole concludes, in one sentence of ours. */
  conclusion: string;
  url: string | null;
  /** What stands at that address, where it is not this text: another translation, say. */
  urlIs?: string | null;
  /** Number of body paragraphs; positions cite them counting from 1. */
  paragraphs: number;
  /** The country that it is known to be written from; null where that is not known. */
  writtenFrom: string | null;
}

export type TopicKind = 'person' | 'place' | 'body' | 'document' | 'event' | 'issue' | 'idea';

/**
 * One form under which newspapers name a topic, with what keeps it from being something else.
 * The context rules look at the folded text right before, right after or anywhere in the same paragraph.
 */
export interface Alias {
  text: string;
  /** The alias is not this topic when one of these stands immediately before it. */
  notAfter?: string[];
  /** The alias is not this topic when one of these stands immediately behind it. */
  notBefore?: string[];
  /** The alias is this topic only when one of these stands in the article. */
  needs?: string[];
  /** The alias is not this topic when one of these stands in the same paragraph. */
  unless?: string[];
}

/** A dated, sourced, neutral fact on a topic. */
export interface RecordEntry {
  id: string;
  date: IsoDate;
  text: string;
  /** Whose account it is, where it is somebody's account. */
  saidBy: string | null;
  source: Source;
  /** A second source, for what is disputed. */
  also?: Source;
  /** Written for another topic, and stands on this one's card as well. */
  isLent?: true;
}

export interface Topic {
  id: string;
  /** Every party's name, equal in size. */
  names: Localised;
  aliases: Record<Language, Alias[]>;
  /** One neutral line on what it is. */
  what: Localised;
  kind: TopicKind;
  /** Whether mentions of it are marked in an article; the others live in overview and dossier. */
  marks: boolean;
  related: string[];
  record: RecordEntry[];
  /** The date to which the record was checked; null while there is no record. */
  checkedTo: IsoDate | null;
}

export type PositionKind = 'fact' | 'figure' | 'event' | 'argument' | 'prediction' | 'report';
/** How the writer stands to what is said: says it, passes it on, passes it on to reject it, or supposes it. */
export type Stance = 'asserts' | 'reports' | 'rejects' | 'supposes';
export type OutcomeState = 'held' | 'failed' | 'mixed' | 'open';

/** What became of a prediction, by the record's entries that show it. */
export interface Outcome {
  state: OutcomeState;
  asOf: IsoDate;
  record: string[];
  why: string;
}

/** A correction or caution on a position, with a source. */
export interface EditorsNote {
  text: string;
  source: Source;
}

/** A number that a position states, as data. */
export interface Figure {
  value: number;
  unit: string;
  of: string;
}

/** What positions turn on within their topics, with the words by which papers speak of it. */
export interface Aspect {
  id: string;
  /** English forms; see `core/cards/aspects.ts`. */
  en: string[];
  /** Forms for Japanese and both Chinese scripts. */
  han: string[];
}

/** One thing an essay says on one or more topics, in our words. */
export interface Position {
  id: string;
  essay: string;
  paragraph: number;
  topics: string[];
  /** What it turns on within these topics: ids of aspects. */
  aspects?: string[];
  text: string;
  kind: PositionKind;
  attributedTo: string;
  stance: Stance;
  /** The date, or the start of the period, it speaks of. */
  date?: IsoDate;
  /** The end of that period. */
  until?: IsoDate;
  /** True where the essay does not state the date and we inferred it. */
  dateInferred?: boolean;
  figures?: Figure[];
  /** True where it carries one side's polemic on Taiwan's status: it never leads a card. */
  polemic?: boolean;
  outcome?: Outcome;
  editorsNotes: EditorsNote[];
  translations: Partial<Record<Exclude<Language, 'en'>, string>>;
}

export type DisagreementKind = 'contradict' | 'qualify' | 'corroborate' | 'update' | 'name';

/** A question on which essays differ, qualify, bear out or update one another, or name one thing differently. */
export interface Disagreement {
  id: string;
  kind: DisagreementKind;
  topic: string;
  question: string;
  sides: { positions: string[]; summary: string }[];
}

export interface TimelineEntry {
  date: IsoDate;
  precision: 'day' | 'month' | 'year' | 'era';
  inferred: boolean;
  text: string;
  positions: string[];
  record: string[];
}

export interface Knowledge {
  essays: Essay[];
  topics: Topic[];
  positions: Position[];
  disagreements: Disagreement[];
  /** Absent where no essay's positions have any. */
  aspects?: Aspect[];
  timeline: TimelineEntry[];
}
