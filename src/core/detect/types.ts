/** What detection says of a page: its kind, the verdict with its evidence, and where topics are named. */
import type { TextLanguage } from '../text/language';
import type { FeatureName } from './feature-names';

/** `relation`: substantially about the two countries' relations; `touches`: in passing; `none`: neither. */
export type Verdict = 'relation' | 'touches' | 'none';

/** What the page is. A `stub` is a paywalled beginning of an article. */
export type PageKind = 'article' | 'section' | 'stub' | 'other';

/** Where in an article a piece of evidence stands. */
export type Zone = 'headline' | 'lead' | 'body' | 'meta';

/** What a line of the ledger says: a feature of the article, or that its language is none of the four. */
export type EvidenceCode = FeatureName | 'otherLanguage';

/** One line of the evidence ledger. The sentence for it is made where it is shown, in the language it is shown in. */
export interface Evidence {
  for: Verdict;
  /** Log-odds that this line adds (positive) or takes away (negative). */
  weight: number;
  code: EvidenceCode;
  /** What of the page says so, as it stands there; three examples at most. */
  words: string[];
  where: Zone;
}

/** A place where a topic is named. Offsets are UTF-16 into the title or the article's text, as `in` says. */
export interface Mention {
  topic: string;
  in: 'title' | 'body';
  /** The words as they stand on the page. */
  text: string;
  start: number;
  end: number;
  /** Whether a mark is painted here. */
  marked: boolean;
}

/** An article as detection takes it: values only. Paragraphs of `text` are separated by `\n`. */
export interface ArticleText {
  title: string;
  text: string;
  /** Description, keywords and section of the page's metadata, joined; weak evidence. */
  meta?: string;
}

export interface Detection {
  verdict: Verdict;
  /** Probability of `relation`, 0 to 1. */
  score: number;
  language: TextLanguage;
  /** Distinct topics named, most salient first. */
  topics: string[];
  /** In reading order, the title's first. */
  mentions: Mention[];
  evidence: Evidence[];
}

/** The plain features of one text block of a page, from which the article is told without a DOM. */
export interface BlockFeatures {
  /** UTF-16 units of its text, white space folded. */
  length: number;
  /** Of these, how many are Han, kana or hangul. */
  cjkLength: number;
  /** Of these, how many stand inside links. */
  linkLength: number;
  /** Sentence ends (`.`, `!`, `?`, `。`, `！`, `？`) in it. */
  sentenceEnds: number;
  /** Signs of money in it. */
  prices: number;
  tag: 'p' | 'heading' | 'list-item' | 'quote' | 'other';
}

/** The plain features of a whole page. Lengths are in Latin letters; a CJK character counts as two and a half. */
export interface PageFeatures {
  /** Blocks of the chosen body, in reading order. */
  blocks: BlockFeatures[];
  /** Length of the page's text, furniture included. */
  pageText: number;
  /** Length of the running prose in it, and of the part of that prose which is outside furniture (menus, comments, sidebars). */
  pageProse: number;
  keptProse: number;
  /** Length of the prose in the element that directly holds most of the body's prose. */
  clusterProse: number;
  /** Length of the prose that stands, one paragraph each, under headlines of other stories. */
  summaryProse: number;
  /** Links whose text reads like a headline, on the whole page. */
  teaserCount: number;
  /** Signs of money outside running prose. */
  priceCount: number;
  /** Fields to be filled in or chosen from. */
  fieldCount: number;
  /** `@type` values of JSON-LD, lower case. */
  jsonLdTypes: string[];
  ogType: string;
  /** Path of the address, without query; empty where the page has none. */
  path: string;
  /** A heading bears the page's title. */
  hasHeadline: boolean;
  /** Length of the headline. */
  headlineLength: number;
  hasTime: boolean;
  /** The page says for machines when it was published. */
  isDated: boolean;
  hasByline: boolean;
  /** Words of a paywall ("subscribe to continue", 有料会員) near the end of the body. */
  hasPaywall: boolean;
}
