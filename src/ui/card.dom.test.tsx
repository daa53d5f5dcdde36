/** What a card says besides the positions themselves. */
import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import {
  buildDisagreement,
  buildEssay,
  buildPosition,
  buildRecordEntry,
  buildTopic,
} from '../../tests/support/build-knowledge';
import { NO_CALLBACKS } from '../../tests/support/card-callbacks';
import { placeToDraw } from '../../tests/support/drawing-place';
import { dotsAtLineStart } from '../../tests/support/line-beginnings';
import type { DisagreementKind } from '../core/knowledge/types';
import { Card, type CardProps } from './Card';
import type { SaidIn } from './CardPosition';
import { formatDate } from './format-date';
import positionStyles from './positions.css?inline';
import { en as strings } from './strings/en';
import { fill } from './strings/fill';

const host = placeToDraw('div');

const saidFrom = (writtenFrom: string | null, number: number): SaidIn => ({
  position: buildPosition({ id: `doe-2030.p${number}.talks-help`, paragraph: number }),
  essay: buildEssay({ writtenFrom }),
});

function draw(given: Partial<CardProps>): void {
  const props: CardProps = {
    language: 'en',
    strings,
    topic: buildTopic(),
    matched: 'the talks',
    fitting: [],
    general: [],
    record: [],
    recordAtLarge: [],
    disagreements: [],
    why: [],
    articleDate: null,
    isPinned: false,
    isSheet: false,
    ...NO_CALLBACKS,
    ...given,
  };
  render(<Card {...props} />, host);
}

test.each([
  ['Survival talks', ['Survival talks (会談)'], []],
  ['survival talks', ['Survival talks (会談)'], []],
  ['the talks', ['the talks'], ['Survival talks (会談)']],
])('the article’s term %j stands before the name, unless the name begins with it', (matched, headings, names) => {
  draw({ matched, topic: buildTopic({ name: 'Survival talks (会談)' }) });
  const textsOf = (selector: string) => [...host.querySelectorAll(`.title ${selector}`)].map((one) => one.textContent);
  expect(textsOf('h2')).toEqual(headings);
  expect(textsOf('p.names')).toEqual(names);
});

test('a wrong match is told by one click, without unfolding anything; where nothing can be refused no button says so', () => {
  const refused: string[] = [];
  draw({ onRefuse: (kind) => refused.push(kind) });
  const inSight = [...host.querySelectorAll<HTMLElement>('button')].filter((button) => button.checkVisibility());
  inSight.find((button) => (button.ariaLabel ?? button.textContent) === strings.refuse_match)?.click();
  expect(refused).toEqual(['match']);
  draw({});
  expect(host.querySelector(`[aria-label="${strings.refuse_match}"]`)).toBeNull();
});

test('no line of a card begins with a dot, however narrow it is', () => {
  const styles = document.createElement('style');
  styles.textContent = positionStyles;
  const essay = buildEssay({
    role: 'Analyst · unsigned translation',
    written: { from: '2024-12-26', to: '2025-01-19', how: 'x' },
  });
  draw({ fitting: [{ position: buildPosition({ date: '2029-11', dateInferred: true }), essay }] });
  host.append(styles);
  const begun: string[] = [];
  for (let width = 160; width <= 480; width += 10) {
    host.style.width = `${width}px`;
    begun.push(...dotsAtLineStart(host).map((words) => `${width}: ${words}`));
  }
  styles.remove();
  host.removeAttribute('style');
  expect(host.textContent).toContain('·');
  expect(begun).toEqual([]);
});

/** What begins alike in every country's sentence. */
const SHARED = strings.sharedStandpoint.slice(0, strings.sharedStandpoint.indexOf('{'));

test('says where the positions shown share one side’s standpoint, and whose', () => {
  draw({ fitting: [saidFrom('China', 1), saidFrom('China', 2)] });
  expect(host.textContent).toContain(`${SHARED}China`);
});

