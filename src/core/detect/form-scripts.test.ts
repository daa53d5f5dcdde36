import { describe, expect, it } from 'vitest';
import { foldString } from '../text/fold';
import { FORM_SCRIPTS, hasScript, isInCapitals, listsFor, listsOfForm } from './form-scripts';
import { packLexicon } from './lexicon-pack';
import { createLexiconMatchers, openLexiconMatchers, surveyArticle } from './survey';

describe('listsOfForm', () => {
  it.each([
    ['Sino-Japanese', ['latin']],
    ['日中', ['east']],
    ['ガス田', ['east']],
    ['東海ADIZ', ['east']],
    ['RCEP', ['latin', 'east']],
    ['G20', ['latin', 'east']],
    ['9・18', ['latin', 'east']],
  ])('%s is kept in %j', (name, lists) => expect(listsOfForm(foldString(name), isInCapitals(name))).toEqual(lists));
});

describe('hasScript', () => {
  it('sees every unit that is folded to a letter of forms', () => {
    for (const script of FORM_SCRIPTS) {
      const unseen: string[] = [];
      for (let unit = 0; unit < 0x10000; unit++) {
        const source = String.fromCharCode(unit);
        const lists = listsOfForm(foldString(source), false);
        if (lists.length === 1 && lists[0] === script && !hasScript(source, script)) unseen.push(unit.toString(16));
      }
      expect(unseen, script).toEqual([]);
    }
  });

  it('asks for no list that English or Japanese print does without', () => {
    expect(hasScript('China’s “patrol” – 12 °C, €5 😀', 'east')).toBe(false);
    expect(hasScript('１２日、日中会談「成果」…50％・①', 'latin')).toBe(false);
    expect(hasScript('ＮＨＫの調べ', 'latin')).toBe(true);
  });
});

describe('lists that are left out', () => {
  const lexicon = {
    topics: [{ id: 'islands', marks: true, aliases: [{ text: '尖閣' }, { text: 'Senkaku' }, { text: '9・18' }] }],
    evidence: [
      {
        id: 'adiz',
        role: 'bond' as const,
        what: 'the zone',
        aliases: [{ text: '東海ADIZ' }, { text: 'ADIZ', needs: ['尖閣'] }],
      },
    ],
  };
  const packed = packLexicon(lexicon);
  const whole = createLexiconMatchers(lexicon).matcherFor(FORM_SCRIPTS);

  it.each(['Senkaku and ADIZ, 9・18', '尖閣、9・18', '9・18', '尖閣はSenkaku、東海ＡＤＩＺ'])(
    'change nothing in %s',
    (text) => {
      const forms = Object.fromEntries(
        listsFor('en', { title: 'In English', text }).map((script) => [script, packed.forms[script]]),
      );
      const placesOf = (matcher: typeof whole) =>
        matcher.find(matcher.scan(text)).map(({ owner, start, end }) => JSON.stringify({ owner, start, end }));
      expect(placesOf(openLexiconMatchers({ ...packed, forms }).matcherFor(FORM_SCRIPTS))).toEqual(placesOf(whole));
      expect(placesOf(whole)).not.toEqual([]);
    },
  );
});

describe('a text in Chinese or Japanese', () => {
  const lexicon = {
    topics: [
      { id: 'rcep', marks: false, aliases: [{ text: 'RCEP' }] },
      { id: 'zone', marks: false, aliases: [{ text: 'air defence zone' }, { text: '防空識別圏' }] },
    ],
    evidence: [],
  };
  const packed = packLexicon(lexicon);
  const topicsIn = (matchers: ReturnType<typeof openLexiconMatchers>, text: string) =>
    surveyArticle(matchers, { title: '', text }).topics.map(({ topic }) => topic.id);
  const japanese = '中国は防空識別圏（air defence zone）とRCEPについて、これまでの立場を繰り返した。';

  it('is read with the eastern list alone, and finds names in capitals', () => {
    expect(listsFor('ja', { title: '', text: japanese })).toEqual(['east']);
    expect(topicsIn(openLexiconMatchers({ ...packed, forms: { east: packed.forms.east } }), japanese)).toEqual([
      'zone',
      'rcep',
    ]);
  });

  it('gives the same where both lists are here, beside one in English', () => {
    const both = createLexiconMatchers(lexicon);
    expect(topicsIn(both, japanese)).toEqual(['zone', 'rcep']);
    expect(topicsIn(both, 'The air defence zone and RCEP, 防空識別圏, were on the agenda of the talks.')).toEqual([
      'zone',
      'rcep',
      'zone',
    ]);
  });

  it('that stands there in English too is read with both', () => {
    const english = 'The air defence zone was on the agenda of the talks, an official said on Tuesday.';
    const article = { title: '', text: `${japanese}${japanese}\n${english}` };
    expect(listsFor('ja', article)).toEqual(['latin', 'east']);
    const { language, topics } = surveyArticle(createLexiconMatchers(lexicon), article);
    expect([language, topics.length]).toEqual(['ja', 7]);
  });

  it('with a long run of letters is read in no more time than another', () => {
    expect(listsFor('ja', { title: '', text: `${japanese}${'a'.repeat(400_000)}` })).toEqual(['east']);
  });

  it('of a language that is not judged is read with none', () => {
    expect(listsFor('other', { title: '', text: '한국과 日本, and China' })).toEqual([]);
  });
});
