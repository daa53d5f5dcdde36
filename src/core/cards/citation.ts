/** What a card shows, as plain text to be quoted: who says it where and when, in whose words, with what is to be noted on it. */

/** The marks of the language that a citation is worded in. */
export interface CitationMarks {
  /** Between the parts of a line. */
  comma: string;
  semicolon: string;
  colon: string;
  stop: string;
  /** Around words, with the space before them that the language asks for. */
  inBrackets(words: string): string;
  /** Around sources, whose names may have round brackets of their own. */
  inSquareBrackets(words: string): string;
  /** Around the title of an essay. */
  asTitle(title: string): string;
}

/** A position to cite, in the reader's language as far as it goes; dates are worded already. */
export interface CitedPosition {
  /** "Unsigned" where nobody signed. */
  author: string;
  /** Facts about the author and the text. */
  role: string;
  /** As published. */
  title: string;
  venue: string;
  written: string;
  /** "paragraph 8". */
  paragraph: string;
  /** How the writer stands to what is said, where it is not the writer's own word. */
  stance: string | null;
  /** What is said, with a word on whose wording it is. */
  wording: string;
  /** What became of the prediction, where it is one that has been judged. */
  outcome: string | null;
  notes: readonly { label: string; text: string; source: CitedPlace }[];
  url: string | null;
  /** What stands at that address, where it is not the essay itself. */
  urlIs: string | null;
}

/** Where something was looked up. */
export interface CitedPlace {
  publisher: string;
  date: string;
  url: string;
}

/** A dated fact to cite. */
export interface CitedFact {
  date: string;
  text: string;
  saidBy: string | null;
  sources: readonly CitedPlace[];
}

/** A question on which positions that are shown are contradicted. */
export interface CitedQuestion {
  /** "Where the essays contradict each other". */
  heading: string;
  question: string;
  sides: readonly { who: string; summary: string }[];
}

/** All that a card shows. */
export interface CitedCard {
  name: string;
  what: string;
  positions: readonly CitedPosition[];
  questions: readonly CitedQuestion[];
  facts: readonly CitedFact[];
  /** "Record checked to …", where there is a record. */
  checkedTo: string | null;
  /** Of what age the essays are, and who is not among their writers: a sentence each. */
  remarks: readonly string[];
}

/**
 * Author, role, title, venue, date and paragraph in the first line; below it the wording, what became of it, the editor's
 * notes and the essay's address, a line each. No line is empty and none ends with a line break.
 */
export function citePosition(cited: CitedPosition, marks: CitationMarks): string {
  const { inBrackets, comma, stop, colon, asTitle } = marks;
  const place = [
    cited.author + inBrackets(cited.role),
    asTitle(cited.title),
    cited.venue,
    cited.written,
    cited.paragraph,
  ];
  const lines = [
    place.join(comma) + stop,
    cited.stance === null ? null : cited.stance + stop,
    cited.wording,
    cited.outcome,
    ...cited.notes.map(({ label, text, source }) => label + colon + text + citeSources([source], marks)),
    cited.url === null || cited.urlIs === null ? cited.url : cited.urlIs + colon + cited.url,
  ];
  return lines.filter((line) => line !== null).join('\n');
}

/** Date, what happened, by whose account, and where it was looked up, in one line; who published their own account is named once. */
export function citeFact({ date, text, saidBy, sources }: CitedFact, marks: CitationMarks): string {
  const { colon, inBrackets } = marks;
  const account = saidBy === null || sources[0]?.publisher.startsWith(saidBy) ? '' : inBrackets(saidBy);
  return date + colon + text + account + citeSources(sources, marks);
}

/** What the essays do, on which question, and who says what, a line each. */
function citeQuestion({ heading, question, sides }: CitedQuestion, { colon }: CitationMarks): string {
  return [heading + colon + question, ...sides.map(({ who, summary }) => who + colon + summary)].join('\n');
}

/**
 * Name and line of the topic, its positions, what contradicts them, its facts, what holds for all: paragraphs with an empty
 * line between.
 */
export function citeCard(card: CitedCard, marks: CitationMarks): string {
  const { name, what, positions, questions, facts, checkedTo, remarks } = card;
  const record = facts.map((fact) => citeFact(fact, marks));
  if (checkedTo !== null) record.push(checkedTo);
  const parts = [
    `${name}\n${what}`,
    ...positions.map((position) => citePosition(position, marks)),
    ...questions.map((question) => citeQuestion(question, marks)),
    record.join('\n'),
    remarks.join('\n'),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function citeSources(sources: readonly CitedPlace[], marks: CitationMarks): string {
  const { comma, semicolon, inSquareBrackets } = marks;
  // A full stop or bracket right behind an address would be taken for a part of it.
  const words = sources.map(({ publisher, date, url }) => [publisher, date, `<${url}>`].join(comma));
  return inSquareBrackets(words.join(semicolon));
}