test('says so of positions of which one alone stands open where the others unfold', () => {
  const long = (number: number): SaidIn => {
    const { position, essay } = saidFrom('China', number);
    return { essay, position: { ...position, text: 'Talks help, and help again. '.repeat(30) } };
  };
  draw({ fitting: [long(1), long(2)] });
  const said = [...host.querySelectorAll('p')].filter(({ textContent }) => textContent?.startsWith(SHARED));
  expect(host.querySelectorAll('.position')).toHaveLength(2);
  expect(said.map((each) => each.closest('details')?.querySelectorAll('.position').length)).toEqual([1]);
});

test.each([
  ['of two sides', [saidFrom('China', 1), saidFrom('Japan', 2)]],
  ['of one side and an unknown one', [saidFrom('China', 1), saidFrom(null, 2)]],
  ['alone', [saidFrom('China', 1)]],
])('does not say so of positions %s', (_what, fitting) => {
  draw({ fitting });
  expect(host.textContent).not.toContain(SHARED);
});

describe('short first', () => {
  /** What stands open, and what unfolds. */
  const inSight = (selector: string) => {
    const found = [...host.querySelectorAll<HTMLElement>(selector)];
    return [
      found.filter((one) => one.closest('details') === null),
      found.filter((one) => one.closest('details') !== null),
    ] as const;
  };
  const textsOf = (elements: readonly Element[]) => elements.map(({ textContent }) => textContent ?? '');

  test('two positions stand open, and who says the others is read before they unfold', () => {
    draw({ fitting: [1, 2, 3].map((number) => saidFrom(null, number)) });
    const [open, folded] = inSight('.position');
    expect([open.length, folded.length]).toEqual([2, 1]);
    expect(host.textContent).toContain('1 more on this paragraph: Jane Doe, 2030');
  });

  test('the newest of a long record stands open, the rest unfolds', () => {
    const dates = ['2031-05', '2031-04', '2031-03', '2031-02', '2031-01'];
    const text = 'The ministers met, and met again. '.repeat(5);
    draw({ record: dates.map((date) => buildRecordEntry({ id: date, date, text })) });
    const [open, folded] = inSight('.record li');
    expect(textsOf([...open, ...folded]).map((entry) => entry.slice(0, 8))).toEqual([
      'May 2031',
      'Apr 2031',
      'Mar 2031',
      'Feb 2031',
      'Jan 2031',
    ]);
    expect(open.length).toBeGreaterThan(0);
    expect(host.textContent).toContain(`${folded.length} more from the record`);
  });

  const question = (id: string, kind: DisagreementKind, taker: SaidIn) => {
    const sides = [{ positions: [taker.position.id], summary: 'They do.' }];
    return { disagreement: buildDisagreement({ id, kind, question: `${id}?`, sides }), sides: [[taker]] };
  };

  test('what contradicts a position that is shown stands open beside it, before the record; other questions unfold', () => {
    const shown = saidFrom(null, 1);
    draw({
      fitting: [shown],
      disagreements: [
        question('when', 'corroborate', shown),
        question('who', 'contradict', shown),
        question('where', 'contradict', saidFrom(null, 2)),
      ],
      record: [buildRecordEntry()],
    });
    const [open, folded] = inSight('.disagreement');
    expect(textsOf(open.flatMap((each) => [...each.querySelectorAll('.question')]))).toEqual(['who?']);
    expect(folded).toHaveLength(2);
    const order = [...host.querySelectorAll('.disagreement, .record')].map(({ className }) => className);
    expect(order).toEqual(['disagreement', 'record', 'disagreement', 'disagreement']);
    expect(host.textContent).toContain('The essays on the topic at large (2)');
  });

  test('another name for what a position speaks of stands open beside it too', () => {
    const shown = saidFrom(null, 1);
    draw({ fitting: [shown], disagreements: [question('water', 'name', shown)] });
    const heading = [...host.querySelectorAll('h3')].find(
      ({ textContent }) => textContent === 'Where the essays name one thing differently',
    );
    expect(heading?.closest('details')).toBeNull();
    expect(heading?.checkVisibility()).toBe(true);
  });

  test('a second question that contradicts what is shown unfolds under its own name, not as one of the topic at large', () => {
    const [one, other] = [saidFrom(null, 1), saidFrom(null, 2)];
    draw({
      fitting: [one, other],
      disagreements: [
        question('who', 'contradict', one),
        question('at large', 'qualify', one),
        question('when', 'contradict', other),
      ],
    });
    const foldsOf = (of: string) =>
      [...host.querySelectorAll('details')].find((fold) => fold.textContent?.includes(of))?.firstChild?.textContent;
    expect(foldsOf('when?')).toBe('Contradicted on other points too (1)');
    expect(foldsOf('at large?')).toBe('The essays on the topic at large (1)');
    expect(textsOf(inSight('.disagreement .question')[0])).toEqual(['who?']);
  });

  test('what became of a prediction stands open right under it; that there are notes is seen, what they say unfolds', () => {
    const outcome = { state: 'failed', asOf: '2031-01-01', why: 'They broke off.' } as const;
    const { source } = buildRecordEntry();
    const editorsNotes = ['It was 2016.', 'It was in May.'].map((text) => ({ text, source }));
    const position = buildPosition({ kind: 'prediction', editorsNotes });
    draw({ fitting: [{ position: { ...position, outcome }, essay: buildEssay() }] });
    expect(textsOf([...host.querySelectorAll('.said + *')])).toEqual([
      'The prediction failed (as of 1 Jan 2031): They broke off.',
    ]);
    expect(inSight('.outcome')[0]).toHaveLength(1);
    expect(inSight('.caution')[1]).toHaveLength(2);
    expect(textsOf([...host.querySelectorAll('.position summary')])).toEqual([
      'Editor’s notes (2)',
      strings.essayConcludes,
    ]);
  });
});

