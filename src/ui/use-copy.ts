/** Copying from a surface over a page: by the browser's clipboard, or where the page forbids it, from a field of our own. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How long a button says that it has copied. */
const SAID_MS = 2_500;

export interface Copying {
  /** What has just been copied, by its key. */
  copied: string | null;
  /** Text that the reader has to copy by hand, since the page lets nothing else do it. */
  byHand: string | null;
  /** For the field that holds it, selected. */
  field: { current: HTMLTextAreaElement | null };
  copy(key: string, text: string): void;
}

export function useCopy(): Copying {
  const [copied, setCopied] = useState<string | null>(null);
  const [waiting, setWaiting] = useState<{ key: string; text: string } | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (copied === null) return undefined;
    const timer = setTimeout(() => setCopied(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  useLayoutEffect(() => {
    if (waiting === null || field.current === null) return;
    if (!copyFrom(field.current, waiting.text)) return;
    setWaiting(null);
    setCopied(waiting.key);
  }, [waiting]);

  const copy = async (key: string, text: string) => {
    setCopied(null);
    setWaiting(null);
    try {
      // Pages without encryption have no clipboard interface; on others the page's policy may forbid it.
      await navigator.clipboard.writeText(text);
      setCopied(key);
    } catch {
      setWaiting({ key, text });
    }
  };
  return { copied, byHand: waiting?.text ?? null, field, copy: (key, text) => void copy(key, text) };
}

/** Copies by the older way, which needs a selection; on success the focus is where it was before. */
function copyFrom(field: HTMLTextAreaElement, text: string): boolean {
  const root = field.getRootNode();
  const before = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
  field.focus({ preventScroll: true });
  field.select();
  // Stop the event here: some pages append a line of their own to what is copied.
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('copy', give, { capture: true });
  const isDone = document.execCommand('copy');
  removeEventListener('copy', give, { capture: true });
  if (isDone && before instanceof HTMLElement) before.focus({ preventScroll: true });
  return isDone;
}
