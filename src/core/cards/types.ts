/** What a card shows of a topic, chosen for the paragraph in which it is mentioned. */
import type { IsoDate, Language, Localised, PositionKind, Stance } from '../knowledge/types';

/** A paragraph with the topics named in it; what positions are fitted to. */
export interface ParagraphContext {
  text: string;
  /** Topics named in the paragraph, the card's own among them. */
  topics: string[];
  /** Topics named in the headline; they count less. */
  headlineTopics?: string[];
}

/** The choice made for one card. Ids only, best first; the drawing looks them up. */
export interface CardChoice {
  topic: string;
  /** Positions that fit this paragraph, three at most; empty is an honest none. */
  positions: string[];
  /** Positions on the topic at large, folded by default. */
  general: string[];
  /** The record's entries that bear on this paragraph, newest first. */
  record: string[];
  /** Questions among the shown positions on which essays differ. */
  disagreements: string[];
  /** Why these were chosen, in plain words. */
  why: string;
}

/** What the ranker reads of the knowledge base; `Knowledge` and `KnowledgeBundle` both fit. */
export interface RankerKnowledge {
  topics: { id: string; names: Localised; record: { id: string; date: IsoDate; text: string }[] }[];
  positions: RankerPosition[];
  disagreements: { id: string; topic: string; sides: { positions: string[] }[] }[];
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
  date?: IsoDate;
}
