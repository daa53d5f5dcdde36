/**
 * A frame in which the reader types. A page's capture listeners hear every key pressed in a shadow root, closed or not; they
 * hear none from another document. An about:blank frame is one, is allowed under any frame-src, and loads nothing.
 */
import { type ComponentChildren, render } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Theme } from '../../core/choices';
import type { Language } from '../../core/knowledge/types';
import type { NoteColour } from '../../core/notes/types';
import editorStyles from '../../ui/note-editor.css?inline';
import type { SurfaceStyles } from '../overlay-contract';

export interface TypingFrameProps {
  title: string;
  language: Language;
  theme: Theme;
  styles: SurfaceStyles;
  colour: NoteColour;
  /** Draws what stands in the frame; called anew where the frame had to be made anew. */
  draw(): ComponentChildren;
}

export function TypingFrame({ title, language, theme, styles, colour, draw }: TypingFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [body, setBody] = useState<HTMLElement | null>(null);

  // Chromium loads a new frame at once, before there is a ref to it; Firefox later, and replaces its document when it does.
  const prepare = (element: HTMLIFrameElement) => {
    const inner = element.contentDocument;
    const view = element.contentWindow as (Window & typeof globalThis) | null;
    if (inner === null || view === null || inner.body === null) return;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(styles.tokens + editorStyles + styles.controls);
    inner.adoptedStyleSheets = [sheet];
    setBody(inner.body);
  };

  useLayoutEffect(() => {
    if (body === null) return;
    const { documentElement } = body.ownerDocument;
    documentElement.lang = language;
    if (theme === 'auto') delete documentElement.dataset.theme;
    else documentElement.dataset.theme = theme;
    body.className = colour;
    render(draw(), body);
    fitHeight(frame.current, body);
  });
  useEffect(() => {
    if (body === null) return undefined;
    // The frame's own observer: one of the page's window would find the frame's changes too late, and report it as an
    // error to the page's listeners.
    const view = body.ownerDocument.defaultView as (Window & typeof globalThis) | null;
    if (view === null) return undefined;
    const observer = new view.ResizeObserver(() => fitHeight(frame.current, body));
    observer.observe(body);
    return () => {
      observer.disconnect();
      render(null, body);
    };
  }, [body]);

  return <iframe ref={frame} title={title} onLoad={(event) => prepare(event.currentTarget)} />;
}

function fitHeight(frame: HTMLIFrameElement | null, body: HTMLElement): void {
  if (frame !== null) frame.style.height = `${body.getBoundingClientRect().height}px`;
}
