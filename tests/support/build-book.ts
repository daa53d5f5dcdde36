/** A knowledge base with one of everything that the book tells apart. */
import type { KnowledgeBundle } from '../../src/core/knowledge/bundle-types';
import {
  buildDisagreement,
  buildEssay,
  buildKnowledge,
  buildPosition,
  buildRecordEntry,
  buildTopic,
} from './build-knowledge';

const MEETING = buildRecordEntry({ id: 'talks.2031-02-03.ministers-met', saidBy: 'The ministry' });
const PLEDGE = buildRecordEntry({ id: 'islands.2031-05.pledge', date: '2031-05', text: 'Both pledged calm.' });

/** Two essays, three topics, six positions, two record entries, one of them on two topics, two predictions, two questions. */
export function buildBook(given: Partial<KnowledgeBundle> = {}): KnowledgeBundle {
  return buildKnowledge({
    essays: [
      buildEssay({ url: 'https://essays.example/doe' }),
      buildEssay({
        id: 'anon-2018',
        title: 'Unsigned',
        author: null,
        written: { from: '2018', to: '2018', how: 'guess' },
      }),
    ],
    topics: [
      buildTopic({ record: [PLEDGE, MEETING], checkedTo: '2031-06-01', related: ['islands'] }),
      buildTopic({ id: 'islands', kind: 'place', name: 'Islands', record: [PLEDGE], checkedTo: '2031-07-01' }),
      buildTopic({ id: 'hotline', kind: 'body', name: 'Hotline' }),
    ],
    positions: [
      buildPosition({ text: 'Talks help a little.' }),
      buildPosition({ id: 'doe-2030.p3.both-spoke', text: 'Both spoke of <calm>.', kind: 'event', date: '2029-11-15' }),
      buildPosition({
        id: 'doe-2030.p1.long-quarrel',
        paragraph: 1,
        text: 'They quarrelled.',
        kind: 'fact',
        date: '201X',
        dateInferred: true,
        editorsNotes: [{ text: 'They also met.', source: PLEDGE.source }],
      }),
      buildPosition({
        id: 'doe-2030.p9.will-last',
        paragraph: 9,
        text: 'Talks will last.',
        kind: 'prediction',
        outcome: { state: 'mixed', asOf: '2031-06-01', record: [MEETING.id], why: 'They went on, with a pause.' },
      }),
      buildPosition({
        id: 'anon-2018.p2.no-talks',
        essay: 'anon-2018',
        paragraph: 2,
        text: 'There will be no talks.',
        kind: 'prediction',
      }),
      buildPosition({
        id: 'anon-2018.p1.refused',
        essay: 'anon-2018',
        paragraph: 1,
        text: 'One side refused.',
        kind: 'report',
        stance: 'reports',
        attributedTo: 'a minister',
        date: '2017',
        topics: ['talks', 'islands'],
      }),
    ],
    disagreements: [
      buildDisagreement({
        id: 'will-they-talk',
        question: 'Will they talk?',
        sides: [
          { positions: ['doe-2030.p9.will-last'], summary: 'Yes.' },
          { positions: ['anon-2018.p2.no-talks'], summary: 'No.' },
        ],
      }),
      buildDisagreement({ id: 'who-spoke', kind: 'update', question: 'Who spoke?' }),
    ],
    ...given,
  });
}
