import { describe, expect, it } from 'vitest';
import type { Lexicon } from './lexicon';
import { packLexicon } from './lexicon-pack';
import { openLexiconMatchers } from './survey';

const lexicon = {
  topics: [
    {
      id: 'islands',
      marks: true,
      aliases: [{ text: '尖閣諸島' }, { text: '尖閣' }, { text: '釣魚臺', notBefore: ['國賓館'] }],
    },
    { id: 'sdf', marks: false, aliases: [{ text: 'SDF', needs: ['Japan', 'Japan and China', 'Tokyo'] }] },
  ],
  evidence: [
    { id: 'bond', role: 'bond' as const, what: 'the islands', aliases: [{ text: '尖閣諸島' }, { text: '尖閣' }] },
    { id: 'many', role: 'act' as const, what: 'acts', aliases: [{ text: 'coast guard of China' }, { text: 'China' }] },
  ],
};

describe('packLexicon', () => {
  it('writes forms folded and once, under one header for the same owners and rules', () => {
    const { forms } = packLexicon(lexicon);
    expect(forms.east.wide).toEqual({
      anchors: 2,
      forms: 3,
      groups: 2,
      lines: 'Z0Y2\n尖阁\n尖阁诸岛\nZ0B国宾馆\n钓鱼台\n',
    });
  });

  it('leaves out what a shorter word of a rule says already, or the name of the country', () => {
    expect(packLexicon(lexicon).forms.latin.narrow.lines).toContain('Z1Njapan\nsdf\n');
  });

  it('keeps what neighbours’ whole words do not say', () => {
    const rulesOf = (rules: object) =>
      packLexicon({ topics: [{ id: 'x', marks: false, aliases: [{ text: 'China', ...rules }] }], evidence: [] })
        .forms.latin.narrow.lines.split('\n')
        .at(0);
    expect(rulesOf({ notBefore: ['cup', 'cups', 'war', 'warship'] })).toBe('Z0BcupXwarXwarship');
    expect(rulesOf({ notAfter: ['us', 'bus', 'the us'] })).toBe('Z0AbusXus');
    expect(rulesOf({ notBefore: ['政府', '政府系'] })).toBe('Z0B政府');
  });

  it('takes for an anchor what is rare in the texts it is given', () => {
    const line = (background: string[]) =>
      packLexicon(lexicon, background)
        .forms.latin.narrow.lines.split('\n')
        .find((text) => text.endsWith('coast guard of china'));
    const china = 'China '.repeat(20);
    expect(line(['coast', 'of of', 'guard guard guard', china])).toBe('coast guard of china');
    expect(line(['coast coast coast', 'of of', 'guard', china])).toBe('Fcoast guard of china');
  });

  it('takes groups of evidence for one that the verdict does not tell apart', () => {
    const evidence = ['a', 'b', 'us-japan'].map((id) => ({
      id,
      role: 'other' as const,
      what: 'others',
      aliases: [{ text: `group ${id}` }],
    }));
    const hant = { ...evidence[0], id: 'c', languages: ['zh-Hant' as const], aliases: [{ text: 'group c' }] };
    const packed = packLexicon({ topics: [], evidence: [...evidence, hant] } as Lexicon);
    expect(packed.evidence).toEqual([
      { role: 'other' },
      { role: 'other', isSetting: true },
      { role: 'other', languages: ['zh-Hant'] },
    ]);
    expect(packed.forms.latin.narrow.lines).toBe(
      ['Z0', 'Fgroup a', 'Fgroup b', 'Z1', 'Fgroup us-japan', 'Z2', 'Fgroup c', ''].join('\n'),
    );
  });

  it('keeps who owns the forms, without them', () => {
    const packed = packLexicon(lexicon);
    expect(packed.topics).toEqual([
      { id: 'islands', marks: true },
      { id: 'sdf', marks: false },
    ]);
    const matcher = openLexiconMatchers(packed).matcherFor(['latin', 'east']);
    const owners = matcher.find(matcher.scan('尖閣諸島とJapan’s SDF')).map(({ owner }) => owner);
    expect(owners).toEqual([{ topic: packed.topics[0] }, { term: packed.evidence[0] }, { topic: packed.topics[1] }]);
  });
});
