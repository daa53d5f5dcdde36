/** Why something was not saved, in the reader's language. By itself, so that a page does not carry what the popup says besides. */
import type { FailureReason } from '../core/notes/types';
import type { SurfaceStrings } from './strings/surface-en';

export function sayFailure(reason: FailureReason, strings: SurfaceStrings): string {
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
