/** What a card shows of a topic, chosen for the paragraph in which it is mentioned. */

import type { IsoDate, Language, PositionKind, Stance, TopicKind } from '../knowledge/types';
import type { TextLanguage } from '../text/language';
import type { AspectWords } from './aspects';
import type { Parties } from './parties';

/** A paragraph with the topics named in it; what positions are fitted to. */
export interface ParagraphContext {
  text: string;
  /** Topics named in the paragraph, the card's own among them. */
  topics: string[];
  /** Topics named in the headline; they count less. */
  headlineTopics?: string[];
  /** The language of the whole article, where it is known; a paragraph tells its own less surely. */
  language?: TextLanguage;
}

/** The choice made for one card. Ids only, best first; the drawing looks them up. */
export interface CardChoice {
  topic: string;
  /** Positions that fit this paragraph, three at most; empty is an honest none. */
  positions: string[];
  /** Positions on the topic at large, folded by default. */
  general: string[];
  /** The record's entries that bear on this paragraph, the one to lead with first, then the newest first; empty is silence. */
  record: string[];
  /** Where none bears on it, the newest entries on the topic at large; folded by default. */
  recordAtLarge: string[];
  /** Questions among the shown positions on which essays differ. */
  disagreements: string[];
  /** Why these were chosen, as data: a card says it in the reader's language. */
  reasons: CardReason[];
}

/** What speaks for the positions shown; or why there are none. */
export type CardReason =
  /** The paragraph names other topics that the positions are about. */
  | { because: 'topics'; topics: string[] }
  /** The paragraph speaks of what the positions turn on: in these words of its own. */
  | { because: 'words'; words: string[] }
  /** Paragraph and positions speak of the same years. */
  | { because: 'years'; years: string[] }
  /** The topic is so particular that what the essays say of it bears on any mention. */
  | { because: 'particular' }
  /** The essays speak of the topic, but nothing fits this paragraph. */
  | { because: 'only-general' }
  /** No essay speaks of the topic. */
  | { because: 'not-discussed' }
  /** The record alone speaks, with entries that bear on the paragraph. */
  | { because: 'record-bears' };

/** What the ranker reads of the knowledge base; `KnowledgeBundle` and `PageKnowledge` both fit. */
export interface RankerKnowledge {
  topics: RankerTopic[];
  positions: RankerPosition[];
  disagreements: { id: string; topic: string; sides: { positions: string[] }[] }[];
  /** What positions turn on, with the places of theirs in `positions`; absent where none says. */
  aspects?: (AspectWords & { positions: readonly number[] })[];
  /** The own words of each position, packed (`own-words.ts`); absent where they were not chosen. */
  ownWords?: readonly string[];
}

/** What the ranker reads of one topic. */
export interface RankerTopic {
  id: string;
  kind: TopicKind;
  marks: boolean;
  record: { id: string; date: IsoDate; text: string; isLent?: true }[];
}

/** What the ranker reads of one position. */
export interface RankerPosition {
  id: string;
  essay: string;
  paragraph: number;
  topics: string[];
  text: string;
  /** The language of `text`; English where it is absent. */
  textLanguage?: Language;
  kind: PositionKind;
  stance: Stance;
  polemic?: boolean;
  date?: IsoDate;
  /** The parties that it speaks of (`parties.ts`), the same in every language; where it is absent they have no say. */
  parties?: Parties;
}
