/** What is typed into a note's form, kept as a draft as it is typed. */
import { useEffect, useRef } from 'preact/hooks';
import type { NoteFields } from '../core/notes/types';

/** Pause after the last key before the draft is kept. */
const DRAFT_DELAY_MS = 250;

export interface DraftKeeping {
  /** The reader has changed something. */
  change(fields: NoteFields): void;
  /** Keeps at once what is not kept yet; resolves once that was tried. */
  keep(): Promise<void>;
  /** Puts off keeping: the words are about to be saved. */
  hold(): void;
  hasUnkeptWords(): boolean;
  /** Whether something else has been typed than `fields`, and is not kept yet. */
  hasOtherWords(fields: NoteFields): boolean;
  /** The words are saved, or thrown away: there is nothing left to keep. */
  finish(): void;
}

/**
 * Keeps a draft while the form is shown, and what is typed last also when the page or the form goes away.
 *
 * @param saveDraft resolves to whether the draft is kept; may reject where it is not. The first one given holds.
 * @param onTried whether the newest words are kept, each time that was tried.
 */
export function useDraft(
  saveDraft: (fields: NoteFields) => Promise<boolean>,
  onTried: (isKept: boolean) => void,
): DraftKeeping {
  const unkept = useRef<NoteFields | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const hold = () => clearTimeout(timer.current);
  const keep = async () => {
    hold();
    const fields = unkept.current;
    if (fields === null) return;
    const isKept = await saveDraft(fields).catch(() => false);
    // What was typed meanwhile is kept the next time, and told then.
    if (unkept.current !== fields) return;
    if (isKept) unkept.current = null;
    onTried(isKept);
  };

  useEffect(() => {
    const keepNow = () => void keep();
    addEventListener('pagehide', keepNow);
    document.addEventListener('visibilitychange', keepNow);
    return () => {
      removeEventListener('pagehide', keepNow);
      document.removeEventListener('visibilitychange', keepNow);
      // If the form is removed while somebody types, as when the site is switched off, the last words are kept too.
      keepNow();
    };
  }, []);

  return {
    change(fields) {
      unkept.current = fields;
      hold();
      timer.current = setTimeout(() => void keep(), DRAFT_DELAY_MS);
    },
    keep,
    hold,
    hasUnkeptWords: () => unkept.current !== null,
    hasOtherWords: (fields) => unkept.current !== null && unkept.current !== fields,
    finish() {
      hold();
      unkept.current = null;
    },
  };
}
