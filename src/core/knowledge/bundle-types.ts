/** The knowledge base as it is carried to a reader: in one language, whole for the extension's own pages, shorter for web pages. */
import type { Parties } from '../cards/parties';
import type {
  Aspect,
  Disagreement,
  Essay,
  IsoDate,
  Language,
  Localised,
  Outcome,
  Position,
  RecordEntry,
  Source,
  TopicKind,
} from './types';

/** A position as one language's cards show it: the text in that language, or in English where it is not translated. */
export interface BundlePosition extends Omit<Position, 'translations' | 'aspects'> {
  /** The language of `text`; a card labels it where it is not the reader's own. */
  textLanguage: Language;
  /** The parties that it speaks of (`core/cards/parties.ts`). */
  parties?: Parties;
}

/** A topic as one language's cards show it. */
export interface BundleTopic {
  id: string;
  kind: TopicKind;
  /** Its name in the bundle's language. */
  name: string;
  /** Its name in every language, for the line that gives every party's. */
  names: Localised;
  /** One neutral line on what it is, in the bundle's language. */
  what: string;
  marks: boolean;
  related: string[];
  /** Newest first. */
  record: BundleRecordEntry[];
  checkedTo: IsoDate | null;
}

/** An aspect; `positions` are the indexes of its positions in the bundle's list. */
export type BundleAspect = Omit<Aspect, 'id'> & { positions: number[] };

/** Essay, record entry and disagreement with their words in the bundle's language; `textLanguage` as for a position. */
export type BundleEssay = Essay & { textLanguage: Language };
export type BundleRecordEntry = RecordEntry & { textLanguage: Language };
export type BundleDisagreement = Disagreement & { textLanguage: Language };

/** What the cards of one language need of the knowledge base. */
export interface KnowledgeBundle {
  language: Language;
  essays: BundleEssay[];
  topics: BundleTopic[];
  positions: BundlePosition[];
  disagreements: BundleDisagreement[];
  /** Absent where no position names an aspect. */
  aspects?: BundleAspect[];
  /** By position, the words that are its own in any of the languages, packed; the same in every language's bundle. */
  ownWords?: string[];
}

/** A source as a card cites it; its title stays in the extension's own pages. */
export type CitedSource = Omit<Source, 'title'>;

/** A record entry as the cards in a web page show it. */
export interface PageRecordEntry extends Omit<BundleRecordEntry, 'source' | 'also'> {
  source: CitedSource;
  also?: CitedSource;
}

/** A topic as the cards in a web page show it: its other names and its relations stay in the extension's own pages. */
export interface PageTopic extends Omit<BundleTopic, 'names' | 'related' | 'record'> {
  record: PageRecordEntry[];
}

/** A position as the cards in a web page show it. */
export interface PagePosition extends Omit<BundlePosition, 'figures' | 'editorsNotes' | 'outcome'> {
  editorsNotes: { text: string; source: CitedSource }[];
  outcome?: Omit<Outcome, 'record'>;
}

/** The part of a bundle that the cards in a web page show. */
export interface PageKnowledge extends Omit<KnowledgeBundle, 'topics' | 'positions'> {
  topics: PageTopic[];
  positions: PagePosition[];
}
