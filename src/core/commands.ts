/** What a key can ask of a page, by the names that the manifest gives to the browser's shortcut page. */
export const COMMANDS = [
  'next-mention',
  'previous-mention',
  'open-card',
  'close-card',
  'pin-card',
  'take-note',
] as const;
