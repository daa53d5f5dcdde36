/**
 * Where things stand in the book: the id of each one's element. Ids of the knowledge base never change, so neither do
 * these; the first part keeps an essay and a topic of one name apart.
 */
type Anchored = 'essay' | 'position' | 'topic' | 'record' | 'outcome' | 'disagreement';

export type Part = 'essays' | 'topics' | 'timeline' | 'outcomes' | 'disagreements';

/** The id of an essay's, topic's, position's … element. */
export const anchorOf = (what: Anchored | 'kind', id: string): string => `${what}-${id}`;
/** The id of a part of the book. */
export const partAnchor = (part: Part): string => `part-${part}`;
/** A link to an element of the book. */
export const linkTo = (anchor: string): string => `#${encodeURIComponent(anchor)}`;
