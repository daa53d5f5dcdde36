import { describe, expect, it } from 'vitest';
import type { TopicKind } from '../knowledge/types';
import { createFitter } from './fit';
import { createPartyFinder } from './parties';
import { createRanker } from './rank';
import type { ParagraphContext, RankerKnowledge, RankerPosition, RankerTopic } from './types';

function topic(id: string, kind: TopicKind = 'issue', record: RankerTopic['record'] = []): RankerTopic {
  return { id, kind, marks: kind !== 'person', record };
}

function position(id: string, topics: string[], text: string, over: Partial<RankerPosition> = {}): RankerPosition {
  const [essay = '', paragraph = ''] = id.split('.');
  return { id, essay, paragraph: Number(paragraph.slice(1)), topics, text, kind: 'event', stance: 'asserts', ...over };
}

const TEXTS = {
  fish: 'Fishermen quarrel over catches around the islets.',
  radar: 'A radar station watches the islets from a hill.',
  clause: 'The guarantor says the clause covers the islets.',
  doubt: 'Whether the guarantor would keep its word over the islets is doubted.',
  maps: 'Old maps of the islets contradict one another.',
  accord: 'Envoys settled the harbour accord after long talks.',
};

const BASE: RankerPosition[] = [
  position('doe.p1.fish', ['islets'], TEXTS.fish),
  position('doe.p2.radar', ['islets'], TEXTS.radar),
  position('doe.p3.clause', ['treaty', 'islets'], TEXTS.clause),
  position('roe.p1.doubt', ['islets', 'treaty'], TEXTS.doubt, { kind: 'argument' }),
  position('roe.p2.maps', ['islets'], TEXTS.maps),
  position('roe.p3.accord', ['accord', 'trade'], TEXTS.accord, { date: '2014-11' }),
  ...Array.from({ length: 100 }, (_, n) =>
    position(`loe.p${n}.trade`, ['trade'], `Goods number ${n + 1000} are sold.`),
  ),
  position('loe.p100.leader', ['leader'], 'The leader spoke.'),
];

/** What some of them turn on; the others are about their topic and nothing narrower. */
const ASPECTS: NonNullable<RankerKnowledge['aspects']> = [
  { en: ['fishermen', 'catch'], han: ['漁師', '渔民'], positions: [0] },
  { en: ['radar'], han: ['レーダー', '雷达'], positions: [1] },
  { en: ['applies', 'covers'], han: ['適用', '适用'], positions: [2] },
  { en: ['promise', 'applies'], han: ['約束', '適用'], positions: [3] },
  { en: ['old map'], han: ['古地図', '古地图'], positions: [4] },
  { en: ['speech'], han: ['演説', '演说'], positions: [BASE.length - 1] },
];

function knowledge(over: Partial<RankerKnowledge> = {}): RankerKnowledge {
  return {
    topics: [
      topic('islets', 'place'),
      topic('treaty', 'document'),
      topic('accord', 'document'),
      topic('trade'),
      topic('leader', 'person'),
      topic('shrine', 'place'),
    ],
    positions: BASE,
    aspects: ASPECTS,
    disagreements: [],
    ...over,
  };
}