test('who speaks is read before what is said', () => {
  draw({ fitting: [saidFrom(null, 1)] });
  const text = host.querySelector('.position')?.textContent ?? '';
  expect(text.indexOf('Jane Doe')).toBeLessThan(text.indexOf('Talks help.'));
});

describe('nothing is said without its author and its source', () => {
  const { source } = buildRecordEntry();
  const foldOf = (summary: string) =>
    [...host.querySelectorAll('details')].find((fold) => fold.querySelector('summary')?.textContent === summary);

  test.each([
    ['author', 'Jane Doe'],
    ['date', 'Jan 2030'],
    ['paragraph', fill(strings.paragraphCited, { number: 7 })],
    ['role', 'Example University'],
    ['venue', 'Example Quarterly'],
  ])('a position in sight names its %s', (_what, words) => {
    draw({ fitting: [saidFrom(null, 7)] });
    const texts = [...host.querySelectorAll('.position > p')].map(({ textContent }) => textContent ?? '');
    expect(texts.filter((text) => text.includes(words))).toHaveLength(1);
  });

  test('what its essay concludes unfolds', () => {
    const { position } = saidFrom(null, 1);
    draw({ fitting: [{ position, essay: buildEssay({ conclusion: 'Only talks will do.' }) }] });
    expect(foldOf(strings.essayConcludes)?.textContent).toContain('Only talks will do.');
  });

  test('an editor’s note stands with its source', () => {
    const { essay, position } = saidFrom(null, 1);
    draw({ fitting: [{ essay, position: { ...position, editorsNotes: [{ text: 'It was 2016.', source }] } }] });
    const note = foldOf(strings.editorsNote);
    expect(note?.textContent).toContain('It was 2016.');
    expect(note?.textContent).toContain(source.publisher);
    expect(note?.querySelector('a')?.href).toBe(source.url);
  });

  test('what is reported of somebody else says whose it is', () => {
    const { essay, position } = saidFrom(null, 1);
    draw({ fitting: [{ essay, position: { ...position, stance: 'reports', attributedTo: 'The ministry' } }] });
    expect(host.querySelector('.position')?.textContent).toContain('The ministry');
  });

  test('the record says how far it was checked, and whose each entry is', () => {
    draw({ topic: buildTopic({ checkedTo: '2031-06-05' }), record: [buildRecordEntry({ saidBy: 'The ministry' })] });
    expect(host.querySelector('.record .head')?.textContent).toContain(
      fill(strings.checkedTo, { date: formatDate('2031-06-05', 'en') }),
    );
    const entry = host.querySelector('.record li');
    for (const words of ['3 Feb 2031', 'The ministry', source.publisher]) expect(entry?.textContent).toContain(words);
    expect(entry?.querySelector('a')?.href).toBe(source.url);
  });
});

