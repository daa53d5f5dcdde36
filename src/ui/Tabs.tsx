/** Tabs, one panel shown: arrows move between them, as the pattern for tabs asks. */
import type { ComponentChildren } from 'preact';

export interface TabsProps<Name extends string> {
  label: string;
  tabs: readonly { name: Name; label: string }[];
  shown: Name;
  onShow(name: Name): void;
  /** The shown panel. */
  children: ComponentChildren;
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

export function Tabs<Name extends string>({ label, tabs, shown, onShow, children }: TabsProps<Name>) {
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const from = tabs.findIndex((tab) => tab.name === shown);
    const next = (from + step + tabs.length) % tabs.length;
    onShow((tabs[next] as { name: Name }).name);
    (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.name}
            type="button"
            role="tab"
            id={`tab-${tab.name}`}
            aria-controls="shown-panel"
            aria-selected={tab.name === shown}
            tabIndex={tab.name === shown ? 0 : -1}
            onClick={() => onShow(tab.name)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div class="tab-panel" role="tabpanel" id="shown-panel" aria-labelledby={`tab-${shown}`}>
        {children}
      </div>
    </>
  );
}
