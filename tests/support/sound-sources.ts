/** A small knowledge base of sources without a problem, for tests to spoil, and its way to a folder and back. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import { describeProblem, type PositionWording } from '../../src/core/knowledge/sources';
import { hashWording } from '../../src/core/knowledge/wording';
import { compileSources } from '../../src/knowledge/compile-sources';

export const TEXT = 'Trade will recover once the two sides talk again.';

const ESSAY_WORDING = {
  author: 'Jane Doe',
  role: 'Example University',
  venue: 'Example Quarterly, 2030',
  how: 'dateline',
  conclusion: 'The two sides will talk.',
  urlIs: null,
};

/** The wording of the sound essay's first position with this text. */
export function wordingOf(text: string): PositionWording {
  return {
    text,
    attributedTo: 'Jane Doe',
    editorsNotes: ['It had begun to recover before.'],
    why: 'Too early to say.',
  };
}

/** A small knowledge base without a problem. */
export const SOUND: Record<string, string> = {
  'essays/doe-2030.yaml': `id: doe-2030
title: The Two Shores
author: Jane Doe
role: Example University
venue: Example Quarterly, 2030
written: { from: 2030-01, to: 2030-02, how: dateline }
conclusion: The two sides will talk.
url: null
paragraphs: 12
positions:
  - id: doe-2030.p3.trade-recovers
    paragraph: 3
    topics: [trade, islets]
    kind: prediction
    stance: asserts
    attributedTo: Jane Doe
    date: 2029
    text: ${TEXT}
    editorsNotes:
      - text: It had begun to recover before.
        source: { title: Trade grows, publisher: Paper, date: 2029-11-17, url: "https://paper.example/a" }
    outcome: { state: open, asOf: 2030-06-01, record: [islets.2030-patrol], why: Too early to say. }
  - id: doe-2030.p4.patrols-met
    paragraph: 4
    topics: [islets]
    kind: event
    stance: reports
    attributedTo: Fishermen
    text: Two patrols met off the islets.
`,
  'topics/islets.yaml': `id: islets
kind: place
marks: true
names: { en: Islets, ja: 小島, zh-Hans: 小岛群, zh-Hant: 小島群 }
what: { en: Some rocks., ja: 岩。, zh-Hans: 岩石。, zh-Hant: 岩石。 }
aliases:
  en:
    - Islets
    - text: Rocks
      notBefore: [and Co.]
  ja: [小島諸島]
  zh-Hans: [小岛诸岛]
  zh-Hant: []
related: [trade]
record:
  - id: islets.2030-patrol
    date: 2030-03-04
    text: A patrol passed.
    saidBy: null
    source: { title: Patrol passes, publisher: Wire, date: 2030-03-04, url: "https://wire.example/b" }
checkedTo: 2030-05-01
`,
  'topics/trade.yaml': `id: trade
kind: issue
marks: true
names: { en: Trade, ja: 貿易, zh-Hans: 贸易, zh-Hant: 貿易 }
what: { en: Buying and selling., ja: 売買。, zh-Hans: 买卖。, zh-Hant: 買賣。 }
aliases: { en: [bilateral trade], ja: [日中貿易], zh-Hans: [中日贸易], zh-Hant: [中日貿易] }
`,
  'disagreements.yaml': `- id: who-met
  kind: contradict
  topic: islets
  question: Did patrols meet?
  sides:
    - { positions: [doe-2030.p4.patrols-met], summary: They did. }
    - { positions: [doe-2030.p3.trade-recovers], summary: They traded. }
`,
  'translations/ja/essays/doe-2030.yaml': `essay:
  of: "${hashWording(ESSAY_WORDING)}"
  author: ジェーン・ドー
  role: 例大学
  venue: 例季刊、2030年
  how: 日付欄
  conclusion: 双方は話し合うだろう。
positions:
  doe-2030.p3.trade-recovers:
    of: "${hashWording(wordingOf(TEXT))}"
    text: 貿易は回復する。
    attributedTo: ジェーン・ドー
    editorsNotes: [それ以前に回復し始めていた。]
    why: まだ早い。
`,
  'translations/ja/record/islets.yaml': `islets.2030-patrol:
  of: "${hashWording({ text: 'A patrol passed.', saidBy: null })}"
  text: 巡視船が通過した。
`,
  'translations/ja/disagreements.yaml': `who-met:
  of: "${hashWording({ question: 'Did patrols meet?', sides: ['They did.', 'They traded.'] })}"
  question: 巡視船は出会ったか。
  sides: [出会った。, 貿易をした。]
`,
  'translations/ja/publishers.yaml': `via: "{publisher}（{other}掲載）"
citing: "{publisher}（{other}を引用）"
names:
  Wire: 通信
`,
  'evidence/dyad.yaml': `- id: both
  role: dyad
  what: names both countries
  words: [Sino-Japanese]
`,
};

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Writes sources to a folder of their own, which goes after the test. */
export function writeSources(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** The problems of these sources, described; what they lack to be whole is a problem where `mustBeWhole` says so. */
export function problemsOf(files: Record<string, string>, mustBeWhole = false): string[] {
  const result = compileSources(writeSources(files), { mustBeWhole });
  return result.ok ? [] : result.problems.map(describeProblem);
}
