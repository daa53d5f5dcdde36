/** The frame in which the reader types, with the browser's own keys: the page hears none of them. */
import { render } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { SURFACE_STYLES } from '../overlay/host';
import { TypingFrame, type TypingFrameProps } from './typing-frame';

let host: HTMLElement;
let root: ShadowRoot;
let lifetime: AbortController;

beforeEach(() => {
  host = document.createElement('div');
  root = host.attachShadow({ mode: 'closed' });
  document.body.append(host);
  lifetime = new AbortController();
});
afterEach(() => {
  draw(null);
  lifetime.abort();
  host.remove();
});

function draw(given: Partial<TypingFrameProps> | null): void {
  const shown = given && (
    <TypingFrame
      title="Note"
      language="ja"
      theme="dark"
      styles={SURFACE_STYLES}
      colour="green"
      draw={() => <textarea />}
      {...given}
    />
  );
  render(shown, root as unknown as HTMLElement);
}

const frame = () => root.querySelector('iframe');
const inner = () => frame()?.contentDocument ?? null;
async function field(): Promise<HTMLTextAreaElement> {
  await expect.poll(() => inner()?.querySelector('textarea')).not.toBeNull();
  return inner()?.querySelector('textarea') as HTMLTextAreaElement;
}

const HEARD_BY_PAGES = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionstart', 'paste', 'copy'];

test('a page that listens for everything hears nothing of what is typed', async () => {
  const heard: string[] = [];
  for (const type of HEARD_BY_PAGES) {
    window.addEventListener(type, () => heard.push(type), { capture: true, signal: lifetime.signal });
  }
  draw({});
  (await field()).focus();
  await userEvent.keyboard('secret{Enter}{Control>}a{/Control}');
  expect((await field()).value).toBe('secret\n');
  expect(heard).toEqual([]);
  // The listeners do hear: the same keys outside the frame.
  host.tabIndex = 0;
  host.focus();
  await userEvent.keyboard('x');
  expect(heard).toContain('keydown');
});

test('it loads nothing and can be reached through nothing that the page holds', async () => {
  draw({});
  await field();
  expect(inner()?.URL).toBe('about:blank');
  expect(frame()?.getAttribute('src')).toBeNull();
  expect(document.querySelector('iframe')).toBeNull();
  expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('about:'))).toEqual([]);
});

test('it speaks the language, wears theme and colour, and follows when they change', async () => {
  draw({});
  await field();
  const look = () => [inner()?.documentElement.lang, inner()?.documentElement.dataset.theme, inner()?.body.className];
  expect(look()).toEqual(['ja', 'dark', 'green']);
  draw({ theme: 'auto', language: 'en', colour: 'pink' });
  await expect.poll(look).toEqual(['en', undefined, 'pink']);
  expect(frame()?.title).toBe('Note');
});

test('drawing anew keeps the words, the caret and the element', async () => {
  draw({});
  const typed = await field();
  typed.focus();
  await userEvent.keyboard('half a thought{ArrowLeft}');
  draw({ colour: 'blue' });
  await expect.poll(() => inner()?.body.className).toBe('blue');
  expect(await field()).toBe(typed);
  expect([typed.value, typed.selectionStart]).toEqual(['half a thought', 13]);
});

test('it is as high as what stands in it, also when that grows', async () => {
  draw({ draw: () => <p style="height: 100px; margin: 0">one</p> });
  // The frame's own border is two pixels a side.
  const height = () => (frame()?.getBoundingClientRect().height ?? 0) - 4;
  await expect.poll(height).toBe(100);
  const paragraph = inner()?.querySelector('p') as HTMLElement;
  paragraph.style.height = '260px';
  await expect.poll(height).toBe(260);
  paragraph.style.height = '60px';
  await expect.poll(height).toBe(60);
});

test('what stood in it is taken down with it', async () => {
  let isMounted = false;
  const ref = (element: HTMLElement | null) => {
    isMounted = element !== null;
  };
  draw({ draw: () => <textarea ref={ref} /> });
  await field();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(isMounted).toBe(true);
  draw(null);
  await expect.poll(() => isMounted).toBe(false);
  expect(frame()).toBeNull();
});

test('what stood in it stands there again after the page has taken the frame out and we have put it back', async () => {
  draw({ draw: () => <p>still here</p> });
  await expect.poll(() => inner()?.querySelector('p')?.textContent).toBe('still here');
  host.remove();
  document.documentElement.append(host);
  await expect.poll(() => inner()?.querySelector('p')?.textContent).toBe('still here');
});
