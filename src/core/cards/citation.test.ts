import { describe, expect, it } from 'vitest';
import { type CitationMarks, type CitedFact, type CitedPosition, citeCard, citeFact, citePosition } from './citation';

const MARKS: CitationMarks = {
  comma: ', ',
  semicolon: '; ',
  colon: ': ',
  stop: '.',
  inBrackets: (words) => ` (${words})`,
  inSquareBrackets: (words) => ` [${words}]`,
  asTitle: (title) => `“${title}”`,
};

const POSITION: CitedPosition = {
  author: 'Jane Doe',
  role: 'Example University',
  title: 'On the strait',
  venue: 'Example Quarterly',
  written: 'Jan 2030',
  paragraph: 'paragraph 3',
  stance: null,
  wording: 'In our words: Talks help.',
  outcome: null,
  notes: [],
  url: null,
  urlIs: null,
};

const READOUT = { publisher: 'Example Ministry', date: '3 Feb 2031', url: 'https://ministry.example/1' };
const FACT: CitedFact = { date: '3 Feb 2031', text: 'The ministers met.', saidBy: null, sources: [READOUT] };

describe('a position as a citation', () => {
  it('says who, what text, where, when and which paragraph before the wording', () => {
    expect(citePosition(POSITION, MARKS).split('\n')).toEqual([
      'Jane Doe (Example University), “On the strait”, Example Quarterly, Jan 2030, paragraph 3.',
      'In our words: Talks help.',
    ]);
  });

  it('leaves out nothing that changes how it is to be read', () => {
    const whole: CitedPosition = {
      ...POSITION,
      stance: 'Reported by the writer: a ministry',
      outcome: 'The prediction failed (as of 1 Jan 2032): They broke off.',
      notes: [{ label: 'Editor’s note', text: 'It was 2016.', source: READOUT }],
      url: 'https://quarterly.example/strait',
    };
    expect(citePosition(whole, MARKS).split('\n').slice(1)).toEqual([
      'Reported by the writer: a ministry.',
      'In our words: Talks help.',
      'The prediction failed (as of 1 Jan 2032): They broke off.',
      'Editor’s note: It was 2016. [Example Ministry, 3 Feb 2031, <https://ministry.example/1>]',
      'https://quarterly.example/strait',
    ]);
  });

  it('says what stands at the address where it is not the essay', () => {
    const elsewhere = { ...POSITION, url: 'https://other.example/strait', urlIs: 'Another translation' };
    expect(citePosition(elsewhere, MARKS).split('\n').at(-1)).toBe('Another translation: https://other.example/strait');
  });

  it('has the marks of its language', () => {
    const marks: CitationMarks = {
      comma: '、',
      semicolon: '；',
      colon: '：',
      stop: '。',
      inBrackets: (words) => `（${words}）`,
      inSquareBrackets: (words) => `［${words}］`,
      asTitle: (title) => `「${title}」`,
    };
    expect(citePosition(POSITION, marks).split('\n')[0]).toBe(
      'Jane Doe（Example University）、「On the strait」、Example Quarterly、Jan 2030、paragraph 3。',
    );
  });
});

it('a fact as a citation says by whose account it is, and every source', () => {
  const other = { publisher: 'A newspaper', date: '4 Feb 2031', url: 'https://paper.example/2' };
  expect(citeFact({ ...FACT, saidBy: 'Another ministry', sources: [READOUT, other] }, MARKS)).toBe(
    '3 Feb 2031: The ministers met. (Another ministry)' +
      ' [Example Ministry, 3 Feb 2031, <https://ministry.example/1>; A newspaper, 4 Feb 2031, <https://paper.example/2>]',
  );
});

it('who published their own account is named once', () => {
  const source = { ...READOUT, publisher: 'Example Ministry, via Example News' };
  expect(citeFact({ ...FACT, saidBy: 'Example Ministry', sources: [source] }, MARKS)).toBe(
    '3 Feb 2031: The ministers met. [Example Ministry, via Example News, 3 Feb 2031, <https://ministry.example/1>]',
  );
});

describe('a card as a citation', () => {
  const card = {
    name: 'Talks',
    what: 'Meetings.',
    positions: [POSITION],
    questions: [],
    facts: [FACT],
    checkedTo: 'Checked to 2031',
    remarks: [],
  };

  it('leaves out neither who contradicts nor who is absent', () => {
    const sides = [
      { who: 'Jane Doe, 2030', summary: 'They do.' },
      { who: 'Richard Roe, 2028; Unsigned, 2029', summary: 'They do not.' },
    ];
    const questions = [{ heading: 'Where they contradict each other', question: 'Do talks help?', sides }];
    const paragraphs = citeCard({ ...card, questions, remarks: ['All of 2030.', 'No essay is from here.'] }, MARKS);
    expect(paragraphs.split('\n\n').slice(2)).toEqual([
      'Where they contradict each other: Do talks help?\nJane Doe, 2030: They do.\nRichard Roe, 2028; Unsigned, 2029: They do not.',
      `${citeFact(FACT, MARKS)}\nChecked to 2031`,
      'All of 2030.\nNo essay is from here.',
    ]);
  });

  it('is its topic, its positions and its record', () => {
    const paragraphs = citeCard(card, MARKS).split('\n\n');
    expect(paragraphs.map((paragraph) => paragraph.split('\n')[0]?.slice(0, 8))).toEqual([
      'Talks',
      'Jane Doe',
      '3 Feb 20',
    ]);
    expect(paragraphs[2]?.split('\n')[1]).toBe('Checked to 2031');
  });

  it('has no empty paragraph where there is no record', () => {
    expect(citeCard({ ...card, facts: [], checkedTo: null }, MARKS).split('\n\n')).toHaveLength(2);
  });
});
