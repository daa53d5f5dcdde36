/** What must not be missing: a card with something to say, a position for every paragraph, an outcome for every prediction. */
import type { Report, ShapedSources } from './sources';

/** How many paragraphs a message names before it says how many more there are. */
const NAMED = 5;

export function checkCompleteness(shaped: ShapedSources, report: Report): void {
  checkCards(shaped, report);
  for (const { file, value: essay } of shaped.essays) {
    const cited = new Set(essay.positions.map(({ paragraph }) => paragraph));
    const dead = Array.from({ length: essay.paragraphs }, (_, index) => index + 1).filter((each) => !cited.has(each));
    if (dead.length > 0) {
      const more = dead.length > NAMED ? ` and ${dead.length - NAMED} more` : '';
      const which = `${dead.length === 1 ? 'paragraph' : 'paragraphs'} ${dead.slice(0, NAMED).join(', ')}${more}`;
      report(
        file,
        ['positions'],
        `no position cites ${which}; write what the essay says there, or correct "paragraphs"`,
      );
    }
    for (const [index, { id, kind, outcome }] of essay.positions.entries()) {
      if (kind !== 'prediction' || outcome !== undefined) continue;
      const message = `the prediction "${id}" has no outcome; add one, with the state "open" where nothing shows it yet`;
      report(file, ['positions', index], message);
    }
  }
}

function checkCards({ essays, topics, misshapen }: ShapedSources, report: Report): void {
  // What a file of the wrong shape says of a topic is not known yet.
  if ([...misshapen].some((file) => /^(?:essays|topics)\//.test(file))) return;
  const spokenOf = new Set(essays.flatMap(({ value }) => value.positions.flatMap((position) => position.topics)));
  const recorded = new Set(
    topics.flatMap(({ value }) =>
      value.record.length > 0 ? [value.id, ...value.record.flatMap(({ alsoOn }) => alsoOn ?? [])] : [],
    ),
  );
  for (const { file, value } of topics) {
    if (spokenOf.has(value.id) || recorded.has(value.id)) continue;
    const message = `the card of "${value.id}" would have neither a position nor a record entry; add one or remove the topic`;
    report(file, ['id'], message);
  }
}
