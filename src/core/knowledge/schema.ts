/** The shape of the English source files: essays, topics, disagreements. */
import * as v from 'valibot';
import { date, day, id, listOf, localised, oneOf, shape, source, text, url, whole } from './schema-parts';

const position = shape('the position', {
  id,
  paragraph: whole,
  topics: v.pipe(
    listOf(text),
    v.nonEmpty('the position names no topic; write the topics it is about, the main one first'),
  ),
  aspects: v.optional(listOf(text), []),
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
  urlIs: v.optional(v.nullable(text), null),
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

/** A part of nothing would be found everywhere. */
const form = v.pipe(
  text,
  v.check(
    (forms) => forms.split('+').every((part) => part.trim() !== '' && part !== '*'),
    'a part of the form is empty; write its words or leave the + out',
  ),
);

/** `aspects.yaml` */
export const aspectsSchema = listOf(
  shape('the aspect', {
    id,
    en: v.pipe(listOf(form), v.nonEmpty('the aspect has no English form; write the words papers use for it')),
    han: v.pipe(
      listOf(form),
      v.nonEmpty('the aspect has no form in Han characters; write the words papers use for it'),
    ),
  }),
);

/** `disagreements.yaml` */
export const disagreementsSchema = listOf(
  shape('the disagreement', {
    id,
    kind: oneOf(['contradict', 'qualify', 'corroborate', 'update', 'name']),
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
