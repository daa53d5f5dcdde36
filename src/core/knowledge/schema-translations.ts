/** The shape of the files of translations. */
import * as v from 'valibot';
import { listOf, shape, text } from './schema-parts';

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
    urlIs: v.optional(v.nullable(text), null),
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

const ofTwo = v.pipe(
  text,
  v.check(
    (wording) => wording.includes('{publisher}') && wording.includes('{other}'),
    '{key} must hold {publisher} and {other}, which stand for the two names',
  ),
);

function namesByEnglish(what: string) {
  return v.pipe(
    byId(what, text),
    v.transform((names) => new Map(Object.entries(names))),
  );
}

/** `translations/<language>/publishers.yaml`: names by English names, and our descriptions of sources by the English. */
export const publishersSchema = shape('the file', {
  via: ofTwo,
  citing: ofTwo,
  names: namesByEnglish('names'),
  titles: v.optional(namesByEnglish('titles'), {}),
});
