/** The file of an essay that is yet to be written: every key, with what belongs there. */

/** Thrown where an essay cannot be begun as asked, with what to write instead. */
export class CannotBegin extends Error {}

/**
 * The text of `essays/<id>.yaml` with one empty position for each body paragraph. The check refuses it until every empty
 * value is filled in, and says where.
 * @param id author and year, such as `doe-2030`
 * @param paragraphs number of body paragraphs, from 1 to 500
 */
export function scaffoldEssay(id: string, paragraphs: number): string {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*-\d{4}$/.test(id)) {
    throw new CannotBegin(`"${id}" is no id for an essay: write author and year in small letters, such as doe-2030`);
  }
  if (!Number.isInteger(paragraphs) || paragraphs < 1 || paragraphs > 500) {
    throw new CannotBegin('the number of body paragraphs must be a whole number from 1 to 500');
  }
  const year = id.slice(-4);
  const positions = Array.from({ length: paragraphs }, (_, index) => scaffoldPosition(id, index + 1));
  return `# The README of the sources explains every key. Fill in what is empty; the check says what is missing.
id: ${id}
title: "" # as published
author: null # null where it is unsigned
role: "" # facts about the author, never motives
venue: "" # where it was published, and when
written: { from: ${year}, to: ${year}, how: "" } # how the date is known
conclusion: "" # one sentence of ours
url: null # where it can be read
paragraphs: ${paragraphs}
positions:
${positions.join('')}`;
}

function scaffoldPosition(id: string, paragraph: number): string {
  return `  - id: ${id}.p${paragraph}.what-it-says # two to four words of your own; never changes once released
    paragraph: ${paragraph}
    topics: [] # the main one first
    kind: argument # fact | figure | event | argument | prediction | report
    stance: asserts # asserts | reports | rejects | supposes
    attributedTo: "" # whose statement it is
    text: "" # one or two plain sentences in our own words
`;
}
