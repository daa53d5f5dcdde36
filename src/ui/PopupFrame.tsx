/** The popup's frame: name, settings, two tabs, below them what was deleted or went wrong, and the way to the sources. */
import type { ComponentChildren } from 'preact';
import type { Strings } from './strings/en';
import { fill } from './strings/fill';
import { Tabs } from './Tabs';
import { UndoBar } from './UndoBar';

export type PopupTab = 'page' | 'notes';

export interface PopupFrameProps {
  strings: Strings;
  shown: PopupTab;
  /** Notes that can still be taken back, the latest last. */
  deleted: readonly { id: string; quote: string; byKeyboard: boolean }[];
  problem: string | null;
  /** Said to those who do not see the list change. */
  announcement: string;
  onShow(tab: PopupTab): void;
  /** Of the page about the sources. */
  sourcesAddress: string;
  onSettings(): void;
  onSources(): void;
  onUndo(id: string): void;
  onDismiss(id: string): void;
  children: ComponentChildren;
}

export function PopupFrame(props: PopupFrameProps) {
  const { strings, shown, deleted, problem, announcement } = props;
  const tabs = [
    { name: 'page', label: strings.tabThisPage },
    { name: 'notes', label: strings.tabNotes },
  ] as const;
  // The focused bar goes with what is pressed in it: the focus stays in the popup.
  const refocus = () => document.getElementById(`tab-${shown}`)?.focus();
  return (
    <>
      <header class="popup-header">
        <h1>{strings.productName}</h1>
        <button type="button" aria-label={strings.openSettings} title={strings.openSettings} onClick={props.onSettings}>
          <SettingsIcon />
        </button>
      </header>
      <Tabs label={strings.productName} tabs={tabs} shown={shown} onShow={props.onShow}>
        {props.children}
      </Tabs>
      <p class="unseen" role="status">
        {announcement}
      </p>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {deleted.map(({ id, quote, byKeyboard }) => (
        <UndoBar
          key={id}
          words={fill(strings.deletedUndo, { quote })}
          strings={strings}
          takesFocus={byKeyboard}
          onUndo={() => {
            refocus();
            props.onUndo(id);
          }}
          onDismiss={() => props.onDismiss(id)}
        />
      ))}
      <footer class="popup-foot">
        <a
          href={props.sourcesAddress}
          onClick={(event) => {
            // A popup goes away with its tab: the page is opened in one of its own.
            event.preventDefault();
            props.onSources();
          }}
        >
          {strings.aboutSources}
        </a>
      </footer>
    </>
  );
}

function SettingsIcon() {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 18 18"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
    >
      <path d="M2 5h8M14 5h2M2 13h2M8 13h8" stroke-linecap="round" />
      <circle cx="12" cy="5" r="2" />
      <circle cx="6" cy="13" r="2" />
    </svg>
  );
}
