/**
 * A topic's timeline, drawn: a lane for each kind of entry over one axis. One mark is in the order of the Tab key, arrows
 * lead to the others; what the mark under pointer or focus says stands below, and all of it once more as a list.
 */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Language } from '../core/knowledge/types';
import type { DatedEntry } from '../core/timeline/entries';
import { layOutTimeline, nextMark, type TimelineMark } from '../core/timeline/layout';
import { goTo, placeOfEntry } from './entry-place';
import type { Strings } from './strings/en';
import { sayMark, TimelineList, TimelineSaid } from './TimelineList';
import { TimelineGround, TimelineShape } from './TimelineShapes';

export interface TimelineProps {
  /** Earliest first. */
  entries: readonly DatedEntry[];
  language: Language;
  strings: Strings;
}

export function TimelineDrawing({ entries, language, strings }: TimelineProps) {
  const frame = useRef<HTMLElement>(null);
  const widthPx = useWidth(frame);
  const layout = useMemo(() => (widthPx === 0 ? null : layOutTimeline(entries, widthPx)), [entries, widthPx]);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [pointedId, setPointedId] = useState<string | null>(null);
  const markOf = (id: string | null) => layout?.marks.find((mark) => mark.id === id);
  const current = markOf(currentId) ?? layout?.marks.at(-1);
  const shown = markOf(pointedId) ?? markOf(currentId);

  const onKey = (event: KeyboardEvent, mark: TimelineMark) => {
    if (layout === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = nextMark(layout, mark, event.key);
    if (next === undefined) return;
    event.preventDefault();
    frame.current?.querySelector<SVGAElement>(`[data-mark="${CSS.escape(next.id)}"]`)?.focus();
  };
  const open = (event: Event, mark: TimelineMark) => {
    event.preventDefault();
    goTo(document, placeOfEntry(mark.entries[0]));
  };
  return (
    <figure class="timeline">
      <nav class="timeline-frame" aria-label={strings.timeline} ref={frame}>
        {layout !== null && (
          <>
            <TimelineGround layout={layout} widthPx={widthPx} strings={strings} />
            <svg role="presentation" width={widthPx} height={layout.height}>
              {layout.marks.map((mark) => (
                <a
                  key={mark.id}
                  class={`mark ${mark.lane}`}
                  href={`#${placeOfEntry(mark.entries[0])}`}
                  data-mark={mark.id}
                  tabindex={mark === current ? 0 : -1}
                  aria-label={sayMark(mark, language, strings)}
                  onFocus={() => setCurrentId(mark.id)}
                  onPointerEnter={() => setPointedId(mark.id)}
                  onPointerLeave={() => setPointedId(null)}
                  onKeyDown={(event) => onKey(event, mark)}
                  onClick={(event) => open(event, mark)}
                >
                  <TimelineShape mark={mark} />
                </a>
              ))}
            </svg>
          </>
        )}
      </nav>
      <TimelineSaid
        mark={shown}
        isBroken={(layout?.scale.breaks.length ?? 0) > 0}
        language={language}
        strings={strings}
      />
      <TimelineList entries={entries} language={language} strings={strings} />
    </figure>
  );
}

/** The width of an element in CSS pixels, followed; 0 until it is known. */
function useWidth(element: { current: HTMLElement | null }): number {
  const [widthPx, setWidthPx] = useState(0);
  useLayoutEffect(() => {
    const observed = element.current;
    if (observed === null) return undefined;
    const measure = () => setWidthPx(Math.floor(observed.clientWidth));
    const observer = new ResizeObserver(measure);
    observer.observe(observed);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return widthPx;
}
