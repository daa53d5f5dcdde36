import { describe, expect, it } from 'vitest';
import { bundleFor } from './bundle';
import { gatherTranslations } from './check-translations';
import { compileKnowledge } from './compile';
import type { CheckedSources, EssaySource, PositionSource, TranslatedLanguage, Translations } from './sources';
import type { Outcome, RecordEntry, Topic } from './types';

function position(id: string, over: Partial<PositionSource> = {}): PositionSource {
  return {
    id,
    paragraph: 1,
    topics: ['islets'],
    text: `What ${id} says.`,
    kind: 'event',
    stance: 'asserts',
    attributedTo: 'Jane Doe',
    editorsNotes: [],
    ...over,
  };
}

function essay(id: string, to: string, positions: PositionSource[]): EssaySource {
  return {
    id,
    title: id,
    author: null,
    role: 'role',
    venue: 'venue',
    written: { from: to, to, how: 'dateline' },
    conclusion: 'So it is.',
    url: null,
    paragraphs: 9,
    writtenFrom: null,
    positions,
  };
}

/** Translations of positions alone, by language and position. */
function translated(texts: Partial<Record<TranslatedLanguage, Record<string, string>>>): Translations {
  const translations = gatherTranslations([]);
  for (const [language, byPosition] of Object.entries(texts)) {
    for (const [id, text] of Object.entries(byPosition)) {
      const wording = { text, attributedTo: 'ジェーン・ドー', editorsNotes: ['注'], why: 'なぜなら' };
      translations[language as TranslatedLanguage].positions.set(id, wording);
    }
  }
  return translations;
}

function entry(id: string, date: string): RecordEntry {
  const source = { title: 'Title', publisher: 'Wire', date, url: 'https://wire.example/' };
  return { id, date, text: `What ${id} records.`, saidBy: null, source };
}

function topic(id: string, record: RecordEntry[] = []): Topic {
  return {
    id,
    names: { en: `${id} en`, ja: `${id} ja`, 'zh-Hans': `${id} Hans`, 'zh-Hant': `${id} Hant` },
    aliases: { en: [{ text: id }], ja: [], 'zh-Hans': [], 'zh-Hant': [] },
    what: { en: 'rocks', ja: '岩', 'zh-Hans': '岩石', 'zh-Hant': '岩石' },
    kind: 'place',
    marks: true,
    related: [],
    record,
    checkedTo: record.length > 0 ? '2030-01-01' : null,
  };
}

function sources(over: Partial<CheckedSources>): CheckedSources {
  return { essays: [], topics: [], disagreements: [], aspects: [], translations: gatherTranslations([]), ...over };
}