describe('which positions fit', () => {
  const rank = createRanker(knowledge());

  it("shows what is about the paragraph's other topic, and folds the rest", () => {
    const choice = rank('islets', {
      text: 'The allies repeated that the clause applies to the islets.',
      topics: ['islets', 'treaty'],
    });
    expect(choice.positions).toEqual(['roe.p1.doubt', 'doe.p3.clause']);
    expect([...choice.general].sort()).toEqual(['doe.p1.fish', 'doe.p2.radar', 'roe.p2.maps']);
    expect(choice.reasons).toEqual([
      { because: 'words', words: ['applies'] },
      { because: 'topics', topics: ['treaty'] },
    ]);
  });

  it('shows what turns on the same as the paragraph', () => {
    const { positions, reasons } = rank('islets', {
      text: 'A quarrel over catches: fishermen from both shores met at the islets.',
      topics: ['islets'],
    });
    expect(positions).toEqual(['doe.p1.fish']);
    expect(reasons).toEqual([{ because: 'words', words: ['catches', 'fishermen'] }]);
  });

  it('shows none where only the topic is named, and says so', () => {
    const choice = rank('islets', { text: 'Tourists photographed the islets at dawn.', topics: ['islets'] });
    expect(choice.positions).toEqual([]);
    expect(choice.general).toHaveLength(5);
    expect(choice.reasons).toEqual([{ because: 'only-general' }]);
  });

  it('shows the position on a topic of its own wherever the topic is named', () => {
    const choice = rank('accord', { text: 'He kept to the accord, he said.', topics: ['accord'] });
    expect(choice.positions).toEqual(['roe.p3.accord']);
    expect(choice.reasons).toEqual([{ because: 'particular' }]);
  });

  it('shows none on a person who is merely named', () => {
    expect(rank('leader', { text: 'The leader left early.', topics: ['leader'] }).positions).toEqual([]);
  });

  it('says that no essay discusses a topic without positions', () => {
    expect(rank('shrine', { text: 'Lawmakers visited the shrine.', topics: ['shrine'] })).toEqual({
      topic: 'shrine',
      positions: [],
      general: [],
      record: [],
      recordAtLarge: [],
      disagreements: [],
      reasons: [{ because: 'not-discussed' }],
    });
  });

  it('shows none on a particular topic where what the position turns on does not come up', () => {
    const own = createRanker(knowledge({ aspects: [{ en: ['settled'], han: ['決着'], positions: [5] }] }));
    expect(own('accord', { text: 'He kept to the accord.', topics: ['accord'] }).positions).toEqual([]);
    expect(own('accord', { text: 'They settled on the accord.', topics: ['accord'] }).positions).toEqual([
      'roe.p3.accord',
    ]);
  });

  it('counts a topic of the headline for less than one of the paragraph', () => {
    const text = 'The promise holds for the islets.';
    const measure = createFitter(knowledge());
    const fitOf = (context: ParagraphContext) => measure('islets', context).find(({ at }) => at === 3)?.fit.score ?? 0;
    const nowhere = fitOf({ text, topics: ['islets'] });
    const inHeadline = fitOf({ text, topics: ['islets'], headlineTopics: ['treaty'] });
    const inBoth = fitOf({ text, topics: ['islets', 'treaty'], headlineTopics: ['treaty'] });
    expect(inHeadline).toBeGreaterThan(nowhere);
    expect(inBoth).toBeGreaterThan(inHeadline);
  });

  it('takes a year that both speak of for a reason', () => {
    const { reasons } = rank('accord', {
      text: 'Envoys settled the matter in 2014 after long talks in the harbour.',
      topics: ['accord'],
    });
    expect(reasons).toContainEqual({ because: 'years', years: ['2014'] });
  });

  it('knows no topic that is not there', () => {
    expect(rank('nothing', { text: 'x', topics: ['nothing'] }).reasons).toEqual([{ because: 'not-discussed' }]);
  });
});

describe('parties', () => {
  const JAPAN_AND_AMERICA = createPartyFinder()('Japan and the United States');
  const of = (parties?: number) =>
    createRanker(
      knowledge({ positions: BASE.map((own) => ({ ...own, ...(parties === undefined ? {} : { parties }) })) }),
    );
  const shown = (text: string, parties?: number) =>
    of(parties)('islets', { text, topics: ['islets'] }).positions.includes('doe.p2.radar');

  it('of a position that the paragraph does not speak of silence it, where that is about others', () => {
    expect(shown('Brussels built a radar beside the islets.', JAPAN_AND_AMERICA)).toBe(false);
    expect(shown('Tokyo built a radar beside the islets.', JAPAN_AND_AMERICA)).toBe(true);
    expect(shown('Someone built a radar beside the islets.', JAPAN_AND_AMERICA)).toBe(true);
  });

  it('have no say where a position does not tell them', () => {
    expect(shown('Brussels built a radar beside the islets.')).toBe(true);
  });
});

describe('across languages', () => {
  const rank = createRanker(knowledge());

  it.each([
    ['Japanese', '小島近くのレーダー基地が増強された。', 'レーダー'],
    ['Simplified Chinese', '小岛上的雷达站升级。', '雷达'],
    ['Traditional Chinese', '小島上的雷達站升級。', '雷達'],
  ])('fits a paragraph in %s, and says by which of its words', (_language, text, word) => {
    const choice = rank('islets', { text, topics: ['islets'] });
    expect(choice.positions).toEqual(['doe.p2.radar']);
    expect(choice.reasons).toEqual([{ because: 'words', words: [word] }]);
  });

  it('makes the same choice whatever language the positions are in', () => {
    const translated = createRanker(
      knowledge({
        positions: BASE.map((own) => ({ ...own, text: '渔民为小岛周边的渔获争执不休。', textLanguage: 'zh-Hans' })),
      }),
    );
    for (const text of ['Fishermen near the islets.', '小島周辺の漁師たち。', 'The allies’ clause applies.']) {
      const context = { text, topics: ['islets', 'treaty'] };
      expect(translated('islets', context).positions).toEqual(rank('islets', context).positions);
    }
  });
});

