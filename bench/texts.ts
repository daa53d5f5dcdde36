/**
 * The densest texts there are, the same at every run: sentences of the demo pages and of the knowledge base, shuffled by a
 * fixed seed. Where they do not suffice for a length, halves of them are joined anew, so that no long stretch repeats.
 * How news is read from pages; news itself is in `news.ts`.
 */
import knowledge from 'virtual:narrow-water/knowledge';
import type { Language } from '../src/core/knowledge/types';
import { type Random, seedRandom } from '../tests/support/quote-cases';
import { readProjectFile } from './project';

const SEED = 20_180_823;
const PARAGRAPH_SENTENCES = 4;

const PAGES: Record<Language, string[]> = {
  en: ['demo-en.html', 'demo-off-topic.html', 'touches-en.html', 'demo-section-front.html'],
  ja: ['demo-ja.html'],
  'zh-Hans': ['demo-zh-hans.html'],
  'zh-Hant': ['demo-zh-hant.html'],
};

/** The texts that scanning is measured on. */
export const SCANNED = [
  { id: 'en-6k', language: 'en', length: 6_000 },
  { id: 'en-100k', language: 'en', length: 100_000 },
  { id: 'ja', language: 'ja', length: 6_000 },
  { id: 'zh-Hans', language: 'zh-Hans', length: 6_000 },
  { id: 'zh-Hant', language: 'zh-Hant', length: 6_000 },
] as const;

/** A text of exactly `length` UTF-16 units, in paragraphs divided by line feeds. */
export function makeText(language: Language, length: number): string {
  const random = seedRandom(SEED);
  const sentences = sentencesOf(language);
  const wide = language !== 'en';
  const parts: string[] = [];
  let total = 0;
  for (let pass = 0; total < length; pass++) {
    const shuffled = shuffle(random, sentences);
    for (const [at, sentence] of shuffled.entries()) {
      const other = shuffled[(at + pass) % shuffled.length] as string;
      const whole = pass === 0 ? sentence : splice(sentence, other, wide);
      const gap = (parts.length + 1) % PARAGRAPH_SENTENCES === 0 ? '\n' : wide ? '' : ' ';
      parts.push(whole + gap);
      total += whole.length + gap.length;
      if (total >= length) break;
    }
  }
  return flatten(parts.join('').slice(0, length));
}

/** The paragraphs, headlines and list items of a page's source, without markup; for measuring, not for reading. */
export function paragraphsOf(html: string, tags = 'p|h1|h2|li'): string[] {
  const visible = html.replace(/<(script|style|svg|noscript|template)\b[\s\S]*?<\/\1>/gi, '');
  return [...visible.matchAll(new RegExp(`<(${tags})\\b[^>]*>([\\s\\S]*?)</\\1>`, 'gi'))]
    .map(([, , inner = '']) =>
      decode(inner.replace(/<rt>.*?<\/rt>|<[^>]*>/g, ''))
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => text.length >= 10);
}

/** A demo page's title and text. */
export function readDemo(name: string): { title: string; text: string } {
  return readPage(readProjectFile('tests', 'pages', name));
}

/** The title and text of a page's source. */
export function readPage(html: string): { title: string; text: string } {
  const title = decode(/<title>([^<]*)<\/title>/i.exec(html)?.[1] ?? '');
  return { title, text: flatten(paragraphsOf(html).join('\n')) };
}

function sentencesOf(language: Language): string[] {
  const pages = PAGES[language].flatMap((name) => paragraphsOf(readProjectFile('tests', 'pages', name)));
  const base = [
    ...knowledge.topics.map(({ what }) => what[language]),
    ...knowledge.positions.flatMap(({ text, translations }) =>
      language === 'en' ? [text] : [translations[language] ?? []].flat(),
    ),
  ];
  return [...pages, ...base]
    .flatMap((text) => text.match(/[^.!?。！？]+[.!?。！？]*\s*/g) ?? [])
    .map((text) => text.trim());
}

/** The list in an order of chance. */
export function shuffle<T>(random: Random, list: readonly T[]): T[] {
  return list
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** The first half of one sentence with the second half of another, divided between words. */
function splice(first: string, second: string, wide: boolean): string {
  if (wide) return first.slice(0, first.length >> 1) + second.slice(second.length >> 1);
  const [a, b] = [first.split(' '), second.split(' ')];
  return [...a.slice(0, a.length >> 1), ...b.slice(b.length >> 1)].join(' ');
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
};

function decode(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
  });
}

/** The same text in one piece: engines keep joined and cut strings as trees and views, which read slower. */
export function flatten(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
