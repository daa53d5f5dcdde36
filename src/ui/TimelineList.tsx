/** A timeline in words: what one mark says, and all entries as a list. */
import type { Language } from '../core/knowledge/types';
import type { DatedEntry } from '../core/timeline/entries';
import type { TimelineMark } from '../core/timeline/layout';
import { goTo, placeOfEntry } from './entry-place';
import { punctuationOf } from './punctuation';
import { sayWhat, sayWhen } from './say-entry';
import type { Strings } from './strings/en';
import { fill } from './strings/fill';

/** Of entries drawn as one so many are said; the list has them all. */
const MOST_SAID = 2;

/** A mark in one line, for those who hear it. */
export function sayMark(mark: TimelineMark, language: Language, strings: Strings): string {
  const { lane, entries } = mark;
  const { colon, inBrackets } = punctuationOf(language);
  const said = entries.slice(0, MOST_SAID).map((entry) => {
    const { text, remark } = sayWhat(entry, language, strings);
    return remark === null ? text : `${text}${inBrackets(remark)}`;
  });
  const rest = entries.length - said.length;
  const more = rest > 0 ? [fill(strings.moreTopics, { count: rest })] : [];
  return `${sayWhen(mark, entries, language, strings)}, ${strings[`lane_${lane}`]}${colon}${[...said, ...more].join(' ')}`;
}

interface TimelineSaidProps {
  mark: TimelineMark | undefined;
  /** Years are cut out of the drawing. */
  isBroken: boolean;
  language: Language;
  strings: Strings;
}

/**
 * What the mark under pointer or focus says; before, how the drawing is used. Its room is kept: nothing below jumps. The
 * words of a mark are for eyes alone here: they are its name.
 */
export function TimelineSaid({ mark, isBroken, language, strings }: TimelineSaidProps) {
  return (
    <div class="timeline-said">
      <p class={mark === undefined ? 'quiet' : 'unseen'}>
        {isBroken ? strings.timelineHowBroken : strings.timelineHow}
      </p>
      {mark !== undefined && (
        <div aria-hidden="true">
          <p class="attribution">
            <b>{sayWhen(mark, mark.entries, language, strings)}</b>
            {punctuationOf(language).inBrackets(strings[`lane_${mark.lane}`])}
          </p>
          {mark.entries.slice(0, MOST_SAID).map((entry) => (
            <What key={entry.id} entry={entry} language={language} strings={strings} />
          ))}
          {mark.entries.length > MOST_SAID && (
            <p class="quiet">{fill(strings.moreTopics, { count: mark.entries.length - MOST_SAID })}</p>
          )}
        </div>
      )}
    </div>
  );
}

interface EntryProps {
  entry: DatedEntry;
  language: Language;
  strings: Strings;
}

function What({ entry, language, strings }: EntryProps) {
  const { text, textLanguage, remark } = sayWhat(entry, language, strings);
  return (
    <p>
      <span {...(textLanguage === null ? {} : { lang: textLanguage })}>{text}</span>
      {remark !== null && <span class="quiet">{punctuationOf(language).inBrackets(remark)}</span>}
    </p>
  );
}

interface TimelineListProps {
  entries: readonly DatedEntry[];
  language: Language;
  strings: Strings;
}

/** Every entry, earliest first, each leading to where it stands in full. */
export function TimelineList({ entries, language, strings }: TimelineListProps) {
  return (
    <details class="timeline-list">
      <summary>{strings.timelineAsList}</summary>
      <ol>
        {entries.map((entry) => (
          <li key={`${entry.lane} ${entry.id}`}>
            <p class="attribution">
              <a
                href={`#${placeOfEntry(entry)}`}
                onClick={(event) => {
                  event.preventDefault();
                  goTo(document, placeOfEntry(entry));
                }}
              >
                {sayWhen(entry, [entry], language, strings)}
              </a>
              {punctuationOf(language).inBrackets(strings[`lane_${entry.lane}`])}
            </p>
            <What entry={entry} language={language} strings={strings} />
          </li>
        ))}
      </ol>
    </details>
  );
}
