/** The card as assistive technology and the eye meet it: in four languages, light and dark, folded and unfolded. */
import pagesEn from 'virtual:narrow-water/page/en';
import pagesJa from 'virtual:narrow-water/page/ja';
import pagesZhHans from 'virtual:narrow-water/page/zh-Hans';
import pagesZhHant from 'virtual:narrow-water/page/zh-Hant';
import recordEn from 'virtual:narrow-water/record/en';
import recordJa from 'virtual:narrow-water/record/ja';
import recordZhHans from 'virtual:narrow-water/record/zh-Hans';
import recordZhHant from 'virtual:narrow-water/record/zh-Hant';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NO_CALLBACKS } from '../../tests/support/card-callbacks';
import type { PageKnowledge } from '../core/knowledge/bundle-types';
import { withRecord } from '../core/knowledge/page-knowledge';
import { Card, type CardProps } from './Card';
import type { SaidIn } from './CardPosition';
import cardStyles from './card.css?inline';
import controlStyles from './controls.css?inline';
import positionStyles from './positions.css?inline';
import { loadStrings } from './strings/load-strings';
import tokenStyles from './tokens.css?inline';

const ignore = () => undefined;
const en = withRecord(pagesEn, recordEn);
const BUNDLES = [
  en,
  withRecord(pagesJa, recordJa),
  withRecord(pagesZhHans, recordZhHans),
  withRecord(pagesZhHant, recordZhHant),
];

let host: HTMLElement;
let root: ShadowRoot;
beforeEach(() => {
  host = document.createElement('div');
  document.body.append(host);
  root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  const shown = ':host { display: block !important }';
  sheet.replaceSync(tokenStyles + controlStyles + cardStyles + positionStyles + shown);
  root.adoptedStyleSheets = [sheet];
});
afterEach(() => host.remove());

/** Every part that a card can have: what contradicts, what came of predictions, notes, record, the topic at large. */
async function cardOf(bundle: PageKnowledge, topicId: string, positionIds: readonly string[]): Promise<CardProps> {
  const { topics, positions, essays, disagreements, language } = bundle;
  const topic = topics.find(({ id }) => id === topicId);
  if (topic === undefined) throw new Error(`no topic ${topicId}`);
  const saidIn = (ids: readonly string[]): SaidIn[] =>
    ids.flatMap((id) => {
      const position = positions.find((each) => each.id === id);
      const essay = essays.find((each) => each.id === position?.essay);
      return position === undefined || essay === undefined ? [] : [{ position, essay }];
    });
  const onTopic = positions.filter((position) => position.topics.includes(topicId)).map(({ id }) => id);
  return {
    language,
    strings: await loadStrings(language),
    topic,
    matched: topic.name,
    fitting: saidIn(positionIds),
    general: saidIn(onTopic.filter((id) => !positionIds.includes(id))),
    record: topic.record,
    recordAtLarge: [],
    disagreements: disagreements
      .filter((each) => each.topic === topicId)
      .map((disagreement) => ({ disagreement, sides: disagreement.sides.map((side) => saidIn(side.positions)) })),
    why: ['…'],
    articleDate: '2026-02-24',
    isPinned: true,
    isSheet: false,
    ...NO_CALLBACKS,
    onRefuse: ignore,
  };
}

const CARDS = [
  ['what contradicts', 'lima-summit-2024', ['zhang-2024.p1.lima-first-summit']],
  [
    'predictions and their outcomes',
    'tariffs',
    ['zhang-2024.p4.tough-on-chinas-economy', 'fowdy-2024.p9.trade-war-escalates'],
  ],
  ['an honest none', 'yasukuni', []],
] as const;

async function draw(bundle: PageKnowledge, topic: string, positions: readonly string[]): Promise<HTMLElement> {
  host.lang = bundle.language;
  render(<Card {...(await cardOf(bundle, topic, positions))} />, root as unknown as HTMLElement);
  return root.querySelector('.card') as HTMLElement;
}

function unfold(): void {
  for (const details of root.querySelectorAll('details')) details.open = true;
}

async function violations(): Promise<string[]> {
  const found = await axe.run(host, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

describe.each(BUNDLES.map((bundle) => [bundle.language, bundle] as const))('in %s', (_language, bundle) => {
  test.each(CARDS)('axe has nothing to say of %s', async (_what, topic, positions) => {
    await draw(bundle, topic, positions);
    for (const theme of ['light', 'dark']) {
      host.dataset.theme = theme;
      expect(await violations(), theme).toEqual([]);
    }
    unfold();
    expect(await violations(), 'unfolded').toEqual([]);
  });

  test.each(CARDS)('%s: nothing is cut off at the sides, however narrow', async (_what, topic, positions) => {
    const card = await draw(bundle, topic, positions);
    unfold();
    for (const widthPx of [440, 320, 200]) {
      card.style.width = `${widthPx}px`;
      for (const part of [card, ...card.querySelectorAll<HTMLElement>('.card-body, .foot')])
        expect(part.scrollWidth, `${part.className} at ${widthPx}`).toBeLessThanOrEqual(part.clientWidth);
    }
  });

  test('every button has a name of its own', async () => {
    await draw(bundle, 'tariffs', ['zhang-2024.p4.tough-on-chinas-economy']);
    const names = [...root.querySelectorAll('button')].map((button) => button.ariaLabel ?? button.textContent);
    expect(names.filter((name) => name === null || name.trim() === '')).toEqual([]);
    const places = [...root.querySelectorAll('.copy')].map((button) => button.getAttribute('aria-label'));
    expect(new Set(places).size).toBeGreaterThan(1);
  });
});

test('every party’s names are of one type, and so are the positions of every essay', async () => {
  const card = await cardOf(en, 'tariffs', [
    'zhang-2024.p4.tough-on-chinas-economy',
    'fowdy-2024.p9.trade-war-escalates',
  ]);
  render(<Card {...card} matched="the levies" />, root as unknown as HTMLElement);
  unfold();
  const typesOf = (selector: string) => {
    const found = [...root.querySelectorAll(selector)].map((element) => getComputedStyle(element));
    expect(found.length, selector).toBeGreaterThan(1);
    return new Set(
      found.map(({ fontSize, fontWeight, fontFamily, fontStyle, color }) =>
        [fontSize, fontWeight, fontFamily, fontStyle, color].join(' '),
      ),
    );
  };
  for (const alike of ['h2, .names', '.position .said', '.position .who b', '.position > .attribution:not(.who)'])
    expect(typesOf(alike).size, alike).toBe(1);
});

test('the parts are read in order: what it is, who says what, the record, the age, what can be done', async () => {
  await draw(en, 'lima-summit-2024', ['zhang-2024.p1.lima-first-summit']);
  const parts = ['h2', '.what', '.who', '.said', '.voice summary', '.disagreement', '.record', '.age', '.foot button'];
  const found = parts.map((part) => root.querySelector(part) as Element);
  const inOrder = found.toSorted((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  expect(inOrder).toEqual(found);
});

test('a card of a topic that no essay speaks of, and of one that none fits, is seen at a glance, in the widest of fonts', async () => {
  for (const topic of ['yasukuni', 'trade']) {
    const card = await draw(en, topic, []);
    card.style.width = '380px';
    const body = card.querySelector('.card-body') as HTMLElement;
    expect(card.clientHeight - body.clientHeight + body.scrollHeight, topic).toBeLessThanOrEqual(480);
  }
});
