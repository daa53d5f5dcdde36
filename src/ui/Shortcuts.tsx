/** The keys as they are set in this browser, and where to change them: no extension may change its own. */
import type { Strings } from './strings/en';

export interface Shortcut {
  /** As the manifest names the command. */
  command: string;
  /** As the browser writes them ("Alt+Shift+J"); empty where none are set. */
  keys: string;
}

export interface ShortcutsProps {
  shortcuts: readonly Shortcut[];
  browserName: 'chromium' | 'firefox';
  strings: Strings;
}

const NAMES = {
  _execute_action: 'command_popup',
  'next-mention': 'command_next',
  'previous-mention': 'command_previous',
  'take-note': 'command_note',
  'open-card': 'command_open',
  'close-card': 'command_close',
  'pin-card': 'command_pin',
} as const;

export function Shortcuts({ shortcuts, browserName, strings }: ShortcutsProps) {
  const keysOf = new Map(shortcuts.map(({ command, keys }) => [command, keys]));
  return (
    <section>
      <h2>{strings.keyboard}</h2>
      <dl class="shortcuts">
        {Object.entries(NAMES).map(([command, name]) => (
          <div key={command}>
            <dt>{strings[name]}</dt>
            <dd>{keysOf.get(command) ? <kbd>{keysOf.get(command)}</kbd> : strings.shortcutNone}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{strings[`changeKeys_${browserName}`]}</p>
    </section>
  );
}
