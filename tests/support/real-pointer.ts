/** The browser's own pointer, for tests in a real browser: its events are trusted, as a reader's are. Points are of the test's viewport. */
import { cdp } from 'vitest/browser';

interface Point {
  x: number;
  y: number;
}

/** The part of the protocol that is used here. */
const session = (): { send(method: string, given: object): Promise<unknown> } => cdp() as never;

/** Tests run in a frame of the runner's page; the protocol counts from that page's corner. */
function onWholePage({ x, y }: Point): Point {
  const frame = window.frameElement;
  if (frame === null) return { x, y };
  const { left, top, width } = frame.getBoundingClientRect();
  const scale = width / innerWidth;
  return { x: left + x * scale, y: top + y * scale };
}

async function sendMouse(type: string, point: Point, given: object = {}): Promise<void> {
  await session().send('Input.dispatchMouseEvent', { type, ...onWholePage(point), ...given });
}

/** Moves the mouse there at once. */
export function movePointer(point: Point): Promise<void> {
  return sendMouse('mouseMoved', point);
}

/** Presses and releases the mouse; `button` 'left' unless told. */
export async function clickAt(point: Point, button: 'left' | 'middle' = 'left'): Promise<void> {
  await movePointer(point);
  const buttons = button === 'left' ? 1 : 4;
  await sendMouse('mousePressed', point, { button, buttons, clickCount: 1 });
  await sendMouse('mouseReleased', point, { button, buttons: 0, clickCount: 1 });
}

/** Selects by pressing at one point and letting go at another. */
export async function dragPointer(from: Point, to: Point): Promise<void> {
  await movePointer(from);
  await sendMouse('mousePressed', from, { button: 'left', buttons: 1, clickCount: 1 });
  await sendMouse('mouseMoved', to, { button: 'left', buttons: 1 });
  await sendMouse('mouseReleased', to, { button: 'left', buttons: 0, clickCount: 1 });
}

/** A finger's tap. */
export async function tapAt(point: Point): Promise<void> {
  await session().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [onWholePage(point)] });
  await session().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** The middle of an element or range. */
export function middleOf(target: Element | Range): Point {
  const { left, top, width, height } = target.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
