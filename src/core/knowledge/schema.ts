/**
 * The shape of every source file, each rule with the words that an author reads when it is broken.
 * `{key}` in the words stands for the name of the value in question: a rule does not know where it is used.
 */
import * as v from 'valibot';
import { isIsoDate } from './dates';
import { LANGUAGES, type Language } from './types';

type Entries = Parameters<typeof v.object>[0];

/**
 * An object with these keys and no others. Unlike valibot's strictObject it reports every unknown key, not the first
 * alone; the cast drops the index signature that the rest schema adds to the type.
 */
function shape<const E extends Entries>(what: string, entries: E) {
  const keys = Object.keys(entries).join(', ');
  return v.objectWithRest(
    entries,
    v.never(`unknown key {key} in ${what}; remove or rename it (allowed: ${keys})`),
    (issue) => (isMissingKey(issue) ? `${what} has no {key}; add it` : `${what} must be a map with the keys ${keys}`),
  ) as unknown as v.GenericSchema<unknown, v.InferOutput<v.ObjectSchema<E, undefined>>>;
}

/** Something given once per language; every language must be there. */
function localised<const S extends v.GenericSchema>(what: string, item: S) {
  return v.objectWithRest(
    { en: item, ja: item, 'zh-Hans': item, 'zh-Hant': item },
    v.never(`{key} in ${what} is not one of the languages ${LANGUAGES.join(', ')}; remove it`),
    (issue) =>
      isMissingKey(issue)
        ? `${what} is missing in the language {key}; add a line for it`
        : `${what} must be a map with the languages ${LANGUAGES.join(', ')}`,
  ) as unknown as v.GenericSchema<unknown, Record<Language, v.InferOutput<S>>>;
}

function isMissingKey(issue: v.BaseIssue<unknown>): boolean {
  return issue.received === 'undefined' && issue.path !== undefined;
}

const text = v.pipe(
  v.string((issue) => `{key} must be text, not ${issue.received}; put it in quotes`),
  v.trim(),
  v.nonEmpty('{key} is empty; write it or remove the key'),
);

const id = v.pipe(
  text,
  v.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, (issue) => `the id "${issue.input}" may hold a-z, 0-9, "-" and "." only`),
);

/** YAML reads a bare year as a number; it is a date here. */
const date = v.pipe(
  v.unknown(),
  v.transform((input) => (typeof input === 'number' ? String(input) : input)),
  v.string('{key} must be a date (2024, 2024-11 or 2024-11-15)'),
  v.check(
    isIsoDate,
    (issue) =>
      `"${issue.input}" is not a date that exists; write 2024, 2024-11 or 2024-11-15, for a decade 201X, for a century 20XX`,
  ),
);
const day = v.pipe(
  date,
  v.regex(/^\d{4}-\d{2}-\d{2}$/, (issue) => `{key} must name the day (2024-11-15), not only "${issue.input}"`),
);

const url = v.pipe(
  text,
  v.check(
    (input) => URL.canParse(input) && /^https?:\/\//.test(input),
    (issue) => `"${issue.input}" is not a web address; write one that begins with https://`,
  ),
);

function oneOf<const O extends readonly string[]>(options: O) {
  return v.picklist(
    options,
    (issue) => `${issue.received} is not allowed for {key}; write one of: ${options.join(', ')}`,
  );
}

function listOf<const S extends v.GenericSchema>(item: S) {
  return v.array(item, '{key} must be a list, as in [a, b]');
}

const whole = v.pipe(
  v.number('{key} must be a whole number'),
  v.integer('{key} must be a whole number'),
  v.minValue(1, '{key} counts from 1'),
);

const source = shape('the source', { title: text, publisher: text, date, url });

const position = shape('the position', {
  id,
  paragraph: whole,
  topics: v.pipe(
    listOf(text),
    v.nonEmpty('the position names no topic; write the topics it is about, the main one first'),
  ),
  kind: oneOf(['fact', 'figure', 'event', 'argument', 'prediction', 'report']),
  stance: oneOf(['asserts', 'reports', 'rejects', 'supposes']),
  attributedTo: text,
  date: v.exactOptional(date),
  until: v.exactOptional(date),
  dateInferred: v.exactOptional(v.boolean('{key} must be true or false')),
  figures: v.exactOptional(
    listOf(shape('the figure', { value: v.number('{key} must be a number'), unit: text, of: text })),
  ),
  polemic: v.exactOptional(v.boolean('{key} must be true or false')),
  text,
  editorsNotes: v.optional(listOf(shape("the editor's note", { text, source })), []),
  outcome: v.exactOptional(
    shape('the outcome', {
      state: oneOf(['held', 'failed', 'mixed', 'open']),
      asOf: day,
      record: listOf(text),
      why: text,
    }),
  ),
});

