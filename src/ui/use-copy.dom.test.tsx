/** Copying from a card: by the clipboard, by a selection of our own, or by the reader's own hand. */
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { placeToDraw } from '../../tests/support/drawing-place';
import { useCopy } from './use-copy';

const host = placeToDraw('div');
let written: string[];

beforeEach(() => {
  written = [];
});
afterEach(() => {
  vi.restoreAllMocks();
});

function Copier() {
  const { copied, byHand, field, copy } = useCopy();
  return (
    <>
      <button type="button" onClick={() => copy('one', 'Talks help.')}>
        {copied === 'one' ? 'copied' : 'copy'}
      </button>
      {byHand !== null && <textarea ref={field} readOnly={true} value={byHand} />}
    </>
  );
}

const button = () => host.querySelector('button') as HTMLButtonElement;
const field = () => host.querySelector('textarea');

function start(clipboard: 'allowed' | 'forbidden' | 'missing', isCommandDone: boolean): void {
  const writeText = async (text: string) => {
    if (clipboard === 'forbidden') throw new DOMException('not here', 'NotAllowedError');
    written.push(text);
  };
  const given = clipboard === 'missing' ? undefined : ({ writeText } as Clipboard);
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(given as Clipboard);
  // As the browser does it: whoever listens may put something else on the clipboard.
  vi.spyOn(document, 'execCommand').mockImplementation(() => {
    if (!isCommandDone) return false;
    const event = new ClipboardEvent('copy', { bubbles: true, cancelable: true, clipboardData: new DataTransfer() });
    document.activeElement?.dispatchEvent(event);
    written.push(event.clipboardData?.getData('text/plain') ?? '');
    return true;
  });
  render(<Copier />, host);
  button().focus();
  button().click();
}

test('goes to the clipboard', async () => {
  start('allowed', false);
  await expect.poll(() => button().textContent).toBe('copied');
  expect(written).toEqual(['Talks help.']);
  expect(field()).toBeNull();
});

describe.each(['forbidden', 'missing'] as const)('where the clipboard is %s', (clipboard) => {
  test('a selection is copied, past what the page would make of it, and the focus comes back', async () => {
    const listener = (event: ClipboardEvent) => event.clipboardData?.setData('text/plain', 'Read more at…');
    document.addEventListener('copy', listener);
    start(clipboard, true);
    await expect.poll(() => button().textContent).toBe('copied');
    document.removeEventListener('copy', listener);
    expect(written).toEqual(['Talks help.']);
    expect(field()).toBeNull();
    expect(document.activeElement).toBe(button());
  });

  test('or it stands there selected, for the reader to copy', async () => {
    start(clipboard, false);
    await expect.poll(() => field()?.value).toBe('Talks help.');
    expect(document.activeElement).toBe(field());
    expect(field()?.selectionEnd).toBe('Talks help.'.length);
    expect(button().textContent).toBe('copy');
  });
});

test('what the reader copies from the page later is the page’s own', async () => {
  start('missing', true);
  await expect.poll(() => button().textContent).toBe('copied');
  const later = new ClipboardEvent('copy', { bubbles: true, cancelable: true, clipboardData: new DataTransfer() });
  document.body.dispatchEvent(later);
  expect([later.defaultPrevented, later.clipboardData?.getData('text/plain')]).toEqual([false, '']);
});
