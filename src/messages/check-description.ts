/**
 * Checking what a reader says of its page. It comes from a process that the page lives in, so it is checked as what a
 * content script asks is, before popup and panel draw it and choose positions by it.
 */
import * as v from 'valibot';
import { FEATURES } from '../core/detect/feature-names';
import { LANGUAGES } from '../core/knowledge/types';
import type { TabDescription } from './protocol';

const id = v.pipe(v.string(), v.maxLength(100));
/** Limits far above what a reader ever sends, and low enough that no popup hangs. */
const words = v.pipe(v.array(v.pipe(v.string(), v.maxLength(1_000))), v.maxLength(1_000));
const ids = v.pipe(v.array(id), v.maxLength(1_000));
const language = v.picklist([...LANGUAGES, 'other']);
const verdict = v.picklist(['relation', 'touches', 'none']);

const description = v.object({
  verdict,
  kind: v.picklist(['article', 'section', 'stub', 'other']),
  language,
  title: v.string(),
  topics: v.pipe(
    v.array(v.object({ id, mentions: v.pipe(v.number(), v.integer(), v.minValue(0)), marked: v.boolean(), words })),
    v.maxLength(1_000),
  ),
  evidence: v.pipe(
    v.array(
      v.object({
        for: verdict,
        weight: v.pipe(v.number(), v.finite()),
        code: v.picklist([...FEATURES, 'otherLanguage']),
        words,
        where: v.picklist(['headline', 'lead', 'body', 'meta']),
      }),
    ),
    v.maxLength(100),
  ),
  anchors: v.record(id, v.picklist(['exact', 'changed', 'orphan'])),
  articleDate: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))),
  passages: v.pipe(
    v.array(
      v.object({
        topic: id,
        context: v.object({
          text: v.pipe(v.string(), v.maxLength(10_000)),
          topics: ids,
          headlineTopics: v.exactOptional(ids),
          language: v.exactOptional(language),
        }),
      }),
    ),
    // One for every topic of the page.
    v.maxLength(500),
  ),
}) satisfies v.GenericSchema<unknown, TabDescription>;

/** The description where it is one; null for anything else. */
export function checkDescription(value: unknown): TabDescription | null {
  const checked = v.safeParse(description, value);
  return checked.success ? checked.output : null;
}
