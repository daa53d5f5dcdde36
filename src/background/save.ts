/** Storing, with an outcome that can be told to the reader in plain words. */
import type { Note, NoteStore } from '../core/notes/types';
import type { SaveOutcome } from '../messages/protocol';
import { refreshNotesInTabs } from './tabs';

/** Whether an error says that the disk, or our share of it, is full. Dexie wraps the browser's own error. */
function isStorageFull(error: unknown): boolean {
  const inner = (error as { inner?: { name?: string } } | null)?.inner;
  return (error as Error | null)?.name === 'QuotaExceededError' || inner?.name === 'QuotaExceededError';
}

/** Waits for a change and says what became of it; readers in open tabs are told of a change that held. */
export async function saveOutcome(change: Promise<Note | undefined>): Promise<SaveOutcome> {
  try {
    const note = await change;
    if (note === undefined) return { ok: false, reason: 'not-found' };
    // Not waited for: a tab that the browser has frozen answers when it is thawed.
    refreshNotesInTabs().catch(() => undefined);
    return { ok: true, note };
  } catch (error) {
    console.error('Narrow Water could not store a change.', error);
    return { ok: false, reason: isStorageFull(error) ? 'storage-full' : 'failed' };
  }
}

/** Changes a stored note if `isAllowed`; a note out of the sender's reach is not found. */
export async function changeNote(
  store: NoteStore,
  id: string,
  change: (nowMs: number) => Promise<Note | undefined>,
  isAllowed: (note: Note) => boolean = () => true,
): Promise<SaveOutcome> {
  const note = await store.get(id);
  if (note === undefined || !isAllowed(note)) return { ok: false, reason: 'not-found' };
  return saveOutcome(change(Date.now()));
}