/** `essays/<id>.yaml` */
export const essaySchema = shape('the essay', {
  id,
  title: text,
  author: v.nullable(text),
  role: text,
  venue: text,
  written: shape('"written"', { from: date, to: date, how: text }),
  conclusion: text,
  url: v.nullable(url),
  paragraphs: whole,
  writtenFrom: v.optional(v.nullable(text), null),
  positions: listOf(position),
});

const aliasWithRules = shape('the alias', {
  text,
  notAfter: v.exactOptional(listOf(text)),
  notBefore: v.exactOptional(listOf(text)),
  needs: v.exactOptional(listOf(text)),
  unless: v.exactOptional(listOf(text)),
});
const alias = v.lazy(
  (input): v.GenericSchema<unknown, v.InferOutput<typeof aliasWithRules>> =>
    typeof input === 'object' && input !== null
      ? aliasWithRules
      : v.pipe(
          text,
          v.transform((plain) => ({ text: plain })),
        ),
);

/** `topics/<id>.yaml` */
export const topicSchema = shape('the topic', {
  id,
  kind: oneOf(['person', 'place', 'body', 'document', 'event', 'issue', 'idea']),
  marks: v.boolean('{key} must be true or false'),
  names: localised('"names"', text),
  what: localised('"what"', text),
  aliases: localised('"aliases"', listOf(alias)),
  related: v.optional(listOf(text), []),
  record: v.optional(
    listOf(
      shape('the record entry', {
        id,
        date,
        text,
        saidBy: v.optional(v.nullable(text), null),
        source,
        also: v.exactOptional(source),
        alsoOn: v.exactOptional(listOf(text)),
      }),
    ),
    [],
  ),
  checkedTo: v.optional(v.nullable(day), null),
});

/** `disagreements.yaml` */
export const disagreementsSchema = listOf(
  shape('the disagreement', {
    id,
    kind: oneOf(['contradict', 'qualify', 'corroborate', 'update']),
    topic: text,
    question: text,
    sides: v.pipe(
      listOf(
        shape('the side', {
          positions: v.pipe(listOf(text), v.nonEmpty('the side names no position; write at least one')),
          summary: text,
        }),
      ),
      v.minLength(2, 'the disagreement needs at least two sides; add the other one'),
    ),
  }),
);

const of = v.pipe(
  text,
  v.regex(
    /^[0-9a-f]{8}$/,
    '{key} must be the eight digits of the English wording that this renders; the check says which',
  ),
);

function byId<const S extends v.GenericSchema>(what: string, item: S) {
  return v.pipe(
    v.custom<Record<string, unknown>>(
      (input) => typeof input === 'object' && input !== null && !Array.isArray(input),
      `{key} must be a map from ids to ${what}`,
    ),
    v.record(v.string(), item),
  );
}

/** `translations/<language>/essays/<essay id>.yaml` */
export const essayTranslationSchema = shape('the translation', {
  essay: shape('the translation of the essay', {
    of,
    author: v.optional(v.nullable(text), null),
    role: text,
    venue: text,
    how: text,
    conclusion: text,
  }),
  positions: byId(
    'positions',
    shape('the translation of the position', {
      of,
      text,
      attributedTo: text,
      editorsNotes: v.optional(listOf(text), []),
      why: v.optional(v.nullable(text), null),
    }),
  ),
});

/** `translations/<language>/record/<topic id>.yaml`: by record entry. */
export const recordTranslationSchema = byId(
  'record entries',
  shape('the translation of the record entry', { of, text, saidBy: v.optional(v.nullable(text), null) }),
);

/** `translations/<language>/disagreements.yaml`: by disagreement. */
export const disagreementTranslationSchema = byId(
  'disagreements',
  shape('the translation of the disagreement', { of, question: text, sides: listOf(text) }),
);
