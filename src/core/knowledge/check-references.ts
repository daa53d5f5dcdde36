/** What the sources say of one another: ids, topics, paragraphs, dates and translations must fit together. */
import { compareDates } from './dates';
import type { PositionSource, RecordSource, Report, ShapedSources, SourceFile, TopicSource } from './sources';

export function checkReferences(shaped: ShapedSources, report: Report): void {
  const topicExists = (id: string) => shaped.known.topics.has(id);
  checkUniqueIds(shaped, report);
  for (const { file, value: essay } of shaped.essays) {
    if (compareDates(essay.written.from, essay.written.to) > 0) {
      report(file, ['written', 'to'], `"to" (${essay.written.to}) is before "from" (${essay.written.from}); swap them`);
    }
    for (const [index, position] of essay.positions.entries()) {
      const at = ['positions', index];
      checkPositionId(file, at, essay.id, position, report);
      if (position.paragraph > essay.paragraphs) {
        report(
          file,
          [...at, 'paragraph'],
          `there is no paragraph ${position.paragraph}: the essay has ${essay.paragraphs}; cite the paragraph that says this`,
        );
      }
      checkTopicList(file, [...at, 'topics'], position.topics, topicExists, report);
      checkAspectList(file, [...at, 'aspects'], position.aspects ?? [], shaped.known.aspects, report);
      checkPeriod(file, at, position, report);
      checkOutcome(file, at, position, shaped.known.records, report);
    }
  }
  for (const { file, value: topic } of shaped.topics) {
    checkTopicList(file, ['related'], topic.related, topicExists, report);
    if (topic.related.includes(topic.id))
      report(file, ['related'], 'the topic is related to itself; remove its own id');
    for (const [index, { alsoOn }] of topic.record.entries()) {
      checkTopicList(file, ['record', index, 'alsoOn'], alsoOn ?? [], topicExists, report);
      if (alsoOn?.includes(topic.id) === true) {
        report(file, ['record', index, 'alsoOn'], 'the entry stands on this topic already; remove its own id');
      }
    }
  }
  checkRecords(shaped, report);
  checkDisagreements(shaped, report);
  checkAspects(shaped, report);
}

/** An aspect that no position turns on would only weigh; one that stands twice would be found under the first alone. */
function checkAspects({ aspects, essays, misshapen }: ShapedSources, report: Report): void {
  const used = new Set(essays.flatMap(({ value }) => value.positions.flatMap((position) => position.aspects ?? [])));
  for (const { file, value } of aspects) {
    for (const [index, { id }] of value.entries()) {
      if (!used.has(id) && misshapen.size === 0)
        report(file, [index, 'id'], `no position turns on "${id}"; name it in one or remove it`);
      if (value.findIndex((other) => other.id === id) < index) {
        report(file, [index, 'id'], `the aspect "${id}" stands twice; join the two`);
      }
    }
  }
}

function checkUniqueIds(shaped: ShapedSources, report: Report): void {
  const places = new Map<string, string>();
  const claim = (file: SourceFile, path: (string | number)[], id: string) => {
    const place = places.get(id);
    if (place === undefined) places.set(id, `${file.file}, line ${file.lineOf(path)}`);
    else report(file, path, `the id "${id}" also stands in ${place}; give one of them another id`);
  };
  for (const { file, value } of shaped.essays) {
    for (const [index, { id }] of value.positions.entries()) claim(file, ['positions', index, 'id'], id);
  }
  for (const { file, value } of shaped.topics) {
    for (const [index, { id }] of value.record.entries()) claim(file, ['record', index, 'id'], id);
  }
  for (const { file, value } of shaped.disagreements) {
    for (const [index, { id }] of value.entries()) claim(file, [index, 'id'], id);
  }
}

function checkPositionId(
  file: SourceFile,
  at: (string | number)[],
  essay: string,
  position: PositionSource,
  report: Report,
): void {
  const prefix = `${essay}.p${position.paragraph}.`;
  if (!position.id.startsWith(prefix) || position.id.length === prefix.length) {
    report(file, [...at, 'id'], `the id "${position.id}" must begin with "${prefix}" and go on with two to four words`);
  }
}