describe('compileKnowledge', () => {
  it('orders essays by date, topics by id, positions by essay and paragraph, records newest first', () => {
    const knowledge = compileKnowledge(
      sources({
        essays: [
          essay('young', '2025-01', [position('young.p2.a', { paragraph: 2 }), position('young.p1.a')]),
          essay('old', '2017', [position('old.p1.a')]),
        ],
        topics: [
          topic('trade'),
          topic('islets', [entry('a', '2025'), entry('b', '2025-03'), entry('c', '2024-12-31')]),
        ],
      }),
    );
    expect(knowledge.essays.map(({ id }) => id)).toEqual(['old', 'young']);
    expect(knowledge.essays[0]).not.toHaveProperty('positions');
    expect(knowledge.topics.map(({ id }) => id)).toEqual(['islets', 'trade']);
    expect(knowledge.topics[0]?.record.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(knowledge.positions.map(({ id }) => id)).toEqual(['old.p1.a', 'young.p1.a', 'young.p2.a']);
    expect(knowledge.positions[0]).toMatchObject({ essay: 'old', paragraph: 1, translations: {} });
  });

  it('gives each position its translations', () => {
    const { positions } = compileKnowledge(
      sources({
        essays: [essay('old', '2017', [position('old.p1.a')])],
        translations: translated({ ja: { 'old.p1.a': '島' }, 'zh-Hant': { 'old.p1.a': '島嶼' } }),
      }),
    );
    expect(positions[0]?.translations).toEqual({ ja: '島', 'zh-Hant': '島嶼' });
  });
});

describe('a record entry that stands on several topics', () => {
  const lent = { ...entry('r', '2024-11-15'), alsoOn: ['trade'] };
  const knowledge = compileKnowledge(
    sources({
      essays: [essay('e', '2025', [position('e.p1.a', { date: '2024-11-15', topics: ['trade'] })])],
      topics: [topic('islets', [lent, entry('s', '2025')]), topic('trade', [entry('t', '2024-12')])],
    }),
  );

  it('is in the record of each, in its place', () => {
    expect(knowledge.topics.map(({ record }) => record.map(({ id }) => id))).toEqual([
      ['s', 'r'],
      ['t', 'r'],
    ]);
    expect(knowledge.topics[1]?.record[1]).not.toHaveProperty('alsoOn');
  });

  it('is known as lent where it was not written', () => {
    const lentOn = knowledge.topics.map(({ record }) => record.filter(({ isLent }) => isLent).map(({ id }) => id));
    expect(lentOn).toEqual([[], ['r']]);
  });

  it('stands in the timeline once, with what essays say of that day on any of its topics', () => {
    expect(knowledge.timeline.filter(({ record }) => record.includes('r'))).toEqual([
      {
        date: '2024-11-15',
        precision: 'day',
        inferred: false,
        text: 'What r records.',
        positions: ['e.p1.a'],
        record: ['r'],
      },
    ]);
  });
});

describe('the timeline', () => {
  const timelineOf = (positions: PositionSource[], topics: Topic[] = []) =>
    compileKnowledge(sources({ essays: [essay('e', '2025', positions)], topics })).timeline;

  it('puts dated positions and the record in order with their precision', () => {
    const timeline = timelineOf(
      [
        position('e.p1.a', { date: '2012-09' }),
        position('e.p1.b', { date: '2012' }),
        position('e.p1.c'),
        position('e.p1.d', { date: '2012-09-11', dateInferred: true }),
      ],
      [topic('islets', [entry('r', '2024-11-15')])],
    );
    expect(timeline.map(({ date, precision, inferred }) => [date, precision, inferred])).toEqual([
      ['2012', 'year', false],
      ['2012-09', 'month', false],
      ['2012-09-11', 'day', true],
      ['2024-11-15', 'day', false],
    ]);
  });

  it('puts an era before its years', () => {
    const timeline = timelineOf([position('e.p1.a', { date: '2010' }), position('e.p1.b', { date: '201X' })]);
    expect(timeline.map(({ date, precision }) => [date, precision])).toEqual([
      ['201X', 'era'],
      ['2010', 'year'],
    ]);
  });

  it('joins positions to what is on record for the same day and topic, in the words of the record', () => {
    const timeline = timelineOf(
      [
        position('e.p1.a', { date: '2024-11-15' }),
        position('e.p1.b', { date: '2024-11-15', topics: ['trade'] }),
        position('e.p1.c', { date: '2024-11' }),
        position('e.p1.d', { date: '2024-11' }),
      ],
      [topic('islets', [entry('r', '2024-11-15'), entry('s', '2024-11-15')])],
    );
    expect(timeline.map(({ text, positions, record }) => [text, positions, record])).toEqual([
      ['What e.p1.c says.', ['e.p1.c'], []],
      ['What e.p1.d says.', ['e.p1.d'], []],
      ['What r records.', ['e.p1.a'], ['r']],
      ['What s records.', [], ['s']],
      ['What e.p1.b says.', ['e.p1.b'], []],
    ]);
  });

  it('leaves out what is only argued, foretold, supposed or rejected', () => {
    const date = '2025';
    const timeline = timelineOf([
      position('e.p1.a', { date, kind: 'argument' }),
      position('e.p1.b', { date, kind: 'prediction' }),
      position('e.p1.c', { date, stance: 'supposes' }),
      position('e.p1.d', { date, stance: 'rejects' }),
      position('e.p1.e', { date, kind: 'report', stance: 'reports' }),
    ]);
    expect(timeline.map(({ positions }) => positions)).toEqual([['e.p1.e']]);
  });
});

describe('bundleFor', () => {
  const noted = { editorsNotes: [{ text: 'It was 2016.', source: entry('r', '2024').source }] };
  const outcome: Outcome = { state: 'held', asOf: '2026-01-01', record: [], why: 'It came.' };
  const translations = translated({ ja: { 'e.p1.a': '島である。' } });
  const { record, essays, disagreements } = translations.ja;
  record.set('r', { text: '記録。', saidBy: null });
  essays.set('e', { author: null, role: '役割', venue: '媒体', how: '日付欄', conclusion: '結論。', urlIs: null });
  disagreements.set('q', { question: '何か。', sides: ['一方', '他方'] });
  const knowledge = compileKnowledge(
    sources({
      essays: [essay('e', '2025', [position('e.p1.a', { ...noted, outcome }), position('e.p1.b')])],
      topics: [topic('islets', [entry('r', '2024'), entry('s', '2023')])],
      disagreements: [
        {
          id: 'q',
          kind: 'contradict',
          topic: 'islets',
          question: 'What?',
          sides: [
            { positions: ['e.p1.a'], summary: 'One' },
            { positions: ['e.p1.b'], summary: 'Other' },
          ],
        },
      ],
      translations,
    }),
  );

  it("gives names and lines in one language, and every language's names for the party line", () => {
    expect(bundleFor(knowledge, translations, 'ja').topics).toEqual([
      {
        id: 'islets',
        kind: 'place',
        name: 'islets ja',
        names: topic('islets').names,
        what: '岩',
        marks: true,
        related: [],
        record: [
          { ...entry('r', '2024'), text: '記録。', textLanguage: 'ja' },
          { ...entry('s', '2023'), textLanguage: 'en' },
        ],
        checkedTo: '2030-01-01',
      },
    ]);
  });

  it('falls back to English where a position is not translated, and says so', () => {
    const { positions } = bundleFor(knowledge, translations, 'ja');
    expect(positions.map(({ text, textLanguage }) => [text, textLanguage])).toEqual([
      ['島である。', 'ja'],
      ['What e.p1.b says.', 'en'],
    ]);
    expect(positions[0]).not.toHaveProperty('translations');
    expect(bundleFor(knowledge, translations, 'en').positions.map(({ textLanguage }) => textLanguage)).toEqual([
      'en',
      'en',
    ]);
  });

  it('words whose statement it is, notes, outcomes, essays and disagreements in that language too', () => {
    const { essays, positions, disagreements } = bundleFor(knowledge, translations, 'ja');
    expect(positions[0]).toMatchObject({
      attributedTo: 'ジェーン・ドー',
      editorsNotes: [{ text: '注', source: { title: 'Title' } }],
      outcome: { state: 'held', why: 'なぜなら' },
    });
    expect(essays[0]).toMatchObject({
      role: '役割',
      conclusion: '結論。',
      written: { how: '日付欄' },
      textLanguage: 'ja',
    });
    expect(disagreements[0]).toMatchObject({
      question: '何か。',
      sides: [{ positions: ['e.p1.a'], summary: '一方' }, { summary: '他方' }],
      textLanguage: 'ja',
    });
    expect(bundleFor(knowledge, translations, 'zh-Hans').disagreements[0]).toMatchObject({
      question: 'What?',
      textLanguage: 'en',
    });
  });

  it('names publishers as that language does, in the record and in notes', () => {
    const publishers = {
      via: '{publisher}（{other}掲載）',
      citing: '',
      names: new Map([['Wire', '通信']]),
      titles: new Map([['Title', '記事']]),
    };
    const named = { ...translations, ja: { ...translations.ja, publishers } };
    const publishersIn = (language: 'en' | 'ja') => {
      const { topics, positions } = bundleFor(knowledge, named, language);
      return [topics[0]?.record[0]?.source.publisher, positions[0]?.editorsNotes[0]?.source.publisher];
    };
    expect(publishersIn('ja')).toEqual(['通信', '通信']);
    expect(bundleFor(knowledge, named, 'ja').topics[0]?.record[0]?.source.title).toBe('記事');
    expect(bundleFor(knowledge, named, 'en').topics[0]?.record[0]?.source.title).toBe('Title');
    expect(publishersIn('en')).toEqual(['Wire', 'Wire']);
  });

  it('survives being written as JSON', () => {
    const bundle = bundleFor(knowledge, translations, 'zh-Hant');
    expect(JSON.parse(JSON.stringify(bundle))).toEqual(bundle);
  });
});
