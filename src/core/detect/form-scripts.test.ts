import { describe, expect, it } from 'vitest';
import { foldString } from '../text/fold';
import { FORM_SCRIPTS, hasScript, listsOfForm } from './form-scripts';
import { packLexicon } from './lexicon-pack';
import { createLexiconMatcher, openLexiconMatcher } from './survey';

describe('listsOfForm', () => {
  it.each([
    ['sino-japanese', ['latin']],
    ['日中', ['east']],
    ['ガス田', ['east']],
    ['东海adiz', ['east']],
    ['9・18', ['latin', 'east']],
  ])('%s is kept in %j', (form, lists) => expect(listsOfForm(form)).toEqual(lists));
});

describe('hasScript', () => {
  it('sees every unit that is folded to a letter of forms', () => {
    for (const script of FORM_SCRIPTS) {
      const unseen: string[] = [];
      for (let unit = 0; unit < 0x10000; unit++) {
        const source = String.fromCharCode(unit);
        const lists = listsOfForm(foldString(source));
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
  const whole = createLexiconMatcher(lexicon);

  it.each(['Senkaku and ADIZ, 9・18', '尖閣、9・18', '9・18', '尖閣はSenkaku、東海ＡＤＩＺ'])(
    'change nothing in %s',
    (text) => {
      const forms = Object.fromEntries(
        FORM_SCRIPTS.filter((script) => script === 'latin' || hasScript(text, script)).map((script) => [
          script,
          packed.forms[script],
        ]),
      );
      const placesOf = (matcher: typeof whole) =>
        matcher.find(matcher.scan(text)).map(({ owner, start, end }) => JSON.stringify({ owner, start, end }));
      expect(placesOf(openLexiconMatcher({ ...packed, forms }))).toEqual(placesOf(whole));
      expect(placesOf(whole)).not.toEqual([]);
    },
  );
});
