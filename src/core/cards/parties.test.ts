import { expect, test } from 'vitest';
import { createPartyFinder, isAboutOthers, shareParties, UNKNOWN_SHARE } from './parties';

const find = createPartyFinder();
const japan = find('Japan');
const china = find('China');
const america = find('the United States');

test('a party is found by its country, capital, leaders and offices, in each language and script', () => {
  expect(new Set([japan, china, america]).size).toBe(3);
  for (const text of ['Tokyo said', 'Mr Ishiba', '外務省は', '日方表示', '官房長官', '自衛隊', '沖繩', '沖縄'])
    expect(find(text)).toBe(japan);
  for (const text of ['Beijing said', 'Xi Jinping', '中方', '國台辦', '習近平氏', '解放军'])
    expect(find(text)).toBe(china);
  for (const text of ['Washington', 'U.S. tariffs', 'トランプ氏', '华盛顿', '川普']) expect(find(text)).toBe(america);
  expect(find('日中関係')).toBe(japan | china);
  expect(find('日美同盟')).toBe(japan | america);
});

test('what is no party is none: the pronoun “us”, and words that only look like a name', () => {
  expect(find('It told us that the weather was fine.')).toBe(0);
  expect(find('a japonica in a vase of delftware')).toBe(0);
  expect(find('a healthy diet of marine products')).toBe(0);
});

test('an office that every country has is nobody’s', () => {
  expect(find('The Communist Party congress in Beijing')).toBe(china);
  expect(find('美国国会')).toBe(america);
  expect(find('韓国国会')).toBe(find('Seoul'));
  expect(find('英首相')).toBe(0);
  expect(find('an answer in the Diet')).toBe(japan);
  expect(find('首相官邸')).toBe(japan);
});

test('Taiwan, the Koreas, Russia and all others are parties of their own', () => {
  const parties = ['Taiwan', 'South Korea', 'Russia', 'Germany'].map(find);
  expect(new Set([...parties, japan, china, america]).size).toBe(7);
  expect(find('the Philippines')).toBe(find('France'));
});

test('the share is of all parties that either names', () => {
  expect(shareParties(japan | china, japan | china)).toBe(1);
  expect(shareParties(japan | china, japan | america)).toBeCloseTo(1 / 3);
  expect(shareParties(japan, china)).toBe(0);
  expect(shareParties(0, japan)).toBe(UNKNOWN_SHARE);
});

test('a paragraph on others helps only what speaks of no more than they', () => {
  const europe = find('Brussels');
  expect(isAboutOthers(europe | america, japan | america)).toBe(true);
  expect(isAboutOthers(america, america)).toBe(false);
  expect(isAboutOthers(europe | america | japan, japan | america)).toBe(false);
  // A paragraph that names nobody leaves the whole article to speak.
  expect(isAboutOthers(0, japan)).toBe(false);
});
