/** What can be done with notes in the popup: they are changed by messages to the background alone. */
import type { Note, NoteFields } from '../core/notes/types';
import type { Settings } from '../core/settings';
import { askFromPage } from '../messages/ask';
import type { EditDraft, NoteActions } from '../ui/NoteItem';
import { sayJump, sayOff, sayOutcome } from '../ui/say-outcome';
import type { Strings } from '../ui/strings/en';

const fieldsOf = ({ colour, text, tags }: NoteFields): NoteFields => ({ colour, text, tags });

/** Takes up the draft that was kept of an edit, wherever it was typed. */
async function takeUpDraft(note: Note): Promise<EditDraft> {
  const noteId = note.id;
  const kept = await askFromPage('recallDraft', { noteId }).catch(() => null);
  const base = kept?.base ?? fieldsOf(note);
  return {
    base,
    fields: fieldsOf(kept ?? note),
    keptAtMs: kept?.changedAtMs ?? null,
    store: {
      keep: async (mine) => (await askFromPage('saveDraft', { edit: { id: noteId, base, mine } })).kept,
      discard: () => askFromPage('discardDraft', { noteId }),
    },
  };
}

/** @param isPrivate in a private window no draft is kept, and none is shown. */
export function createNoteActions(
  settings: Settings,
  strings: Strings,
  isPrivate: boolean,
  onDeleted: (note: Note, byKeyboard: boolean) => void,
): NoteActions {
  return {
    change: {
      edit: (edit) => sayOutcome(askFromPage('editNote', { edit }), strings),
      draft: async (note) =>
        isPrivate ? { base: fieldsOf(note), fields: fieldsOf(note), keptAtMs: null } : takeUpDraft(note),
      async delete(note, byKeyboard) {
        const problem = await sayOutcome(askFromPage('deleteNote', { id: note.id }), strings);
        if (problem === null) onDeleted(note, byKeyboard);
        return problem;
      },
    },
    async jump({ id, page }) {
      const off = sayOff(settings, page.url, strings);
      if (off !== null) return off;
      const problem = await sayJump(askFromPage('jumpToNote', { id }), strings);
      if (problem === null) window.close();
      return problem;
    },
  };
}
