/** What a card says besides the positions themselves. */
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildDisagreement, buildEssay, buildPosition, buildTopic } from '../../tests/support/build-knowledge';
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
