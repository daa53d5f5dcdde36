/** Makes stored quotes and later versions of their pages, with the place where each quote really is. */
import { describeQuote } from '../../src/core/quote/describe';
import type { Quote } from '../../src/core/quote/types';

export interface QuoteCase {
  text: string;
  quote: Quote;
  /** Null where the passage is gone, so that any anchor is wrong. */
  truth: { start: number; end: number } | null;
}

/** What happens to a page between the note and the return. */
export interface Change {
  /** Share of words (of Han and kana: characters) replaced, deleted or followed by a new one. */
  edited?: number;
  /** Share of sentence ends after which an advertisement is put in. */
  advertised?: number;
  reordered?: boolean;
  deleted?: 'quote' | 'sentence' | 'paragraph';
}

export type Random = () => number;

/** A seeded generator of numbers from 0 to 1 (mulberry32). */
export function seedRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

const WIDE = /[\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]/;
const TOKENS = /[\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]+[^\S\n]*|\s/g;

interface Token {
  text: string;
  quoted: boolean;
  sentence: number;
  paragraph: number;
}

function endsSentence(token: string): boolean {
  return /[.!?。！？][”"'」』)）]?\s*$/.test(token) || token.includes('\n');
}

function tokenise(text: string): Token[] {
  let sentence = 0;
  let paragraph = 0;
  const tokens: Token[] = [];
  for (const [token] of text.matchAll(TOKENS)) {
    tokens.push({ text: token, quoted: false, sentence, paragraph });
    if (token.includes('\n')) paragraph++;
    if (endsSentence(token)) sentence++;
  }
  return tokens;
}

const ADS = {
  narrow: [
    'Sign up for our morning briefing and never miss a story again.',
    'Advertisement. Story continues below.',
    'Read also: ten restaurants that our readers loved this spring, from noodles to grills.',
  ],
  wide: [
    '广告：点击这里订阅我们的新闻邮件。',
    '【関連記事】春のおすすめ旅行先ベストテンはこちらから',
    '文章未完，點擊繼續閱讀全文內容',
  ],
};

function advertise(random: Random, tokens: Token[], share: number): Token[] {
  return tokens.flatMap((token) => {
    if (!endsSentence(token.text) || random() >= share) return [token];
    const ad = pick(random, WIDE.test(token.text) ? ADS.wide : ADS.narrow);
    return [token, { ...token, quoted: false, text: `\n${ad}\n` }];
  });
}

function edit(random: Random, tokens: Token[], share: number, words: readonly string[]): Token[] {
  return tokens.flatMap((token) => {
    if (token.text.trim() === '' || random() >= share) return [token];
    const trailing = /\s*$/.exec(token.text)?.[0] ?? '';
    const word = `${pick(random, words).trim()}${trailing}`;
    const kind = random();
    if (kind < 0.6) return [{ ...token, text: word }];
    if (kind < 0.8) return trailing.includes('\n') ? [token] : [];
    return [token, { ...token, quoted: false, text: word }];
  });
}

function reorder(random: Random, tokens: Token[]): Token[] {
  const paragraphs = new Map<number, Token[]>();
  for (const token of tokens) paragraphs.set(token.paragraph, [...(paragraphs.get(token.paragraph) ?? []), token]);
  const keys = [...paragraphs.keys()].map((key) => ({ key, at: random() })).sort((a, b) => a.at - b.at);
  return keys.flatMap(({ key }) => {
    const paragraph = paragraphs.get(key) as Token[];
    return paragraph.at(-1)?.text === '\n'
      ? paragraph
      : [...paragraph, { ...(paragraph[0] as Token), text: '\n', quoted: false }];
  });
}

function remove(tokens: Token[], what: 'quote' | 'sentence' | 'paragraph'): Token[] {
  if (what === 'quote') return tokens.filter((token) => !token.quoted);
  const gone = new Set(tokens.filter((token) => token.quoted).map((token) => token[what]));
  return tokens.filter((token) => !gone.has(token[what]));
}

/** Picks the tokens of a quote: one or two sentences, or a few words (of Han and kana: characters) within one. */
function choose(random: Random, tokens: Token[], size: 'prose' | 'short'): [number, number] | null {
  const at = Math.floor(random() * tokens.length);
  const sentence = tokens[at]?.sentence ?? 0;
  if (size === 'prose') {
    const last = sentence + (random() < 0.3 ? 1 : 0);
    const from = tokens.findIndex((token) => token.sentence === sentence);
    const to = tokens.findLastIndex((token) => token.sentence <= last) + 1;
    const length = tokens
      .slice(from, to)
      .map((token) => token.text)
      .join('')
      .trim().length;
    return length >= (WIDE.test(tokens[from]?.text ?? '') ? 15 : 40) && length < 1200 ? [from, to] : null;
  }
  const wide = WIDE.test(tokens[at]?.text ?? '');
  const to = at + (wide ? 4 + Math.floor(random() * 5) : 2 + Math.floor(random() * 3));
  const chosen = tokens.slice(at, to);
  const whole = chosen.every(
    (token) => token.sentence === sentence && WIDE.test(token.text) === wide && /[\p{L}\p{N}]/u.test(token.text),
  );
  return whole && to <= tokens.length ? [at, to] : null;
}

/** One case from a text, or null where the text offers no such quote. */
export function makeQuoteCase(
  random: Random,
  text: string,
  size: 'prose' | 'short',
  change: Change,
  words: readonly string[],
): QuoteCase | null {
  let tokens = tokenise(text);
  const chosen = choose(random, tokens, size);
  if (!chosen) return null;
  const [from, to] = chosen;
  for (let i = from; i < to; i++) (tokens[i] as Token).quoted = true;
  const start = tokens.slice(0, from).reduce((sum, token) => sum + token.text.length, 0);
  const end = tokens.slice(0, to).reduce((sum, token) => sum + token.text.length, 0);
  const quote = describeQuote(text, start, end);
  // Reordered, a quote of several paragraphs is in several places.
  if (change.reordered && quote.exact.includes('\n')) return null;
  if (change.deleted) tokens = remove(tokens, change.deleted);
  if (change.edited) tokens = edit(random, tokens, change.edited, words);
  if (change.reordered) tokens = reorder(random, tokens);
  if (change.advertised) tokens = advertise(random, tokens, change.advertised);
  const later = tokens.map((token) => token.text).join('');
  const isWord = (token: Token) => token.quoted && token.text.trim() !== '';
  const first = tokens.findIndex(isWord);
  if (first < 0) return { text: later, quote, truth: null };
  const last = tokens.findLastIndex(isWord);
  const lengthTo = (index: number) => tokens.slice(0, index).reduce((sum, token) => sum + token.text.length, 0);
  const found = describeQuote(later, lengthTo(first), lengthTo(last + 1));
  return { text: later, quote, truth: { start: found.start, end: found.start + found.exact.length } };
}

/** The words and characters of texts, to edit others with. */
export function collectWords(texts: readonly string[], wide: boolean): string[] {
  return texts
    .flatMap((text) => tokenise(text).map((token) => token.text))
    .filter((word) => word.trim() !== '' && WIDE.test(word) === wide);
}

/** Whether an anchor is where the quote is: each end within min(20, a quarter of the quote), two units at least. */
export function isRight(
  truth: { start: number; end: number },
  start: number | null,
  end: number | null,
  quoteUnits: number,
): boolean {
  const most = Math.max(2, Math.min(20, quoteUnits / 4));
  return start !== null && end !== null && Math.abs(start - truth.start) <= most && Math.abs(end - truth.end) <= most;
}
