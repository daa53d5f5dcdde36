import { describe, expect, it } from 'vitest';
import { parseEvidence } from './lexicon';
import { createDetector } from './verdict';

const detect = createDetector({
  topics: [{ id: 'senkaku', marks: true, aliases: [{ text: 'Senkaku Islands' }] }],
  evidence: parseEvidence([
    { id: 'china', role: 'china', what: 'China', words: ['China'] },
    { id: 'china-state', role: 'china-state', what: 'its government', words: ['Beijing'] },
    { id: 'japan', role: 'japan', what: 'Japan', words: ['Japan', 'Japanese'] },
    { id: 'japan-state', role: 'japan-state', what: 'its government', words: ['Tokyo'] },
    { id: 'dyad', role: 'dyad', what: 'the two', words: ['China and Japan'] },
    { id: 'bond', role: 'bond', what: 'the islands', words: ['Senkaku Islands'] },
    { id: 'act', role: 'act', what: 'acts', words: ['talks', 'protest', 'protested', 'summons', 'patrols'] },
    { id: 'market', role: 'market', what: 'markets', words: ['Nikkei', 'traders'] },
    { id: 'taiwan', role: 'taiwan', what: 'Taiwan', words: ['Taiwan'] },
  ]),
});
/** From plainly off topic to plainly on. */
const texts = [
  'Parliament passes budget after long night',
  'Nikkei ends at record, Shanghai flat as traders await Fed',
  'Taiwan’s former president visits Tokyo; China protests',
  'China and Japan send envoys to regional fair',
  'Beijing summons Japanese ambassador over Taiwan remarks',
].map((text) => ({ title: '', text }));

