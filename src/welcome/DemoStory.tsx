/** The story, with marks that open real cards: by a resting pointer, a click or tap, and the keyboard. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ParagraphContext } from '../core/cards/types';
import type { Theme } from '../core/choices';
import type { Language } from '../core/knowledge/types';
import type { CardContent } from '../ui/card-contents';
import type { Strings } from '../ui/strings/en';
import { DemoCard } from './DemoCard';
import { DEMO_STORIES, type MarkedWords, textOf } from './demo-story';

/** Nobody passes over this page by accident: the shortest of the rests that the settings offer. */
const REST_MS = 300;
/** The way from the mark to its card must not be a trap. */
const GRACE_MS = 300;

export type CardSource = (mark: MarkedWords, paragraph: ParagraphContext) => CardContent | undefined;

export interface DemoStoryProps {
  language: Language;
  theme: Theme;
  strings: Strings;
  /** Undefined until the knowledge base is there. */
  cardOf: CardSource | undefined;
  onDossier(topic: string): void;
}

interface Opened {
  mark: MarkedWords;
  button: HTMLElement;
  content: CardContent;
  byKeyboard: boolean;
}

export function DemoStory({ language, theme, strings, cardOf, onDossier }: DemoStoryProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [isPinned, setPinned] = useState(false);
  const [saysNote, setSaysNote] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const { headline, paragraphs } = DEMO_STORIES[language];
  const after = (delayMs: number, act: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, delayMs);
  };
  const stay = () => clearTimeout(timer.current);
  const close = () => {
    stay();
    // The focus would be lost with the card.
    if (document.activeElement?.closest('.card-host') != null) opened?.button.focus({ preventScroll: true });
    setOpened(null);
    setPinned(false);
  };
  const leave = () => {
    if (!isPinned && opened?.byKeyboard !== true) after(GRACE_MS, close);
  };
  useEffect(() => {
    if (opened === null) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    const onPointerDown = (event: PointerEvent) => {
      const isOurs = event.target instanceof Element && event.target.closest('.mark, .card-host') !== null;
      if (!isOurs && !isPinned) close();
    };
    addEventListener('keydown', onKeyDown);
    addEventListener('pointerdown', onPointerDown);
    return () => {
      removeEventListener('keydown', onKeyDown);
      removeEventListener('pointerdown', onPointerDown);
    };
  }, [opened, isPinned]);

  return (
    <>
      <article class="demo" lang={language}>
        <p class="kicker">{strings.welcomeInvented}</p>
        <h3>{headline}</h3>
        {paragraphs.map((paragraph) => {
          const text = textOf(paragraph);
          const topics = paragraph.flatMap((part) => (typeof part === 'string' ? [] : [part.topic]));
          const open = (mark: MarkedWords, button: HTMLElement, byKeyboard: boolean) => {
            stay();
            const content = cardOf?.(mark, { text, topics, language });
            if (content === undefined) return;
            setSaysNote(false);
            setPinned(false);
            setOpened({ mark, button, content, byKeyboard });
          };
          return (
            <p key={text}>
              {paragraph.map((part) =>
                typeof part === 'string' ? (
                  part
                ) : (
                  <button
                    key={part.words}
                    type="button"
                    class="mark"
                    aria-haspopup="dialog"
                    aria-expanded={opened?.mark === part}
                    onPointerEnter={(event) => {
                      const button = event.currentTarget;
                      if (event.pointerType === 'mouse' && !isPinned) after(REST_MS, () => open(part, button, false));
                    }}
                    onPointerLeave={leave}
                    onClick={(event) => open(part, event.currentTarget, event.detail === 0)}
                  >
                    {part.words}
                  </button>
                ),
              )}
            </p>
          );
        })}
      </article>
      <p class="demo-note quiet" role="status">
        {saysNote ? strings.welcomeNote : ''}
      </p>
      {opened !== null && (
        <DemoCard
          key={opened.mark.topic}
          content={opened.content}
          mark={opened.button}
          takesFocus={opened.byKeyboard}
          theme={theme}
          isPinned={isPinned}
          onPointerEnter={stay}
          onPointerLeave={leave}
          onPin={() => setPinned(!isPinned)}
          onDossier={() => onDossier(opened.mark.topic)}
          onAddNote={() => {
            close();
            setSaysNote(true);
          }}
          onClose={close}
        />
      )}
    </>
  );
}
