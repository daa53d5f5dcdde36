/** What judged items come to, in figures: each line of `eval:detect`, as plain data. Values in, values out. */
import type { Evidence, PageKind, Verdict } from '../../src/core/detect/types';
import { type Group, type Grouped, groupsOf, inSet } from './groups';
import type { LabelledPage, LabelledText } from './labelled';
import { type Estimate, f1Of, type Outcomes, precisionOf, recallOf, type Share, shareOf } from './statistics';

interface Judgement {
  verdict: Verdict;
  score: number;
  evidence: Evidence[];
  /** Whether the sentinel's gate lets it through. */
  isSeen: boolean;
}

export type JudgedText = LabelledText & Judgement & { topicsFound: string[] };
export type JudgedPage = LabelledPage &
  Judgement & {
    pageKind: PageKind;
    /** UTF-16 units of the body that was found. */
    bodyLength: number;
    topicsFound: string[];
    marks: number;
  };

/** `relation` against `none`; what is labelled `touches` is left out, because people differ on it. */
export type RelationLine = { what: 'relation' } & Group & {
    precision: Share;
    recall: Share;
    f1: Estimate;
    /** Of `none`, the share that was not taken for `relation`. */
    leftAlone: Share;
  };
/** How many of each label (first key) got each verdict (second key). */
export type ConfusionLine = { what: 'confusion' } & Group & { verdicts: Record<Verdict, Record<Verdict, number>> };
/** Right: `relation` where a trap is to be shown, anything else where it is not. */
export type TrapsLine = { what: 'traps' } & Group & { right: Share };
/** Of the texts taken for `relation` whose headline's topics are labelled: the shares with one of them, and with all. */
export type TopicsLine = { what: 'topics' } & Group & { one: Share; all: Share };
/** `labelled`: of what is labelled `relation`, the share let through; `judged`: of what the full verdict calls so. */
export type GateLine = { what: 'gate' } & Group & { labelled: Share; judged: Share; missed: string[] };
/** An article or not; a stub is one. */
export type ArticleLine = { what: 'article' } & Group & { accuracy: Share; precision: Share; recall: Share };
/** Pages that are no story about the relation: how many are marked, and how many the gate lets through. */
export type OffTopicLine = { what: 'off-topic' } & Group & { marked: Share; passed: Share };
/** Pages that are a story about the relation: how many have cards, and name the topics that their headlines name. */
export type StoriesLine = { what: 'stories' } & Group & { found: Share };
export interface WrongLine {
  what: 'wrong';
  set: string;
  id: string;
  lang: string;
  kind: string;
  /** What is wrong, in plain words. */
  why: string;
  /** Whether it counts against precision, recall, traps or article; what merely touches does not. */
  counts: boolean;
  label: Verdict | null;
  verdict: Verdict;
  score: number;
  /** The title's, or the text's, beginning. */
  begins: string;
  evidence: Evidence[];
}

export type Line =
  | RelationLine
  | ConfusionLine
  | TrapsLine
  | TopicsLine
  | GateLine
  | ArticleLine
  | OffTopicLine
  | StoriesLine
  | WrongLine;

const VERDICTS: readonly Verdict[] = ['relation', 'touches', 'none'];
const BEGINNING = 60;

/** Every line about the texts: set by set and, where there are several sets, on all texts but traps together. */
export function scoreTexts(texts: readonly JudgedText[]): Line[] {
  const plain = texts.filter(({ isTrap }) => !isTrap);
  const sets = new Set(plain.map(({ set }) => set));
  const together = sets.size > 1 ? groupsOf(plain, 'all texts').filter(({ group }) => group.by !== 'kind') : [];
  const groups = [...together, ...[...sets].flatMap((set) => groupsOf(inSet(plain, set), set))];
  const traps = texts.filter(({ isTrap }) => isTrap);
  const trapGroups = [...new Set(traps.map(({ set }) => set))].flatMap((set) => groupsOf(inSet(traps, set), set));
  return [
    ...groups.map(relationLine),
    ...groups.filter(({ group }) => group.by === 'all').map(confusionLine),
    ...groups.filter(({ group }) => group.by !== 'kind').flatMap(topicsLine),
    ...trapGroups.filter(({ group }) => group.by !== 'kind').map(trapsLine),
    ...(texts.length === 0 ? [] : [gateLine(texts)]),
    ...texts.flatMap(wrongText),
  ];
}

/** Every line about the pages, set by set. */
export function scorePages(pages: readonly JudgedPage[]): Line[] {
  const groups = (wanted: readonly JudgedPage[]) =>
    [...new Set(wanted.map(({ set }) => set))].flatMap((set) => groupsOf(inSet(wanted, set), set));
  return [
    ...groups(pages.filter(({ isArticle }) => isArticle !== null)).map(articleLine),
    ...groups(pages.filter(({ label }) => label === 'none')).map(offTopicLine),
    ...groups(pages.filter(({ label }) => label === 'relation')).map(storiesLine),
    ...pages.flatMap(wrongPage),
  ];
}

/** What was labelled `touches` is neither a hit nor a miss. */
export function relationOutcomes(items: readonly { label: Verdict; verdict: Verdict }[]): Outcomes {
  const count = (label: Verdict, isTaken: boolean) =>
    items.filter((item) => item.label === label && (item.verdict === 'relation') === isTaken).length;
  return {
    found: count('relation', true),
    missed: count('relation', false),
    wrong: count('none', true),
    right: count('none', false),
  };
}

function relationLine({ group, items }: Grouped<JudgedText>): RelationLine {
  const outcomes = relationOutcomes(items);
  const { right, wrong } = outcomes;
  return {
    what: 'relation',
    ...group,
    precision: precisionOf(outcomes),
    recall: recallOf(outcomes),
    f1: f1Of(outcomes),
    leftAlone: shareOf(right, right + wrong),
  };
}

