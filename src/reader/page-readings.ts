/**
 * The readings of a page: of the story that it shows and, where it carries several, of every other. Each story is judged
 * by itself and has marks of its own; badge, topics and notes are those of the story shown.
 */
import { findMarks, type Mark, type PageReading, type ReadingSettings, readStory, storiesOn } from './read-page';

export interface PageReadings {
  /** Reads the page as it is now. Of the stories that are not shown, only those that have changed in length or lost words of a mark are read again. */
  read(settings: ReadingSettings, inView: Element | null): void;
  /** Of the story that the page shows. */
  shown(): PageReading;
  /** Takes another story for the one shown, until the page is read again. */
  show(reading: PageReading): void;
  /** Of every story, in the page's order. */
  all(): readonly PageReading[];
  /** The marks of every story, in the page's order. */
  marks(): readonly Mark[];
}

interface Kept {
  reading: PageReading;
  marks: { mark: Mark; words: string }[];
  /** UTF-16 units in the story's element. */
  length: number;
}

/** Reads a page for the first time. */
export function createPageReadings(document: Document, given: ReadingSettings): PageReadings {
  let settings = given;
  let kept: readonly Kept[] = [];
  let shown: PageReading;
  let nameBefore = '';
  /** What stood before the settings changed last: taking the change back brings back the same marks. */
  let undone: { settings: ReadingSettings; kept: readonly Kept[] } | null = null;

  /** The readings whose marks are to stay where they stand, as far as these settings allow. */
  const standingFor = (next: ReadingSettings): readonly Kept[] => {
    if (refusesMore(next, settings)) return kept;
    return undone !== null && refusesMore(next, undone.settings) && refusesMore(undone.settings, next)
      ? undone.kept
      : [];
  };
  const readAnew = (story: Element | null, before: Kept | undefined): Kept => {
    const standing = (before?.marks ?? []).filter(isStanding).map(({ mark }) => mark.range);
    const reading = readStory(document, settings, story, standing);
    const marks = findMarks(reading).map((mark) => ({ mark, words: String(mark.range) }));
    return { reading, marks, length: lengthOf(story) };
  };
  const read = (next: ReadingSettings, inView: Element | null) => {
    const name = `${document.title} ${document.URL}`;
    const found = storiesOn(document, inView, name !== nameBefore);
    nameBefore = name;
    const areSettingsSame = next === settings;
    const before = kept;
    const standing = standingFor(next);
    if (!areSettingsSame) undone = { settings, kept };
    settings = next;
    kept = (found.shown === null ? [null] : found.stories).map((story) => {
      const same = before.find(({ reading }) => reading.story === story);
      const isRead = areSettingsSame && story !== found.shown && same !== undefined && isUnchanged(same);
      const stood = standing.find(({ reading }) => reading.story === story);
      return isRead ? same : readAnew(story, stood);
    });
    shown = (kept.find(({ reading }) => reading.story === found.shown) as Kept).reading;
  };
  read(given, null);

  return {
    read,
    shown: () => shown,
    show(reading) {
      shown = reading;
    },
    all: () => kept.map(({ reading }) => reading),
    marks: () => kept.flatMap(({ marks }) => marks.map(({ mark }) => mark)),
  };
}

/** Whether settings choose marks as others do, but for what they refuse beyond those: all other marks may stay then. */
function refusesMore(next: ReadingSettings, before: ReadingSettings): boolean {
  return (
    next.density === before.density &&
    next.sensitivity === before.sensitivity &&
    before.mutedTopics.every((topic) => next.mutedTopics.includes(topic)) &&
    before.wrongMatches.every(({ words, topic }) =>
      next.wrongMatches.some((match) => match.words === words && match.topic === topic),
    )
  );
}

function lengthOf(story: Element | null): number {
  return story?.textContent?.length ?? 0;
}

function isUnchanged({ reading, marks, length }: Kept): boolean {
  if (reading.missing.length > 0) return false;
  return lengthOf(reading.story) === length && marks.every(isStanding);
}

/** Whether a mark's words are where they were. */
function isStanding({ mark, words }: Kept['marks'][number]): boolean {
  return String(mark.range) === words;
}
