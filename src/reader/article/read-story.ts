/** Picks a story's paragraphs out of the blocks of its root. */

import type { Block } from './blocks';
import { isTeaser } from './walk-page';

/** This many headlines of other stories in a row, each with a line or two of text under it, are a list of stories. */
const LEAST_SUMMARIES = 3;
/** With less prose than this outside the list, the list's summaries are what there is to read. */
const LEAST_STORY = 300;
/** What publishers put under a story: rights, sources, editors. */
const IMPRINT =
  /all rights reserved|copyright|©|uses cookies|版权(?:所有|声明|保护)|未经.{0,12}(?:授权|许可|允许)|责任编辑|責任編輯|本文来源|版權所有|未經.{0,12}(?:授權|許可|同意)|無断(?:転載|複写)/i;
/** An imprint stands among the last blocks. */
const MOST_IMPRINT_BLOCKS = 4;

/**
 * Blocks of the root that belong to the story: no lists of other stories, no labels, no headings with nothing under them.
 * Where there is no story but the list, that is what the page says.
 */
export function readStory(blocks: readonly Block[]): Block[] {
  const listed = blocks.filter(isOfStory);
  const summaries = findSummaries(blocks);
  const told = listed.filter((block) => !summaries.has(block));
  const story = told.reduce((sum, { prose }) => sum + prose, 0) < LEAST_STORY ? listed : told;
  for (let looked = 0; looked < MOST_IMPRINT_BLOCKS; looked++) {
    const last = story.at(-1);
    if (last === undefined) break;
    if (last.features.tag !== 'heading' && !(story.length > 1 && IMPRINT.test(textOf(last)))) break;
    story.pop();
  }
  while (story.at(-1)?.features.tag === 'heading') story.pop();
  return story;
}

/** The prose under teasers that follow one another: what a front or a list of related stories says of each. */
export function findSummaries(blocks: readonly Block[]): Set<Block> {
  const summaries = new Set<Block>();
  let run: Block[] = [];
  let underTeaser: Block[] = [];
  let isUnder = false;
  const endRun = () => {
    if (run.length >= LEAST_SUMMARIES) for (const block of run) summaries.add(block);
    run = [];
    isUnder = false;
  };
  for (const block of blocks) {
    if (isTeaser(block)) {
      if (isUnder) run.push(...underTeaser);
      isUnder = true;
      underTeaser = [];
    } else if (isUnder && block.prose > 0) {
      // More than one paragraph is no summary: a link stands within a story.
      if (underTeaser.length > 0) endRun();
      else underTeaser.push(block);
    }
  }
  if (isUnder) run.push(...underTeaser);
  endRun();
  return summaries;
}

function isOfStory({ features, element }: Block): boolean {
  if (element.tagName === 'H1') return false;
  if (features.linkLength > features.length * 0.6 && features.tag !== 'p' && features.tag !== 'quote') return false;
  // A link with its source, date or number of replies behind it.
  if (features.linkLength > features.length * 0.5 && features.sentenceEnds === 0) return false;
  // Labels: "Share", "Photo", "3 min read".
  return (
    features.tag === 'heading' ||
    features.tag === 'p' ||
    features.sentenceEnds > 0 ||
    features.length >= 25 ||
    features.cjkLength >= 12
  );
}

function textOf({ nodes }: Block): string {
  return nodes.map((node) => node.data).join('');
}
