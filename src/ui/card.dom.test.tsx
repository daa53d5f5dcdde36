/** What a card says besides the positions themselves. */
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  buildDisagreement,
  buildEssay,
  buildPosition,
  buildRecordEntry,
  buildTopic,
} from '../../tests/support/build-knowledge';
import type { DisagreementKind } from '../core/knowledge/types';
import { Card, type CardProps, type SaidIn } from './Card';
import { en as strings } from './strings/en';

const ignore = () => undefined;
let host: HTMLElement;

beforeEach(() => {
  host = document.createElement('div');
  document.body.append(host);
});
afterEach(() => host.remove());

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
    disagreements: [],
    why: [],
    articleDate: null,
    isPinned: false,
    isSheet: false,
    surface: ignore,
    onAddNote: ignore,
    onPin: ignore,
    onDossier: ignore,
    onClose: ignore,
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
  const textsOf = (selector: string) => [...host.querySelectorAll(`header ${selector}`)].map((one) => one.textContent);
  expect(textsOf('h2')).toEqual(headings);
  expect(textsOf('p.names')).toEqual(names);
});

test('says where the positions shown share one side’s standpoint', () => {
  draw({ fitting: [saidFrom('China', 1), saidFrom('China', 2)] });
  expect(host.textContent).toContain(strings.sharedStandpoint);
});

test.each([
  ['of two sides', [saidFrom('China', 1), saidFrom('Japan', 2)]],
  ['of one side and an unknown one', [saidFrom('China', 1), saidFrom(null, 2)]],
  ['alone', [saidFrom('China', 1)]],
])('does not say so of positions %s', (_what, fitting) => {
  draw({ fitting });
  expect(host.textContent).not.toContain(strings.sharedStandpoint);
});

test('says how many more fit, of one as of several', () => {
  draw({ fitting: [1, 2, 3].map((number) => saidFrom(null, number)) });
  expect(host.textContent).toContain('1 more on this paragraph');
});

describe('short first', () => {
  /** What stands open, and what unfolds. */
  const inSight = (selector: string) => {
    const found = [...host.querySelectorAll<HTMLElement>(selector)];
    return [
      found.filter((one) => one.closest('details') === null),
      found.filter((one) => one.closest('details') !== null),
    ];
  };

  test('three entries of the record stand open and the newest first, the rest unfolds', () => {
    const dates = ['2031-05', '2031-04', '2031-03', '2031-02', '2031-01'];
    draw({ record: dates.map((date) => buildRecordEntry({ id: date, date, text: `In ${date}.` })) });
    const [open, folded] = inSight('.record .attribution');
    expect(open?.map((entry) => entry.textContent?.slice(0, 8))).toEqual(['May 2031', 'Apr 2031', 'Mar 2031']);
    expect(folded).toHaveLength(2);
    expect(host.textContent).toContain('2 more from the record');
  });

  test('one question stands open before the record, the others unfold behind it', () => {
    const question = (id: string) => ({ disagreement: buildDisagreement({ id, question: `${id}?` }), sides: [[], []] });
    draw({ disagreements: ['who', 'when', 'where'].map(question), record: [buildRecordEntry()] });
    const [open, folded] = inSight('.disagreement');
    expect(open?.map((each) => each.querySelector('p')?.textContent)).toEqual(['who?']);
    expect(folded).toHaveLength(2);
    const order = [...host.querySelectorAll('.disagreement, .record')].map(({ className }) => className);
    expect(order).toEqual(['disagreement', 'record', 'disagreement', 'disagreement']);
    expect(host.textContent).toContain('More on how the essays differ or agree (2)');
  });

  test('what became of a prediction stands right under it, before notes and conclusion', () => {
    const outcome = { state: 'failed', asOf: '2031-01-01', why: 'They broke off.' } as const;
    const editorsNotes = [{ text: 'It was 2016.', source: buildRecordEntry().source }];
    const position = buildPosition({ kind: 'prediction', editorsNotes });
    draw({ fitting: [{ position: { ...position, outcome }, essay: buildEssay() }] });
    const text = host.textContent ?? '';
    const places = ['They broke off.', strings.essayConcludes, 'It was 2016.'].map((part) => text.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });
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