function checkTopicList(
  file: SourceFile,
  path: (string | number)[],
  topics: readonly string[],
  exists: (id: string) => boolean,
  report: Report,
): void {
  for (const [index, topic] of topics.entries()) {
    if (!exists(topic)) {
      report(file, [...path, index], `unknown topic "${topic}"; add topics/${topic}.yaml or correct the name`);
    } else if (topics.indexOf(topic) < index) {
      report(file, [...path, index], `the topic "${topic}" is listed twice; remove one`);
    }
  }
}

function checkAspectList(
  file: SourceFile,
  path: (string | number)[],
  aspects: readonly string[],
  known: ReadonlySet<string>,
  report: Report,
): void {
  for (const [index, aspect] of aspects.entries()) {
    if (known.has(aspect)) continue;
    report(file, [...path, index], `unknown aspect "${aspect}"; add it to aspects.yaml or correct the name`);
  }
}

function checkOutcome(
  file: SourceFile,
  at: (string | number)[],
  position: PositionSource,
  records: ReadonlySet<string>,
  report: Report,
): void {
  if (position.outcome === undefined) return;
  if (position.kind !== 'prediction') {
    report(
      file,
      [...at, 'outcome'],
      `only a prediction has an outcome, and this is of kind "${position.kind}"; change one`,
    );
  }
  for (const [index, id] of position.outcome.record.entries()) {
    if (!records.has(id)) {
      report(
        file,
        [...at, 'outcome', 'record', index],
        `unknown record entry "${id}"; add it to a topic or correct the id`,
      );
    }
  }
}

function checkPeriod(file: SourceFile, at: (string | number)[], { date, until }: PositionSource, report: Report): void {
  if (until === undefined) return;
  if (date === undefined) report(file, [...at, 'until'], 'the period has an end and no start; add "date"');
  else if (compareDates(date, until) > 0) {
    report(file, [...at, 'until'], `"until" (${until}) is before "date" (${date}); swap them`);
  }
}

/** A record's own entries, and those of other topics that stand on its card as well. */
function checkRecords({ topics }: ShapedSources, report: Report): void {
  const lent = new Map<string, RecordSource[]>();
  for (const entry of topics.flatMap(({ value }) => value.record)) {
    for (const topic of entry.alsoOn ?? []) lent.set(topic, [...(lent.get(topic) ?? []), entry]);
  }
  for (const { file, value } of topics) checkRecord(file, value, lent.get(value.id) ?? [], report);
}

function checkRecord(file: SourceFile, topic: TopicSource, lent: readonly RecordSource[], report: Report): void {
  const { checkedTo, record } = topic;
  if (checkedTo === null) {
    if (record.length + lent.length === 0) return;
    const message = 'the topic has a record and no "checkedTo"; add the date to which the record was checked';
    report(file, ['checkedTo'], message);
    return;
  }
  for (const [index, { date }] of record.entries()) {
    if (compareDates(date, checkedTo) <= 0) continue;
    const message = `the entry's date ${date} is later than "checkedTo" (${checkedTo}); correct one of them`;
    report(file, ['record', index, 'date'], message);
  }
  for (const { id, date } of lent) {
    if (compareDates(date, checkedTo) <= 0) continue;
    const message = `the entry "${id}" (${date}), which stands here as well, is later than "checkedTo" (${checkedTo}); check the record to that date`;
    report(file, ['checkedTo'], message);
  }
}

function checkDisagreements({ disagreements, known }: ShapedSources, report: Report): void {
  for (const { file, value } of disagreements) {
    for (const [index, disagreement] of value.entries()) {
      if (!known.topics.has(disagreement.topic)) {
        const { topic } = disagreement;
        report(file, [index, 'topic'], `unknown topic "${topic}"; add topics/${topic}.yaml or correct the name`);
      }
      for (const [sideIndex, side] of disagreement.sides.entries()) {
        for (const [positionIndex, id] of side.positions.entries()) {
          if (known.positions.has(id)) continue;
          const path = [index, 'sides', sideIndex, 'positions', positionIndex];
          report(file, path, `unknown position "${id}"; add it to its essay or correct the id`);
        }
      }
    }
  }
}
