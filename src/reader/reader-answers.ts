/** What the background may ask of the reader. */
import { answerMessages, isOwnBackground } from '../messages/answer';
import { checkToReader } from '../messages/check-to-reader';
import type { Command, ReaderReplies, ReaderRequests, ReaderSettings, TabDescription } from '../messages/protocol';

export interface ReaderActions {
  /** Null: switched off here. */
  applySettings(settings: ReaderSettings | null): Promise<{ usesStyles: boolean }>;
  refreshNotes(): Promise<void>;
  /** Whether the note's passage is on the page. */
  jumpTo(id: string): Promise<boolean>;
  runCommand(command: Command): Promise<void>;
  describePage(): TabDescription;
  openCard(topic: string): Promise<boolean>;
}

export function answerBackground(signal: AbortSignal, actions: ReaderActions): void {
  const stop = answerMessages<ReaderRequests, ReaderReplies>('toReader', checkToReader, isOwnBackground, {
    applySettings: ({ settings }) => actions.applySettings(settings),
    async refreshNotes() {
      await actions.refreshNotes();
      return null;
    },
    jumpTo: async ({ id }) => ({ found: await actions.jumpTo(id) }),
    async runCommand({ command }) {
      await actions.runCommand(command);
      return null;
    },
    describePage: () => actions.describePage(),
    openCard: async ({ topic }) => ({ opened: await actions.openCard(topic) }),
  });
  signal.addEventListener('abort', stop);
}
