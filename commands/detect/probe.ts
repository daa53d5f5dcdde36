/**
 * What `detect` runs in a real browser on each page: the shipped gate, reader and verdict, with their result as plain
 * data. Built as one classic script; it is evaluated in a world of its own, where the page cannot reach it.
 */
import type { Sensitivity } from '../../src/core/choices';
import type { Detection, PageFeatures, PageKind } from '../../src/core/detect/types';
import '../../src/reader/lexicon/east';
import '../../src/reader/lexicon/latin';
import { readPage } from '../../src/reader/read-page';
import { isCandidatePage } from '../../src/sentinel/page-text';

export interface ProbeResult {
  text: string;
  kind: PageKind;
  /** What the kind was told from. */
  features: PageFeatures;
  detection: Detection;
  /** Whether the sentinel's gate lets the page through. */
  isSeen: boolean;
  /** Milliseconds that reading and verdict took. */
  ms: number;
}

function probe(sensitivity: Sensitivity): ProbeResult {
  const start = performance.now();
  const { model, kind, features, detection, hasCards } = readPage(document, {
    density: 'few',
    sensitivity,
    mutedTopics: [],
    wrongMatches: [],
  });
  const ms = performance.now() - start;
  // A page that the sentinel lets pass by is never read; nothing is shown there.
  const isSeen = isCandidatePage(document);
  return {
    text: model.text,
    kind,
    features,
    detection: {
      ...detection,
      verdict: isSeen ? detection.verdict : 'none',
      mentions: detection.mentions.map((mention) => ({ ...mention, marked: mention.marked && hasCards && isSeen })),
    },
    isSeen,
    ms,
  };
}

Object.assign(globalThis, { narrowWaterProbe: probe });
