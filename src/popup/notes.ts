/** What can be done with notes in the popup: they are changed by messages to the background alone. */
import type { Note } from '../core/notes/types';
import type { Settings } from '../core/settings';
import { askFromPage } from '../messages/ask';
import type { NoteActions } from '../ui/NoteItem';
import { sayJump, sayOff, sayOutcome } from '../ui/say-outcome';
import type { Strings } from '../ui/strings/en';

export function createNoteActions(
  settings: Settings,
  strings: Strings,
  onDeleted: (note: Note, byKeyboard: boolean) => void,
): NoteActions {
  return {
    change: {
      edit: (edit) => sayOutcome(askFromPage('editNote', { edit }), strings),
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
