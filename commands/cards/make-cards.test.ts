import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../src/core/detect/lexicon';
import { bundleFor } from '../../src/core/knowledge/bundle';
import { gatherTranslations } from '../../src/core/knowledge/check-translations';
import type { Knowledge, Language, Position, Topic } from '../../src/core/knowledge/types';
import { createCardMaker } from './make-cards';

function topic(id: string, en: string, ja: string): Topic {
  return {
    id,
    names: { en, ja, 'zh-Hans': ja, 'zh-Hant': ja },
    aliases: { en: [{ text: en }], ja: [{ text: ja }], 'zh-Hans': [], 'zh-Hant': [] },
    what: { en, ja, 'zh-Hans': ja, 'zh-Hant': ja },
    kind: 'document',
    marks: true,
    related: [],
    record: [],
    checkedTo: null,
  };
}

const POSITION: Position = {
  id: 'doe.p1.accord',
  essay: 'doe',
  paragraph: 1,
  topics: ['accord'],
  text: 'Envoys settled the harbour accord.',
  kind: 'event',
  stance: 'asserts',
  attributedTo: 'Jane Doe',
  editorsNotes: [],
  translations: {},
};

const KNOWLEDGE: Knowledge = {
  essays: [],
  topics: [topic('accord', 'Harbour Accord', '港湾合意'), topic('charter', 'Coastal Charter', '沿岸憲章')],
  positions: [
    POSITION,
    ...Array.from({ length: 20 }, (_, n) => ({ ...POSITION, id: `doe.p2.n${n}`, topics: ['other'] })),
  ],
  disagreements: [],
  timeline: [],
};

const inLanguage = (language: Language) => bundleFor(KNOWLEDGE, gatherTranslations([]), language);
const makeCards = createCardMaker(lexiconOf(KNOWLEDGE, []), {
  en: inLanguage('en'),
  ja: inLanguage('ja'),
  'zh-Hans': inLanguage('zh-Hans'),
  'zh-Hant': inLanguage('zh-Hant'),
});

describe('createCardMaker', () => {
  it('makes a card for each topic named, at its paragraph', () => {
    const cards = makeCards({
      title: '',
      text: 'Rain fell.\nBoth kept to the Harbour Accord.\nThe Coastal Charter is older.',
    });
    expect(cards.map(({ topic, mention, paragraph, positions }) => ({ topic, mention, paragraph, positions }))).toEqual(
      expect.arrayContaining([
        { topic: 'accord', mention: 'Harbour Accord', paragraph: 1, positions: ['doe.p1.accord'] },
        { topic: 'charter', mention: 'Coastal Charter', paragraph: 2, positions: [] },
      ]),
    );
    expect(cards).toHaveLength(2);
  });

  it('reads other languages', () => {
    const [card] = makeCards({ title: '', text: '両国は港湾合意を守ると述べた。' });
    expect(card).toMatchObject({ topic: 'accord', mention: '港湾合意', paragraph: 0, positions: ['doe.p1.accord'] });
  });

  it('makes the one card that is asked for, named or not', () => {
    const text = 'The Coastal Charter is older.';
    expect(makeCards({ title: '', text, topic: 'charter' })).toMatchObject([{ topic: 'charter', paragraph: 0 }]);
    expect(makeCards({ title: '', text, topic: 'accord' })).toMatchObject([
      { topic: 'accord', mention: null, paragraph: 0, positions: ['doe.p1.accord'] },
    ]);
  });

  it('goes by the title where it alone names the topic', () => {
    const cards = makeCards({ title: 'The Harbour Accord at ten', text: 'Rain fell on the port for days.' });
    expect(cards).toMatchObject([{ topic: 'accord', mention: 'Harbour Accord', paragraph: null }]);
  });

  it('makes none where nothing is named', () => {
    expect(makeCards({ title: '', text: '' })).toEqual([]);
  });
});
