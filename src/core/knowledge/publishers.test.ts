import { describe, expect, it } from 'vitest';
import { namePublisher, namesIn } from './publishers';

const own = {
  via: '{publisher}（{other}掲載）',
  citing: '{publisher}（{other}を引用）',
  names: new Map([
    ['Example Shimbun', '例新聞'],
    ['Wire', '通信'],
    ['Wire and others, via Example Shimbun', '通信など'],
  ]),
  titles: new Map(),
};

describe('a publisher is named', () => {
  it.each([
    ['Example Shimbun', '例新聞'],
    ['Wire, via Example Shimbun', '通信（例新聞掲載）'],
    ['Wire, via the Herald', '通信（Herald掲載）'],
    ['Herald, citing Wire', 'Herald（通信を引用）'],
    ['Wire and others, via Example Shimbun', '通信など'],
    ['Ministry of Trade, Department of $&', 'Ministry of Trade, Department of $&'],
  ])('%s: %s', (english, named) => {
    expect(namePublisher(english, own)).toBe(named);
  });

  it('by names that can be told beforehand', () => {
    expect(namesIn('Wire, via the Herald')).toEqual(['Wire, via the Herald', 'Wire', 'Herald']);
    expect(namesIn('Wire')).toEqual(['Wire']);
  });
});
