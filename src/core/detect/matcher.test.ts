import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alias } from '../knowledge/types';
import { createMatcher } from './matcher';

/** What is found, as `owner:words`, with every alias owning itself unless named otherwise. */
function found(aliases: (string | (Alias & { owner?: string; layer?: number }))[], text: string): string[] {
  const matcher = createMatcher(
    aliases.map((alias) =>
      typeof alias === 'string'
        ? { alias: { text: alias }, owner: alias, layer: 0 }
        : { alias, owner: alias.owner ?? alias.text, layer: alias.layer ?? 0 },
    ),
  );
  const folded = matcher.scan(text);
  return matcher.find(folded).map(({ owner, start, end }) => {
    const range = folded.sourceRange(start, end);
    return `${owner}:${text.slice(range.start, range.end)}`;
  });
}

/** Whether SDF is found under these rules. */
function foundWith(rules: Omit<Alias, 'text'>, text: string): boolean {
  return found([{ text: 'SDF', ...rules }], text).length > 0;
}

describe('createMatcher', () => {
  it('takes the leftmost, then the longest form', () => {
    expect(found(['Article', 'Article 5', '5 of'], 'Article 5 of the pact')).toEqual(['Article 5:Article 5']);
    expect(found(['日中', '日中戦争', '戦争'], '日中戦争の記憶')).toEqual(['日中戦争:日中戦争']);
  });

  it('falls back to the shorter form where the longer one is not allowed', () => {
    expect(found([{ text: '中日关系', notBefore: ['户'] }, '中日'], '中日关系户')).toEqual(['中日:中日']);
  });

  it('finds Latin words whole, katakana words whole, Han anywhere', () => {
    expect(found(['China', 'Abe'], 'Indochina, Chinatown, abet, China’s Abe')).toEqual(['China:China', 'Abe:Abe']);
    expect(found(['クアッド'], 'スクアッド クアッド首脳')).toEqual(['クアッド:クアッド']);
    expect(found(['歼-15', 'J-15'], '歼-15与J-15，J-150')).toEqual(['歼-15:歼-15', 'J-15:J-15']);
    expect(found(['尖閣'], '沖縄県尖閣諸島')).toEqual(['尖閣:尖閣']);
  });

  it('finds every way of writing one name', () => {
    expect(found(['靖国神社'], '靖國神社、靖\u00ad国神社')).toEqual(['靖国神社:靖國神社', '靖国神社:靖\u00ad国神社']);
    expect(found(['Sino-Japanese'], 'SINO–JAPANESE')).toEqual(['Sino-Japanese:SINO–JAPANESE']);
  });

  it('obeys notAfter and notBefore, with or without a space between', () => {
    const china = { text: 'china', notAfter: ['bone', 'fine'], notBefore: ['cabinet'] };
    expect(found([china], 'bone china, a china cabinet')).toEqual([]);
    expect(found([{ text: '日中', notAfter: ['今'] }], '今日中に、日中首脳')).toEqual(['日中:日中']);
  });

  it('takes a country in needs for its people, capital and government', () => {
    const sdf = { text: 'SDF', needs: ['Japan'] };
    expect(found([sdf], 'The SDF, Tokyo said')).toEqual(['SDF:SDF']);
    expect(found([sdf], 'The SDF, Seoul said')).toEqual([]);
    expect(found([sdf], '日本のSDF')).toEqual(['SDF:SDF']);
    const ban = { text: '禁令', needs: ['中国'] };
    expect(found([ban], '北京解除禁令')).toEqual(['禁令:禁令']);
    expect(found([{ text: 'ban', unless: ['China'] }], 'Beijing lifts ban')).toEqual(['ban:ban']);
  });

  it('takes words of notAfter and notBefore whole, but for digits', () => {
    const china = { text: 'china', notAfter: ['us'], notBefore: ['war'] };
    expect(found([china], 'a bus china line, china warns')).toEqual(['china:china', 'china:china']);
    expect(found([china], 'us china, china war, china wars')).toEqual([]);
    expect(found([{ text: '日駐華', notAfter: ['8'] }], '18日駐華大使')).toEqual([]);
  });

  it('obeys needs in the article and unless in the paragraph', () => {
    const sdf = { text: 'SDF', needs: ['japan'], unless: ['raqqa'] };
    expect(found([sdf], 'The SDF advanced')).toEqual([]);
    expect(found([sdf], 'SDF near Raqqa\nJapan and its SDF')).toEqual(['SDF:SDF']);
  });

  it('asks anew of every article and paragraph, in short texts and long ones', () => {
    const rules = { needs: ['Japan', '日本'], unless: ['Syria', 'シリア'] };
    const matcher = createMatcher(
      ['SDF', '自衛隊'].map((text) => ({ alias: { text, ...rules }, owner: text, layer: 0 })),
    );
    const count = (text: string) => matcher.find(matcher.scan(text)).length;
    // Past the first articles and on long texts, words are sifted before they are searched for.
    for (const padding of ['', ' Filler words of no matter.'.repeat(800)]) {
      for (let round = 0; round < (padding === '' ? 100 : 20); round++) {
        expect(count(`SDF of Syria\nSDF, 自衛隊\nSDF シリア\nJapan's SDF${padding}`)).toBe(3);
        expect(count(`SDF alone, 自衛隊${padding}`)).toBe(0);
        expect(count(`SDFと自衛隊、日本${padding}`)).toBe(2);
      }
    }
  });

  it('looks for the words of rules as words: whole, in the plural, as a people', () => {
    const found = (words: string, text: string) => foundWith({ needs: [words] }, text);
    expect(found('cup', 'SDF in its occupation')).toBe(false);
    expect(found('cup', 'SDF and the cups')).toBe(true);
    expect(found('Japan', 'SDF, a Japanese force')).toBe(true);
    expect(found('Korea', "SDF and the Koreans' army")).toBe(true);
    expect(found('Xi', 'SDF in Xian')).toBe(false);
    expect(found('ロシア', 'SDFとベラロシア')).toBe(false);
    expect(found('ロシア', 'SDFとロシア軍')).toBe(true);
    expect(found('日本', 'SDFは全日本の')).toBe(true);
    expect(foundWith({ unless: ['cup'] }, 'SDF in its occupation')).toBe(true);
  });

  it('asks rules of many words in a long text as in a short one', () => {
    const words = Array.from({ length: 40 }, (_, n) => `word${String.fromCharCode(97 + (n % 26))}${n}`);
    const text = `${'SDF and others. '.repeat(60)}\nlast of all wordn39`;
    expect(foundWith({ needs: words }, text)).toBe(true);
    expect(foundWith({ needs: words.slice(0, -1) }, text)).toBe(false);
    expect(foundWith({ unless: words }, text)).toBe(true);
  });

  it('finds a form wherever its rarest piece stands in it, at any place of a text', () => {
    const forms = [
      'Treaty of Peace and Friendship',
      '日本国との平和条約',
      '歼-15',
      'U.S.',
      'x',
      'クアッド首脳会合',
      "Abe's",
    ];
    const form = fc.constantFrom(...forms.filter((text) => text.length > 1));
    const filler = fc.constantFrom(' and ', '、', '—', ' 12 ', 'の ', '\n', '\u00ad ');
    fc.assert(
      fc.property(fc.array(fc.tuple(filler, form), { maxLength: 12 }), fc.nat(5000), (parts, before) => {
        const text = `${'. '.repeat(before)}${parts.map(([gap, name]) => gap + name).join('')}`;
        expect(found(forms, text)).toEqual(parts.map(([, name]) => `${name}:${name}`));
      }),
      { numRuns: 50 },
    );
  });

  it('lets layers overlap and one form have several owners', () => {
    expect(
      found(
        [
          { text: 'South China Sea', owner: 'sea', layer: 0 },
          { text: 'China', owner: 'china', layer: 1 },
          { text: 'South China Sea', owner: 'elsewhere', layer: 1 },
        ],
        'South China Sea',
      ),
    ).toEqual(['sea:South China Sea', 'elsewhere:South China Sea']);
  });

  it('takes no text from a shorter form for a longer one that does not count', () => {
    const matcher = createMatcher(['大阪', '大阪総領事'].map((text) => ({ alias: { text }, owner: text, layer: 0 })));
    const text = matcher.scan('大阪総領事館');
    const owners = (count: (owner: string) => boolean) => {
      const taken: string[] = [];
      matcher.visit(text, [text], count, (owner) => taken.push(owner));
      return taken;
    };
    expect(owners(() => true)).toEqual(['大阪総領事']);
    expect(owners((owner) => owner !== '大阪総領事')).toEqual(['大阪']);
  });

  it('asks each paragraph and each article anew', () => {
    const sdf = { text: 'SDF', needs: ['japan', 'japan self-defense'], unless: ['raqqa', 'syria'] };
    const matcher = createMatcher([{ alias: sdf, owner: 'sdf', layer: 0 }]);
    const scan = (text: string) => matcher.scan(text);
    const countIn = (text: string, ...others: string[]) => {
      let count = 0;
      const whole = [scan(text), ...others.map(scan)];
      matcher.visit(
        whole[0] as (typeof whole)[number],
        whole,
        () => true,
        () => count++,
      );
      return count;
    };
    const lines = 'SDF and Syria\nSDF\nSDF near Raqqa, SDF\nSDF';
    expect(countIn(lines)).toBe(0);
    expect(countIn(lines, 'Japan')).toBe(2);
    expect(countIn('SDF')).toBe(0);
    expect(countIn(`${lines}\nSyria, Raqqa, SDF`, 'in Japan')).toBe(2);
  });

  it('leaves out forms of one unit and empty texts', () => {
    expect(found(['中'], '中')).toEqual([]);
    expect(found(['中国'], '')).toEqual([]);
  });
});