describe('what is shown together', () => {
  it('is three at most', () => {
    const crowd = [1, 2, 3, 4].map((n) => position(`doe.p${n}.c`, ['accord', 'treaty'], 'Envoys signed.'));
    const rank = createRanker(knowledge({ positions: [...BASE, ...crowd] }));
    const { positions } = rank('accord', { text: 'Accord and clause.', topics: ['accord', 'treaty'] });
    expect(positions).toHaveLength(3);
  });

  it('puts what a writer rejects after what another asserts', () => {
    const text = 'The accord will not last.';
    const rank = createRanker(
      knowledge({
        positions: [
          ...BASE.slice(6),
          position('doe.p1.a', ['accord'], text, { stance: 'rejects' }),
          position('roe.p1.a', ['accord'], text),
        ],
      }),
    );
    expect(rank('accord', { text, topics: ['accord'] }).positions).toEqual(['roe.p1.a', 'doe.p1.a']);
  });

  describe('polemic on the status of Taiwan', () => {
    const polemic = position('doe.p1.claim', ['accord'], 'The accord betrays the islanders.', { polemic: true });
    const other = position('roe.p1.calm', ['accord'], 'The accord was signed in the harbour.');
    const rankAll = (...positions: RankerPosition[]) =>
      createRanker(
        knowledge({
          positions: [...BASE.filter(({ topics }) => !topics.includes('accord')), ...positions],
          aspects: [],
        }),
      );
    const context = (text: string) => ({ text, topics: ['accord'] });
    const english = context('The accord betrays the islanders, he said.');

    it('never leads, however well it fits', () => {
      const { positions, general } = rankAll(polemic, other)('accord', english);
      expect(positions).toEqual(['roe.p1.calm', 'doe.p1.claim']);
      expect(general).toEqual([]);
    });

    it('is not shown alone', () => {
      const choice = rankAll(polemic)('accord', english);
      expect(choice).toMatchObject({ positions: [], general: ['doe.p1.claim'] });
    });

    it('is never shown on a page in Traditional Chinese, and comes last at large', () => {
      const traditional = context('港灣共識對島上的人來說並不陌生。');
      for (const context of [traditional, { ...english, language: 'zh-Hant' as const }]) {
        const { positions, general } = rankAll(
          polemic,
          other,
          position('doe.p2.more', ['accord'], 'More.'),
        )('accord', context);
        expect(positions).not.toContain('doe.p1.claim');
        expect(positions).not.toEqual([]);
        expect(general.at(-1)).toBe('doe.p1.claim');
      }
      const simplified = context('港湾共识对岛上的人来说并不陌生。');
      expect(rankAll(polemic, other)('accord', simplified).positions).toEqual(['roe.p1.calm', 'doe.p1.claim']);
    });

    it('is no side of a question shown on a page in Traditional Chinese', () => {
      const sides = [{ positions: ['doe.p1.claim'] }, { positions: ['roe.p1.calm'] }];
      const rank = createRanker(
        knowledge({ positions: [polemic, other], disagreements: [{ id: 'whose', topic: 'accord', sides }] }),
      );
      expect(rank('accord', english).disagreements).toEqual(['whose']);
      expect(rank('accord', { ...english, language: 'zh-Hant' }).disagreements).toEqual([]);
    });
  });

  it('comes with the questions on which the shown positions take sides, then those on the topic', () => {
    const sides = (...ids: string[]) => ids.map((id) => ({ positions: [id] }));
    const rank = createRanker(
      knowledge({
        disagreements: [
          { id: 'on-topic', topic: 'accord', sides: sides('loe.p1.trade', 'loe.p2.trade') },
          { id: 'elsewhere', topic: 'trade', sides: sides('loe.p1.trade', 'loe.p2.trade') },
          { id: 'involved', topic: 'trade', sides: sides('roe.p3.accord', 'loe.p2.trade') },
        ],
      }),
    );
    expect(rank('accord', { text: 'The accord.', topics: ['accord'] }).disagreements).toEqual(['involved', 'on-topic']);
  });
});
