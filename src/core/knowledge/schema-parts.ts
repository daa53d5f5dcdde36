/**
 * What the shapes of source files are made of, each rule with the words that an author reads when it is broken.
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
export function shape<const E extends Entries>(what: string, entries: E) {
  const keys = Object.keys(entries).join(', ');
  return v.objectWithRest(
    entries,
    v.never(`unknown key {key} in ${what}; remove or rename it (allowed: ${keys})`),
    (issue) => (isMissingKey(issue) ? `${what} has no {key}; add it` : `${what} must be a map with the keys ${keys}`),
  ) as unknown as v.GenericSchema<unknown, v.InferOutput<v.ObjectSchema<E, undefined>>>;
}

/** Something given once per language; every language must be there. */
export function localised<const S extends v.GenericSchema>(what: string, item: S) {
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

export const text = v.pipe(
  v.string((issue) => `{key} must be text, not ${issue.received}; put it in quotes`),
  v.trim(),
  v.nonEmpty('{key} is empty; write it or remove the key'),
);

export const id = v.pipe(
  text,
  v.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, (issue) => `the id "${issue.input}" may hold a-z, 0-9, "-" and "." only`),
);

/** YAML reads a bare year as a number; it is a date here. */
export const date = v.pipe(
  v.unknown(),
  v.transform((input) => (typeof input === 'number' ? String(input) : input)),
  v.string('{key} must be a date (2024, 2024-11 or 2024-11-15)'),
  v.check(
    isIsoDate,
    (issue) =>
      `"${issue.input}" is not a date that exists; write 2024, 2024-11 or 2024-11-15, for a decade 201X, for a century 20XX`,
  ),
);
export const day = v.pipe(
  date,
  v.regex(/^\d{4}-\d{2}-\d{2}$/, (issue) => `{key} must name the day (2024-11-15), not only "${issue.input}"`),
);

export const url = v.pipe(
  text,
  v.check(
    (input) => URL.canParse(input) && /^https?:\/\//.test(input),
    (issue) => `"${issue.input}" is not a web address; write one that begins with https://`,
  ),
);

/** One of these words. */
export function oneOf<const O extends readonly string[]>(options: O) {
  return v.picklist(
    options,
    (issue) => `${issue.received} is not allowed for {key}; write one of: ${options.join(', ')}`,
  );
}

/** A list of values of one shape. */
export function listOf<const S extends v.GenericSchema>(item: S) {
  return v.array(item, '{key} must be a list, as in [a, b]');
}

export const whole = v.pipe(
  v.number('{key} must be a whole number'),
  v.integer('{key} must be a whole number'),
  v.minValue(1, '{key} counts from 1'),
);

export const source = shape('the source', { title: text, publisher: text, date, url });
