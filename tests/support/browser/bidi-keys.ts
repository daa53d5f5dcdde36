/** Key names as `KeyboardEvent.key` has them, turned into the code points and actions of WebDriver. */

/** The private-use code points that the WebDriver standard gives to keys without a character. */
const CODE_POINTS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  F6: '\uE036',
  Meta: '\uE03D',
};

export interface KeyAction {
  type: 'keyDown' | 'keyUp';
  value: string;
}

/** @param combination such as `Enter`, `a`, `Shift+Tab` @throws when a name is unknown */
export function keyActions(combination: string): KeyAction[] {
  const values = splitCombination(combination).map(codePointOf);
  return [
    ...values.map((value): KeyAction => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value): KeyAction => ({ type: 'keyUp', value })),
  ];
}

/** One press for each character; a line feed is Enter. */
export function typingActions(text: string): KeyAction[] {
  return [...text].flatMap((character): KeyAction[] => {
    const value = character === '\n' ? codePointOf('Enter') : character;
    return [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ];
  });
}

/** The plus sign both joins keys and is one: `Control++`. */
function splitCombination(combination: string): string[] {
  return combination.split(/(?<=[^+])\+/).filter((name) => name !== '');
}

function codePointOf(name: string): string {
  const value = CODE_POINTS[name] ?? ([...name].length === 1 ? name : undefined);
  if (value === undefined) throw new Error(`unknown key: ${name}`);
  return value;
}
