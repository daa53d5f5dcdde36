/** Why something was not saved, in the reader's language. */
import type { SaveOutcome } from '../../messages/protocol';
import type { Strings } from '../../ui/strings/en';

export function sayFailure(reason: Extract<SaveOutcome, { ok: false }>['reason'], strings: Strings): string {
  switch (reason) {
    case 'private-window':
      return strings.savingFailed_private_window;
    case 'storage-full':
      return strings.savingFailed_storage_full;
    case 'not-found':
      return strings.savingFailed_not_found;
    case 'failed':
      return strings.savingFailed_failed;
  }
}
