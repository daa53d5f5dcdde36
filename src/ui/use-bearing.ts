/** What the essays say that bears on the article in the tab, found anew when the article changes. */
import { useEffect, useState } from 'preact/hooks';
import type { Bearing, Passage } from '../core/cards/overview';
import type { Language } from '../core/knowledge/types';

/** Finds it; handed in, because drawing knows no knowledge base. */
export type LoadBearing = (language: Language, passages: readonly Passage[]) => Promise<Bearing>;

/** Undefined until it is found; what was found before stands until then. */
export function useBearing(
  load: LoadBearing,
  language: Language,
  passages: readonly Passage[] | undefined,
  onError: (error: unknown) => void,
): Bearing | undefined {
  const [bearing, setBearing] = useState<Bearing>();
  // Asked again, a tab sends equal passages in new objects: compare their contents.
  const asked = passages === undefined ? '' : JSON.stringify(passages);
  useEffect(() => {
    if (passages === undefined) return undefined;
    let isOver = false;
    load(language, passages)
      .then((found) => {
        if (!isOver) setBearing(found);
      })
      .catch(onError);
    return () => {
      isOver = true;
    };
  }, [language, asked]);
  return bearing;
}