describe('the age of what is shown', () => {
  test.each([
    ['2031-02-24', 'All five essays predate 20 Jan 2025. This article: 24 Feb 2031.'],
    [null, 'All five essays predate 20 Jan 2025.'],
  ])('beside an article of %s', (articleDate, line) => {
    draw({ articleDate });
    expect(host.querySelector('.age')?.textContent).toBe(line);
  });

  test('who is absent is said where essays speak', () => {
    draw({ fitting: [saidFrom(null, 1)] });
    expect(host.querySelector('.age')?.textContent).toContain(strings.absentVoices);
    draw({ fitting: [], general: [saidFrom(null, 1)] });
    expect(host.querySelector('details')?.textContent).toContain(strings.absentVoices);
  });
});

describe('words in another language than the reader’s', () => {
  test('are marked as such, and it is said', () => {
    draw({ language: 'ja', fitting: [saidFrom(null, 1)], record: [buildRecordEntry()] });
    expect(host.querySelector('.said')?.textContent).toBe(`Talks help.（${strings.inEnglish}）`);
    expect(host.querySelector('.said span')?.getAttribute('lang')).toBe('en');
    expect(host.querySelector('.record li')?.textContent).toContain(
      `The foreign ministers met.（${strings.inEnglish}）`,
    );
  });

  test('are not where they are the reader’s own', () => {
    draw({ fitting: [saidFrom(null, 1)] });
    expect(host.querySelector('.said')?.textContent).toBe('Talks help.');
  });
});

test('where nothing of the record bears on the paragraph, its newest is folded and called what it is', () => {
  draw({ recordAtLarge: [buildRecordEntry()] });
  const record = host.querySelector('.record') as HTMLElement;
  expect(record.querySelector('summary')?.textContent).toBe('The record on the topic at large (1)');
  expect(record.querySelector('li')?.checkVisibility()).toBe(false);
  draw({ record: [buildRecordEntry()], recordAtLarge: [] });
  expect(host.querySelector('.record li')?.checkVisibility()).toBe(true);
  expect(host.querySelector('.record summary')).toBeNull();
});

test('marks of punctuation are those of the language', () => {
  const record = [buildRecordEntry({ text: '会談した。', saidBy: '外務省', textLanguage: 'ja' })];
  draw({ language: 'ja', record });
  expect(host.textContent).toContain('会談した。（外務省）');
  draw({ record: [buildRecordEntry({ saidBy: 'The ministry' })] });
  expect(host.textContent).toContain('The foreign ministers met. (The ministry)');
});

describe('the heading over a question says what the essays do', () => {
  test.each<[DisagreementKind, string]>([
    ['contradict', 'Where the essays contradict each other'],
    ['qualify', 'Where one essay qualifies another'],
    ['corroborate', 'Where the essays bear each other out'],
    ['update', 'Where a later essay updates an earlier one'],
    ['name', 'Where the essays name one thing differently'],
  ])('%s', (kind, heading) => {
    const sides = [
      { positions: ['doe-2030.p1.talks-help'], summary: 'They do.' },
      { positions: ['doe-2030.p2.talks-help'], summary: 'They do not.' },
    ];
    const disagreement = buildDisagreement({ kind, question: 'Do talks help?', sides });
    draw({ disagreements: [{ disagreement, sides: [[saidFrom(null, 1)], [saidFrom(null, 2)]] }] });
    const headings = [...host.querySelectorAll('h3')].map(({ textContent }) => textContent);
    expect(headings).toContain(heading);
  });
});