describe('createDetector', () => {
  const article = {
    title: 'China and Japan hold talks on the Senkaku Islands',
    text: 'Diplomats of the two countries met in Tokyo.\nChina protested against patrols near the Senkaku Islands, and Japan rejected the protest.',
  };

  it('says that a story about others touches where both governments are in it', () => {
    const others = 'Ministers of nine countries met on the coast to speak of cables and ports, as they do each year. ';
    const { verdict } = detect({
      title: 'Taiwan at the margins of the island forum',
      text: `${others.repeat(9)}Tokyo kept silent. ${others.repeat(9)}Beijing was not asked.`,
    });
    expect(verdict).toBe('touches');
    expect(detect({ title: 'Ministers meet', text: `${others.repeat(9)}Tokyo kept silent.` }).verdict).toBe('none');
  });

  it('says that any story touches in which one sentence has both and what lies between them', () => {
    const market = 'Traders sold and the Nikkei fell, traders said, as traders waited. ';
    const inOne = 'Asked about the Senkaku Islands, which China and the Japanese both claim, a trader shrugged. ';
    const apart = 'A yacht passed the Senkaku Islands. The Japanese won. A buyer came from China. ';
    const read = (passage: string) =>
      detect({ title: 'Nikkei ends lower', text: market.repeat(9) + passage + market.repeat(9) });
    expect(read(inOne).verdict).toBe('touches');
    expect(read(apart).verdict).toBe('none');
  });

  it('keeps a ledger that quotes the page', () => {
    const { evidence, score } = detect(article);
    expect(evidence[0]?.for).toBe('relation');
    expect(evidence.some(({ where, words }) => where === 'headline' && words.includes('China and Japan'))).toBe(true);
    expect(evidence.every(({ weight }) => Number.isFinite(weight) && weight !== 0)).toBe(true);
    expect(score).toBeGreaterThan(0.5);
  });

  it('gives mentions by offsets into title and text', () => {
    const { mentions, topics } = detect(article);
    expect(topics[0]).toBe('senkaku');
    for (const { in: part, start, end, text } of mentions) {
      expect((part === 'title' ? article.title : article.text).slice(start, end)).toBe(text);
    }
    expect(mentions.filter(({ marked }) => marked).map(({ in: part, topic }) => `${part} ${topic}`)).toContain(
      'body senkaku',
    );
  });

  it('lists topics in the order in which they come to their marks', () => {
    const judge = createDetector({
      topics: ['Senkaku', 'Yasukuni', 'Nanjing', 'Seafood'].map((name) => ({
        id: name.toLowerCase(),
        marks: true,
        aliases: [{ text: name }],
      })),
      evidence: parseEvidence([{ id: 'dyad', role: 'dyad', what: 'the two', words: ['China and Japan'] }]),
    });
    const quiet = 'The weather was mild and the harbour was calm for most of the day. '.repeat(12);
    const often = ['Yasukuni', 'Nanjing', 'Seafood'].map((name) => `${name} came up. `.repeat(8) + quiet);
    const lead = `China and Japan spoke of Senkaku on Monday. ${quiet}`;
    const { topics, mentions } = judge({
      title: 'China and Japan speak of Senkaku',
      text: [lead, ...often].join('\n'),
    });
    const marked = mentions.flatMap((mention) => (mention.marked ? [mention.topic] : []));
    expect(marked).toHaveLength(3);
    expect(topics.slice(0, 3).sort()).toEqual(marked.sort());
    expect(topics[0]).toBe('senkaku');
  });

  it('marks nothing with density off, nor where no mark may be', () => {
    const marks = (options: Parameters<typeof detect>[1]) =>
      detect(article, options).mentions.filter(({ marked }) => marked);
    expect(marks({ density: 'off' })).toEqual([]);
    expect(marks({ isMarkable: () => false })).toEqual([]);
  });

  it('neither lists nor marks a muted topic, and the verdict stays', () => {
    const whole = detect(article);
    const muted = detect(article, { mutedTopics: ['senkaku'] });
    expect(muted.topics).toEqual(whole.topics.filter((topic) => topic !== 'senkaku'));
    expect(muted.mentions.map(({ topic }) => topic)).not.toContain('senkaku');
    expect([muted.verdict, muted.score, muted.evidence]).toEqual([whole.verdict, whole.score, whole.evidence]);
  });

  it('takes words that are no name here for none, whatever their case and width, and other names of the topic still', () => {
    const named = (options: Parameters<typeof detect>[1]) =>
      detect(article, options).mentions.flatMap(({ topic, text }) => (topic === 'senkaku' ? [text] : []));
    const [first = ''] = named({});
    const others = named({}).filter((text) => text !== first);
    const wide = [...first.toUpperCase()].map((letter) =>
      /[A-Z]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter,
    );
    for (const words of [first, first.toUpperCase(), wide.join('')]) {
      expect(named({ wrongMatches: [{ words, topic: 'senkaku' }] })).toEqual(others);
    }
    expect(named({ wrongMatches: [{ words: first, topic: 'yasukuni' }] })).toEqual(named({}));
    expect(detect(article, { wrongMatches: [{ words: first, topic: 'senkaku' }] }).verdict).toBe('relation');
  });

  it('judges more readily when it is told to', () => {
    const rank = { none: 0, touches: 1, relation: 2 };
    for (const { title, text } of texts) {
      const [strict, balanced, wide] = (['strict', 'balanced', 'wide'] as const).map(
        (sensitivity) => rank[detect({ title, text }, { sensitivity }).verdict],
      ) as [number, number, number];
      expect(strict).toBeLessThanOrEqual(balanced);
      expect(balanced).toBeLessThanOrEqual(wide);
    }
  });

  it('says none of an empty article and of other languages', () => {
    expect(detect({ title: '', text: '' })).toMatchObject({
      verdict: 'none',
      score: 0,
      language: 'other',
      mentions: [],
    });
    expect(
      detect({ title: '', text: 'China und Japan streiten über die Inseln und die Geschichte des Krieges.' }).verdict,
    ).toBe('none');
  });
});
