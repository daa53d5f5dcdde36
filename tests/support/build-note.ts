/** Notes for tests: whole and plausible, with what matters to the test given. */
import type { Draft, NewNote, Note } from '../../src/core/notes/types';

export function buildNewNote(given: Partial<NewNote> = {}): NewNote {
  return {
    page: { key: 'https://news.example/a', url: 'https://news.example/a', site: 'news.example', title: 'A story' },
    quote: {
      exact: 'a quiet word',
      prefix: 'It was ',
      suffix: ' that did it.',
      paragraph: 'It was a quiet word that did it.',
      start: 7,
    },
    colour: 'yellow',
    text: '',
    tags: [],
    topics: [],
    ...given,
  };
}

export function buildNote(given: Partial<Note> = {}): Note {
  return {
    id: 'n1',
    revision: 1,
    createdAtMs: 1_000,
    changedAtMs: 1_000,
    deletedAtMs: null,
    ...buildNewNote(),
    ...given,
  };
}

export function buildDraft(given: Partial<Draft> = {}): Draft {
  return { id: 'd1', changedAtMs: 1_000, ...buildNewNote(), ...given };
}