function confusionLine({ group, items }: Grouped<JudgedText>): ConfusionLine {
  const row = (label: Verdict) =>
    Object.fromEntries(
      VERDICTS.map((verdict) => [
        verdict,
        items.filter((item) => item.label === label && item.verdict === verdict).length,
      ]),
    ) as Record<Verdict, number>;
  return {
    what: 'confusion',
    ...group,
    verdicts: { relation: row('relation'), touches: row('touches'), none: row('none') },
  };
}

function topicsLine({ group, items }: Grouped<JudgedText>): TopicsLine[] {
  const onTopics = items.filter(({ verdict, topics }) => verdict === 'relation' && topics.length > 0);
  if (onTopics.length === 0) return [];
  const one = onTopics.filter(({ topics, topicsFound }) => topics.some((topic) => topicsFound.includes(topic)));
  const all = onTopics.filter(({ topics, topicsFound }) => topics.every((topic) => topicsFound.includes(topic)));
  const { length } = onTopics;
  return [
    { what: 'topics', ...group, items: length, one: shareOf(one.length, length), all: shareOf(all.length, length) },
  ];
}

function trapsLine({ group, items }: Grouped<JudgedText>): TrapsLine {
  return { what: 'traps', ...group, right: shareOf(items.filter(isTrapRight).length, items.length) };
}

function isTrapRight({ label, verdict }: JudgedText): boolean {
  return (label === 'relation') === (verdict === 'relation');
}

function gateLine(items: readonly JudgedText[]): GateLine {
  const seenOf = (of: readonly JudgedText[]) => shareOf(of.filter(({ isSeen }) => isSeen).length, of.length);
  const wanted = items.filter(({ label }) => label === 'relation');
  const judged = items.filter(({ verdict }) => verdict === 'relation');
  const missed = new Set([...wanted, ...judged].filter(({ isSeen }) => !isSeen).map(({ id }) => id));
  return {
    what: 'gate',
    set: 'all texts and traps',
    by: 'all',
    of: 'all',
    items: items.length,
    labelled: seenOf(wanted),
    judged: seenOf(judged),
    missed: [...missed],
  };
}

function articleLine({ group, items }: Grouped<JudgedPage>): ArticleLine {
  const count = (isArticle: boolean, isTaken: boolean) =>
    items.filter((page) => page.isArticle === isArticle && isTakenForArticle(page) === isTaken).length;
  const outcomes = {
    found: count(true, true),
    missed: count(true, false),
    wrong: count(false, true),
    right: count(false, false),
  };
  return {
    what: 'article',
    ...group,
    accuracy: shareOf(outcomes.found + outcomes.right, items.length),
    precision: precisionOf(outcomes),
    recall: recallOf(outcomes),
  };
}

function isTakenForArticle({ pageKind }: JudgedPage): boolean {
  return pageKind === 'article' || pageKind === 'stub';
}

function offTopicLine({ group, items }: Grouped<JudgedPage>): OffTopicLine {
  return {
    what: 'off-topic',
    ...group,
    marked: shareOf(items.filter(({ marks }) => marks > 0).length, items.length),
    passed: shareOf(items.filter(({ isSeen }) => isSeen).length, items.length),
  };
}

function storiesLine({ group, items }: Grouped<JudgedPage>): StoriesLine {
  return {
    what: 'stories',
    ...group,
    found: shareOf(items.filter((page) => whyNotFound(page) === null).length, items.length),
  };
}

/** Why a story about the relation is not found, in plain words. */
function whyNotFound({ isSeen, verdict, pageKind, topics, topicsFound }: JudgedPage): string | null {
  if (!isSeen) return 'the sentinel lets it pass by';
  if (verdict !== 'relation') return `it is taken for ${verdict}`;
  if (pageKind !== 'article') return `the page is taken for ${pageKind}`;
  const missing = topics.filter((topic) => !topicsFound.includes(topic));
  return missing.length === 0 ? null : `topics not found: ${missing.join(', ')}`;
}

function wrongText(text: JudgedText): WrongLine[] {
  const { label, verdict, isTrap } = text;
  const why = `it is taken for ${verdict}, and is ${label}`;
  if ((label === 'relation') !== (verdict === 'relation') && (label !== 'touches' || isTrap)) {
    return [wrongLine(text, why, true)];
  }
  return label === verdict || isTrap ? [] : [wrongLine(text, why, false)];
}

function wrongPage(page: JudgedPage): WrongLine[] {
  const { isArticle, label, marks, pageKind, bodyLength } = page;
  const wrong: WrongLine[] = [];
  if (isArticle !== null && isArticle !== isTakenForArticle(page)) {
    const why = `the page is taken for ${pageKind} (${bodyLength} characters of body), and is ${isArticle ? 'an article' : 'none'}`;
    // The ledger is the verdict's and has no part in this.
    wrong.push({ ...wrongLine(page, why, true), evidence: [] });
  }
  if (label === 'none' && marks > 0) wrong.push(wrongLine(page, `${marks} marks on a page beside the matter`, true));
  const notFound = label === 'relation' ? whyNotFound(page) : null;
  if (notFound !== null) wrong.push(wrongLine(page, notFound, true));
  return wrong;
}

function wrongLine(item: JudgedText | JudgedPage, why: string, counts: boolean): WrongLine {
  const { set, id, lang, kind, label, verdict, score, evidence, title } = item;
  const begins = [...(title || ('text' in item ? item.text : '')).replace(/\s+/g, ' ')].slice(0, BEGINNING).join('');
  return { what: 'wrong', set, id, lang, kind, why, counts, label, verdict, score, begins, evidence };
}
