/** What the book is, whose voices are in it and whose are not, and to which date its record was checked. */
import { formatDate } from '../ui/format-date';
import { fill } from '../ui/strings/fill';
import type { PartProps } from './part-props';
import type { Plan } from './plan';

export function Introduction({ plan, language, strings }: PartProps) {
  const say = (date: string) => formatDate(date, language);
  const { checked } = plan;
  return (
    <header class="introduction">
      <p class="product">{strings.productName}</p>
      <h1>{strings.aboutSources}</h1>
      <p>{strings.bookIntroduction}</p>
      <p>{strings.ageAll}</p>
      <p>{strings.absentVoices}</p>
      <p>{strings.bookWording}</p>
      {isMixed(plan, language) && <p>{strings.bookOtherLanguage}</p>}
      <p>
        {checked === null
          ? strings.bookNoRecord
          : checked.from === checked.to
            ? fill(strings.recordCheckedTo, { date: say(checked.to) })
            : fill(strings.bookChecked, { from: say(checked.from), to: say(checked.to) })}
      </p>
    </header>
  );
}

/** Whether something stands in another language than the reader's. */
function isMixed({ essays, positions, record, disagreements }: Plan, language: string): boolean {
  return [
    ...essays.map(({ essay }) => essay),
    ...[...positions.values()].map(({ position }) => position),
    ...[...record.values()].map(({ entry }) => entry),
    ...disagreements.flatMap(({ list }) => list.map(({ disagreement }) => disagreement)),
  ].some(({ textLanguage }) => textLanguage !== language);
}
