import { describe, expect, it } from 'vitest';
import type { Topic } from '../knowledge/types';
import { type EvidenceTerm, lexiconOf, parseEvidence } from './lexicon';

const topic: Topic = {
  id: 'islands',
  names: { en: 'Islands', ja: '島', 'zh-Hans': '岛', 'zh-Hant': '島' },
  aliases: {
    en: [{ text: 'Islands' }],
    ja: [{ text: '尖閣諸島' }],
    'zh-Hans': [{ text: '钓鱼岛', notBefore: ['国宾馆'] }],
    'zh-Hant': [{ text: '釣魚島', notBefore: ['國賓館', '大酒店'], unless: ['迎賓館'] }],
  },
  what: { en: '', ja: '', 'zh-Hans': '', 'zh-Hant': '' },
  kind: 'place',
  marks: true,
  related: [],
  record: [],
  checkedTo: null,
};

describe('lexiconOf', () => {
  it('joins what folds to one form, with what keeps it from being the topic in any language', () => {
    const { topics } = lexiconOf({ topics: [topic] }, []);
    expect(topics[0]?.aliases).toEqual([
      { text: 'Islands' },
      { text: '尖閣諸島' },
      { text: '钓鱼岛', notBefore: ['国宾馆', '國賓館', '大酒店'], unless: ['迎賓館'] },
    ]);
  });

  it('keeps the capitals in which any language writes a form', () => {
    const aliases = { ...topic.aliases, en: [{ text: 'Quad' }], ja: [{ text: 'QUAD' }], 'zh-Hans': [], 'zh-Hant': [] };
    expect(lexiconOf({ topics: [{ ...topic, aliases }] }, []).topics[0]?.aliases).toEqual([{ text: 'QUAD' }]);
  });

  it('asks for a word only where every language does', () => {
    const aliases = (ja: string[], hant: string[]) => ({
      ...topic.aliases,
      ja: [{ text: '釣魚島', needs: ja }],
      'zh-Hans': [],
      'zh-Hant': [{ text: '釣魚島', needs: hant }],
    });
    const needsOf = (ja: string[], hant: string[]) =>
      lexiconOf({ topics: [{ ...topic, aliases: aliases(ja, hant) }] }, []).topics[0]?.aliases.at(-1)?.needs;
    expect(needsOf(['日本'], ['日本', '日方'])).toEqual(['日本', '日方']);
    expect(needsOf([], ['日本'])).toBeUndefined();
  });
});

describe('lexiconOf, on evidence that topics give', () => {
  const term = { id: 'bond-islands', role: 'bond' as const, what: 'the islands' };

  it('takes the topics’ forms in, but none that stands among the words', () => {
    const { evidence } = lexiconOf({ topics: [topic] }, [
      { ...term, topics: ['islands'], aliases: [{ text: '尖閣' }] },
      { ...term, id: 'other', aliases: [{ text: 'ISLANDS' }, { text: 'reefs' }] },
    ]);
    expect(evidence.map(({ aliases }) => aliases.map(({ text }) => text))).toEqual([
      ['尖閣', '尖閣諸島', '钓鱼岛'],
      ['ISLANDS', 'reefs'],
    ]);
  });

  it('leaves out what another group of the same role says already', () => {
    const reefs: EvidenceTerm = { ...term, aliases: [{ text: 'Reefs' }] };
    const countBeside = (other: Partial<EvidenceTerm>) =>
      lexiconOf({ topics: [] }, [reefs, { ...reefs, id: 'other', ...other }]).evidence[1]?.aliases.length;
    expect(countBeside({ aliases: [{ text: 'reefs' }] })).toBe(0);
    expect(countBeside({ role: 'matter' })).toBe(1);
  });

  it('refuses a topic that is not there', () => {
    expect(() => lexiconOf({ topics: [topic] }, [{ ...term, topics: ['atlantis'], aliases: [] }])).toThrow(
      'the evidence "bond-islands" names the topic "atlantis", which is not there',
    );
  });
});

describe('parseEvidence', () => {
  it('takes topics in place of words', () => {
    const entry = { id: 'a', role: 'bond', what: 'the islands', topics: ['islands'] };
    expect(parseEvidence([entry])).toEqual([{ ...entry, aliases: [] }]);
    expect(() => parseEvidence([{ ...entry, topics: 'islands' }])).toThrow('topics must be a list of their ids');
  });

  it('takes words alone and words with rules', () => {
    const [term] = parseEvidence([
      {
        id: 'a',
        role: 'dyad',
        what: 'the two',
        languages: ['ja'],
        words: ['日中', { text: '中日', notBefore: ['戦'] }],
      },
    ]);
    expect(term).toEqual({
      id: 'a',
      role: 'dyad',
      what: 'the two',
      languages: ['ja'],
      aliases: [{ text: '日中' }, { text: '中日', notBefore: ['戦'] }],
    });
  });

  it.each([
    [{}, /must be a list/],
    [['x'], /entry 1 must have/],
    [[{ id: '', role: 'dyad', what: 'x', words: ['y'] }], /id must be/],
    [[{ id: 'a', role: 'friend', what: 'x', words: ['y'] }], /role must be one of/],
    [[{ id: 'a', role: 'dyad', what: '', words: ['y'] }], /plain words/],
    [[{ id: 'a', role: 'dyad', what: 'x', words: [] }], /words must be a list/],
    [[{ id: 'a', role: 'dyad', what: 'x', words: [7] }], /every word is a text/],
    [[{ id: 'a', role: 'dyad', what: 'x', words: [{ text: 'y', near: ['z'] }] }], /unknown rule "near"/],
    [[{ id: 'a', role: 'dyad', what: 'x', words: [{ text: 'y', needs: 'z' }] }], /must be a list of words/],
    [[{ id: 'a', role: 'dyad', what: 'x', languages: ['de'], words: ['y'] }], /languages must be/],
    [Array(2).fill({ id: 'a', role: 'dyad', what: 'x', words: ['y'] }), /used twice/],
  ])('refuses %j in plain words', (data, message) => expect(() => parseEvidence(data)).toThrow(message));
});
