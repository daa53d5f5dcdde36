/** A card on this page: drawn as over an article, in a shadow root of its own, beside the mark or as a sheet from below. */
import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Theme } from '../core/choices';
import { Card } from '../ui/Card';
import cardStyles from '../ui/card.css?inline';
import type { CardContent } from '../ui/card-contents';
import controlStyles from '../ui/controls.css?inline';
import positionStyles from '../ui/positions.css?inline';
import tokenStyles from '../ui/tokens.css?inline';

/** At this width and below, as over an article, cards come as a sheet. */
const NARROW_PX = 480;
const GAP_PX = 8;
const MAX_HEIGHT_PX = 600;
const MIN_HEIGHT_PX = 120;

export interface DemoCardProps {
  content: CardContent;
  /** What it stands beside. */
  mark: HTMLElement;
  /** Opened by keyboard: the card is read there. */
  takesFocus: boolean;
  theme: Theme;
  isPinned: boolean;
  onPointerEnter(): void;
  onPointerLeave(): void;
  onPin(): void;
  onDossier(): void;
  onAddNote(): void;
  onClose(): void;
}

export function DemoCard(props: DemoCardProps) {
  const { content, mark, takesFocus, theme, isPinned } = props;
  const host = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLElement>(null);
  const isSheet = innerWidth <= NARROW_PX;
  useEffect(() => {
    const root = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: 'open' });
    if (root === undefined) return;
    if (root.adoptedStyleSheets.length === 0) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(tokenStyles + controlStyles + cardStyles + positionStyles);
      root.adoptedStyleSheets = [sheet];
    }
    render(
      <Card
        {...content}
        surface={surface}
        isPinned={isPinned}
        isSheet={isSheet}
        onAddNote={props.onAddNote}
        onPin={props.onPin}
        onDossier={props.onDossier}
        onClose={props.onClose}
      />,
      root as unknown as HTMLElement,
    );
  });
  useEffect(
    () => () => {
      const root = host.current?.shadowRoot;
      if (root != null) render(null, root as unknown as HTMLElement);
    },
    [],
  );
  useEffect(() => {
    const card = surface.current;
    if (card === null) return undefined;
    if (takesFocus) card.querySelector<HTMLElement>('.card-body')?.focus({ preventScroll: true });
    if (isSheet) {
      mark.scrollIntoView({ block: 'start' });
      return undefined;
    }
    return autoUpdate(mark, card, () => void place(mark, card));
  }, [mark]);
  return (
    <div
      class="card-host"
      ref={host}
      lang={content.language}
      data-theme={theme === 'auto' ? undefined : theme}
      onPointerEnter={props.onPointerEnter}
      onPointerLeave={props.onPointerLeave}
    />
  );
}

async function place(mark: HTMLElement, card: HTMLElement): Promise<void> {
  const { x, y } = await computePosition(mark, card, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(GAP_PX),
      flip({ padding: GAP_PX, fallbackPlacements: ['top-start'] }),
      shift({ padding: GAP_PX }),
      size({
        padding: GAP_PX,
        apply({ availableHeight }) {
          card.style.maxHeight = `${Math.min(MAX_HEIGHT_PX, Math.max(MIN_HEIGHT_PX, Math.floor(availableHeight)))}px`;
        },
      }),
    ],
  });
  card.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}
