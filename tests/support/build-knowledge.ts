/** Knowledge for tests: whole and small, with what matters to the test given. */
import type {
  BundleDisagreement,
  BundleEssay,
  BundlePosition,
  BundleRecordEntry,
  BundleTopic,
  KnowledgeBundle,
} from '../../src/core/knowledge/bundle-types';

export function buildEssay(given: Partial<BundleEssay> = {}): BundleEssay {
  return {
    id: 'doe-2030',
    title: 'On the strait',
    author: 'Jane Doe',
    role: 'Example University',
    venue: 'Example Quarterly',
    written: { from: '2030-01', to: '2030-01', how: 'dateline' },
    conclusion: 'Talks help.',
    url: null,
    paragraphs: 12,
    writtenFrom: null,
    textLanguage: 'en',
    ...given,
  };
}

export function buildTopic(given: Partial<BundleTopic> = {}): BundleTopic {
  const name = given.name ?? 'Talks';
  return {
    id: 'talks',
    kind: 'issue',
    name,
    names: { en: name, ja: '協議', 'zh-Hans': '会谈', 'zh-Hant': '會談' },
    what: 'Meetings of the two governments.',
    marks: true,
    related: [],
    record: [],
    checkedTo: null,
    ...given,
  };
}

export function buildPosition(given: Partial<BundlePosition> = {}): BundlePosition {
  return {
    id: 'doe-2030.p3.talks-help',
    essay: 'doe-2030',
    paragraph: 3,
    topics: ['talks'],
    text: 'Talks help.',
    textLanguage: 'en',
    kind: 'argument',
    attributedTo: 'Jane Doe',
    stance: 'asserts',
    editorsNotes: [],
    ...given,
  };
}

export function buildRecordEntry(given: Partial<BundleRecordEntry> = {}): BundleRecordEntry {
  return {
    id: 'talks.2031-02-03',
    date: '2031-02-03',
    text: 'The foreign ministers met.',
    saidBy: null,
    textLanguage: 'en',
    source: { title: 'Readout', publisher: 'Example Ministry', date: '2031-02-03', url: 'https://ministry.example/1' },
    ...given,
  };
}

export function buildDisagreement(given: Partial<BundleDisagreement> = {}): BundleDisagreement {
  return {
    id: 'who-met',
    kind: 'contradict',
    topic: 'talks',
    question: 'Who met?',
    sides: [],
    textLanguage: 'en',
    ...given,
  };
}

export function buildKnowledge(given: Partial<KnowledgeBundle> = {}): KnowledgeBundle {
  return {
    language: 'en',
    essays: [buildEssay()],
    topics: [buildTopic()],
    positions: [buildPosition()],
    disagreements: [],
    ...given,
  };
}
