/** A Chromium tab: Playwright for input and navigation, the DevTools protocol where nothing must touch the page. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page as PlaywrightPage } from 'playwright-core';
import { DrivenPage, HOST_SELECTOR, WORLD_APART } from './driven-page';
import type {
  EmulatedFeatures,
  Keyboard,
  Mouse,
  MouseButton,
  PageFunction,
  Point,
  ShadowFunction,
  Touch,
} from './types';

/** A page out of the back/forward cache does not load again. */
const COMMITTED = { waitUntil: 'commit' } as const;

export class ChromiumPage extends DrivenPage {
  readonly mouse: Mouse;
  readonly keyboard: Keyboard;
  readonly touch: Touch;
  readonly #page: PlaywrightPage;
  /** The DevTools protocol of this tab, for what Chromium alone tells: its accessibility tree, its counters. */
  readonly protocol: CDPSession;

  private constructor(page: PlaywrightPage, session: CDPSession) {
    super();
    this.#page = page;
    this.protocol = session;
    this.mouse = mouseOf(page);
    this.keyboard = { press: (keys) => page.keyboard.press(keys), type: (text) => page.keyboard.type(text) };
    this.touch = { tap: (x, y) => page.touchscreen.tap(x, y), swipe: (from, to) => swipe(session, from, to) };
  }

  static async attach(page: PlaywrightPage): Promise<ChromiumPage> {
    return new ChromiumPage(page, await page.context().newCDPSession(page));
  }

  async goto(url: string): Promise<void> {
    await this.#page.goto(url);
  }

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  async back(): Promise<void> {
    await this.#page.goBack(COMMITTED);
  }

  async forward(): Promise<void> {
    await this.#page.goForward(COMMITTED);
  }

  async url(): Promise<string> {
    return this.#page.url();
  }

  close(): Promise<void> {
    return this.#page.close();
  }

  activate(): Promise<void> {
    return this.#page.bringToFront();
  }

  // Straight over the protocol, because Playwright's own evaluation helpers are subject to a page's CSP.
  async evaluate<Args extends unknown[], Result>(fn: PageFunction<Args, Result>, ...args: Args): Promise<Result> {
    const reply = await this.protocol.send('Runtime.evaluate', {
      expression: `(async (...args) => JSON.stringify([await (${fn})(...args)]))(...${JSON.stringify(args)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    return readReply<Result>(reply);
  }

  async evaluateApart(script: string): Promise<string> {
    const { result, exceptionDetails } = await this.protocol.send('Runtime.evaluate', {
      expression: script,
      contextId: await this.#worldApart(),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return String(result.value);
  }

  shadowEval<Args extends unknown[], Result>(fn: ShadowFunction<Args, Result>, ...args: Args): Promise<Result> {
    return this.#callWithShadow(fn, args);
  }

  async shadowEvalApart<Args extends unknown[], Result>(
    fn: ShadowFunction<Args, Result>,
    ...args: Args
  ): Promise<Result> {
    return this.#callWithShadow(fn, args, await this.#worldApart());
  }

  setViewport(width: number, height: number): Promise<void> {
    return this.#page.setViewportSize({ width, height });
  }

  async emulate({ colorScheme, forcedColors, reducedMotion }: EmulatedFeatures): Promise<void> {
    await this.#page.emulateMedia({
      ...(colorScheme === undefined ? {} : { colorScheme }),
      ...(forcedColors === undefined ? {} : { forcedColors: forcedColors ? 'active' : 'none' }),
      ...(reducedMotion === undefined ? {} : { reducedMotion: reducedMotion ? 'reduce' : 'no-preference' }),
    });
  }

  /** Asked for by the same name again, it is the same world. */
  async #worldApart(): Promise<number> {
    const { frameTree } = await this.protocol.send('Page.getFrameTree');
    const { executionContextId } = await this.protocol.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: WORLD_APART,
    });
    return executionContextId;
  }

  async #callWithShadow<Args extends unknown[], Result>(
    fn: ShadowFunction<Args, Result>,
    args: Args,
    executionContextId?: number,
  ): Promise<Result> {
    const host = await this.protocol.send('Runtime.evaluate', {
      expression: `document.querySelector(${JSON.stringify(HOST_SELECTOR)})`,
    });
    if (host.result.objectId === undefined) throw new Error(`no <${HOST_SELECTOR}> in the page`);
    const { node } = await this.protocol.send('DOM.describeNode', { objectId: host.result.objectId });
    const root = node.shadowRoots?.[0];
    if (!root) throw new Error(`<${HOST_SELECTOR}> has no shadow root`);
    const { object } = await this.protocol.send('DOM.resolveNode', {
      backendNodeId: root.backendNodeId,
      ...(executionContextId === undefined ? {} : { executionContextId }),
    });
    if (object.objectId === undefined) throw new Error('the shadow root is gone');
    const reply = await this.protocol.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `async function (...args) { return JSON.stringify([await (${fn})(this, ...args)]); }`,
      arguments: args.map((value) => ({ value })),
      awaitPromise: true,
      returnByValue: true,
    });
    return readReply<Result>(reply);
  }

  // Not Playwright's screenshot, which puts a style sheet into the page to hide the caret.
  protected async capture(): Promise<Uint8Array> {
    const { data } = await this.protocol.send('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data, 'base64');
  }
}

const SWIPE_STEPS = 8;

async function swipe(session: CDPSession, from: Point, to: Point): Promise<void> {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', [from]);
  for (let step = 1; step <= SWIPE_STEPS; step += 1) {
    const share = step / SWIPE_STEPS;
    await send('touchMove', [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }]);
  }
  await send('touchEnd', []);
}

interface EvaluationReply {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

function readReply<Result>({ result, exceptionDetails }: EvaluationReply): Result {
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return (JSON.parse(String(result.value)) as [Result])[0];
}

function mouseOf(page: PlaywrightPage): Mouse {
  let last: Point = { x: 0, y: 0 };
  const move: Mouse['move'] = async (x, y, { steps = 1, durationMs = 0 } = {}) => {
    const from = last;
    for (let step = 1; step <= steps; step += 1) {
      const share = step / steps;
      await page.mouse.move(from.x + (x - from.x) * share, from.y + (y - from.y) * share);
      if (durationMs > 0) await sleep(durationMs / steps);
    }
    last = { x, y };
  };
  const button = (options?: { button?: MouseButton }) => ({ button: options?.button ?? 'left' });
  return {
    move,
    down: (options) => page.mouse.down(button(options)),
    up: (options) => page.mouse.up(button(options)),
    async click(x, y, options) {
      await move(x, y);
      await page.mouse.click(x, y, { ...button(options), clickCount: options?.count ?? 1 });
    },
    async drag(from, to) {
      await move(from.x, from.y);
      await page.mouse.down();
      await move(to.x, to.y, { steps: 8 });
      await page.mouse.up();
    },
  };
}
