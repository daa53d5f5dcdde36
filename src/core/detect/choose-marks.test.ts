import { describe, expect, it } from 'vitest';
import type { Density } from '../choices';
import { chooseMarks } from './choose-marks';
import type { FoundTopic } from './survey';
import type { Zone } from './types';

const word = 'words ';
/** A text of 1,000 words. */
const text = word.repeat(1000);

function found(topic: string, atWord: number, zone: Zone = 'body', marks = true): FoundTopic {
  const start = atWord * word.length;
  return {
    topic: { id: topic, marks },
    in: zone === 'headline' ? 'title' : 'body',
    zone,
    text: 'words',
    start,
    end: start + 5,
  };
}

interface Places {
  barred?: number[];
  standing?: number[];
}

function chosen(mentions: FoundTopic[], density: Density = 'few', { barred = [], standing = [] }: Places = {}) {
  const marks = chooseMarks(mentions, text, {
    density,
    isMarkable: (start) => !barred.includes(start / word.length),
    wasMarked: (start) => standing.includes(start / word.length),
  });
  return [...marks].map(({ topic, start }) => `${topic.id}@${start / word.length}`);
}

describe('chooseMarks', () => {
  const many = Array.from({ length: 12 }, (_, i) => found(`t${i}`, i * 80));

  it.each([
    ['off', 0],
    ['few', 3],
    ['more', 8],
    ['all', 12],
  ] as const)('%s: %i of twelve topics 80 words apart', (density, count) =>
    expect(chosen(many, density)).toHaveLength(count),
  );

  it('keeps marks 120 words apart and takes a later mention where the first is too near', () => {
    expect(chosen([found('a', 0, 'lead'), found('b', 50), found('b', 200)])).toEqual(['a@0', 'b@200']);
    expect(chosen([found('a', 0), found('b', 50)])).toEqual(['a@0']);
  });

  it('lets marks stay where they stand, and gives new ones only what is left', () => {
    const grown = [found('new', 0, 'headline'), found('new', 10), found('a', 20), found('a', 400), found('b', 600)];
    expect(chosen(grown)).toEqual(['new@10', 'a@400', 'b@600']);
    expect(chosen(grown, 'few', { standing: [20, 600] })).toEqual(['a@20', 'b@600']);
    const full = { standing: [20, 400, 600] };
    expect(chosen([...grown, found('c', 800), found('d', 990)], 'few', full)).toEqual(['a@20', 'b@600', 'c@800']);
    expect(chosen([found('a', 20), found('b', 600)], 'few', { standing: [20], barred: [20] })).toEqual(['b@600']);
  });

  it('keeps them 60 words apart where more are asked for, and not at all where every topic is', () => {
    const near = [found('a', 0), found('b', 50), found('c', 70), found('d', 130)];
    expect(chosen(near, 'more')).toEqual(['a@0', 'c@70', 'd@130']);
    expect(chosen(near, 'all')).toHaveLength(4);
  });

  it('moves a mark to a later mention where a topic named more often would find no room', () => {
    const mentions = [
      found('islands', 100, 'lead'),
      found('treaty', 150, 'lead'),
      found('islands', 700),
      found('shrine', 900),
    ];
    expect(chosen(mentions)).toEqual(['islands@700', 'treaty@150', 'shrine@900']);
    expect(chosen([found('islands', 100, 'lead'), found('treaty', 150), found('islands', 240)])).toEqual([
      'islands@100',
    ]);
  });

  it('marks a topic once and prefers those named in the headline', () => {
    const mentions = [
      found('c', 0, 'headline'),
      found('a', 0),
      found('c', 300),
      found('a', 200),
      found('b', 600),
      found('d', 900),
    ];
    expect(chosen(mentions)).toEqual(['c@300', 'a@0', 'b@600']);
  });

  it('leaves out topics that never mark, and places that may carry none', () => {
    expect(chosen([found('a', 0), found('b', 300, 'body', false)])).toEqual(['a@0']);
    expect(chosen([found('a', 0), found('a', 400)], 'few', { barred: [0] })).toEqual(['a@400']);
  });

  it('measures distance in CJK text by characters', () => {
    const cjk = '文'.repeat(600);
    const at = (topic: string, start: number) => ({ ...found(topic, 0), start, end: start + 1 });
    const marks = chooseMarks([at('a', 0), at('b', 100), at('c', 130)], cjk, {
      density: 'more',
      isMarkable: () => true,
      wasMarked: () => false,
    });
    expect([...marks].map(({ topic }) => topic.id)).toEqual(['a', 'c']);
  });
});
