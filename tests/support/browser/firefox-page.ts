/** A Firefox tab over WebDriver BiDi. */
import type { BidiConnection, RemoteValue, ScriptResult } from './bidi';
import { keyActions, typingActions } from './bidi-keys';
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

/** Firefox spreads the finger's way over this time by itself. */
const SWIPE_MS = 160;

const BUTTONS: Record<MouseButton, number> = { left: 0, middle: 1, right: 2 };

export class FirefoxPage extends DrivenPage {
  readonly mouse: Mouse;
  readonly keyboard: Keyboard;
  readonly touch: Touch;
  readonly context: string;
  readonly #bidi: BidiConnection;
  #mouseAt: Point = { x: 0, y: 0 };
  readonly #setPrefs: (prefs: Record<string, number>) => Promise<void>;

  /**
   * @param context the browsing context's id
   * @param setPrefs changes the running browser's preferences, which is how Firefox emulates media features
   */
  constructor(bidi: BidiConnection, context: string, setPrefs: (prefs: Record<string, number>) => Promise<void>) {
    super();
    this.context = context;
    this.#bidi = bidi;
    this.#setPrefs = setPrefs;
    this.mouse = this.#makeMouse();
    this.keyboard = {
      press: (keys) => this.#perform({ type: 'key', id: 'keyboard', actions: keyActions(keys) }),
      type: (text) => this.#perform({ type: 'key', id: 'keyboard', actions: typingActions(text) }),
    };
    const at = (x: number, y: number) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) });
    const touch = (actions: Record<string, unknown>[]) =>
      this.#perform({ type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions });
    const down = { type: 'pointerDown', button: 0 };
    const up = { type: 'pointerUp', button: 0 };
    this.touch = {
      tap: (x, y) => touch([at(x, y), down, up]),
      swipe: (from, to) => touch([at(from.x, from.y), down, { ...at(to.x, to.y), duration: SWIPE_MS }, up]),
    };
  }

  async goto(url: string): Promise<void> {
    await this.#bidi.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' });
  }

  async reload(): Promise<void> {
    await this.#bidi.send('browsingContext.reload', { context: this.context, wait: 'complete' });
  }

  back(): Promise<void> {
    return this.#traverse(-1);
  }

  forward(): Promise<void> {
    return this.#traverse(1);
  }

  async url(): Promise<string> {
    const { contexts } = await this.#bidi.send<{ contexts: { url: string }[] }>('browsingContext.getTree', {
      root: this.context,
      maxDepth: 0,
    });
    return contexts[0]?.url ?? '';
  }

  async close(): Promise<void> {
    await this.#bidi.send('browsingContext.close', { context: this.context });
  }

  async activate(): Promise<void> {
    await this.#bidi.send('browsingContext.activate', { context: this.context });
  }

  evaluate<Args extends unknown[], Result>(fn: PageFunction<Args, Result>, ...args: Args): Promise<Result> {
    return this.#bidi.call<Result>(this.context, String(fn), args);
  }

  async evaluateApart(script: string): Promise<string> {
    const reply = await this.#bidi.send<ScriptResult>('script.evaluate', {
      expression: script,
      awaitPromise: true,
      target: { context: this.context, sandbox: WORLD_APART },
    });
    if (reply.type === 'exception') throw new Error(reply.exceptionDetails.text);
    return String(reply.result.value);
  }

  shadowEval<Args extends unknown[], Result>(fn: ShadowFunction<Args, Result>, ...args: Args): Promise<Result> {
    return this.#callWithShadow(fn, args);
  }

  shadowEvalApart<Args extends unknown[], Result>(fn: ShadowFunction<Args, Result>, ...args: Args): Promise<Result> {
    return this.#callWithShadow(fn, args, WORLD_APART);
  }

  async setViewport(width: number, height: number): Promise<void> {
    await this.#bidi.send('browsingContext.setViewport', { context: this.context, viewport: { width, height } });
  }

  async emulate({ colorScheme, forcedColors, reducedMotion }: EmulatedFeatures): Promise<void> {
    await this.#setPrefs({
      ...(colorScheme === undefined
        ? {}
        : { 'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1 }),
      ...(forcedColors === undefined ? {} : { 'browser.display.document_color_use': forcedColors ? 2 : 0 }),
      ...(reducedMotion === undefined ? {} : { 'ui.prefersReducedMotion': reducedMotion ? 1 : 0 }),
    });
  }

  protected async capture(): Promise<Uint8Array> {
    const { data } = await this.#bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.context,
    });
    return Buffer.from(data, 'base64');
  }

  async #callWithShadow<Args extends unknown[], Result>(
    fn: ShadowFunction<Args, Result>,
    args: Args,
    sandbox?: string,
  ): Promise<Result> {
    const reply = await this.#bidi.send<ScriptResult>('script.evaluate', {
      expression: `document.querySelector(${JSON.stringify(HOST_SELECTOR)})`,
      awaitPromise: false,
      target: { context: this.context },
      // Serialising is the one way by which a closed shadow root is handed out.
      serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
    });
    if (reply.type === 'exception') throw new Error(reply.exceptionDetails.text);
    if (reply.result.type !== 'node') throw new Error(`no <${HOST_SELECTOR}> in the page`);
    const { shadowRoot } = reply.result.value as { shadowRoot: RemoteValue | null };
    if (shadowRoot?.sharedId === undefined) throw new Error(`<${HOST_SELECTOR}> has no shadow root`);
    return this.#bidi.call<Result>(this.context, String(fn), args, [{ sharedId: shadowRoot.sharedId }], sandbox);
  }

  // The command answers before the page is there: wait for the other entry of the history, and until it has loaded.
  async #traverse(delta: number): Promise<void> {
    const before = await this.evaluate(() => navigation?.currentEntry?.key ?? '');
    await this.#bidi.send('browsingContext.traverseHistory', { context: this.context, delta });
    await this.waitFor(
      (key: string) => navigation?.currentEntry?.key !== key && document.readyState === 'complete',
      {},
      before,
    );
  }

  async #perform(source: Record<string, unknown>): Promise<void> {
    await this.#bidi.send('input.performActions', { context: this.context, actions: [source] });
  }

  // Firefox spreads one move over its duration by itself, but not over a number of events.
  #moveMouse(x: number, y: number, steps: number, durationMs: number): Promise<void> {
    const from = this.#mouseAt;
    this.#mouseAt = { x, y };
    return this.#pointer(
      Array.from({ length: steps }, (_, index) => {
        const share = (index + 1) / steps;
        return {
          type: 'pointerMove',
          x: Math.round(from.x + (x - from.x) * share),
          y: Math.round(from.y + (y - from.y) * share),
          duration: Math.round(durationMs / steps),
        };
      }),
    );
  }

  #pointer(actions: Record<string, unknown>[]): Promise<void> {
    return this.#perform({ type: 'pointer', id: 'mouse', actions });
  }

  #makeMouse(): Mouse {
    const press = (button: MouseButton = 'left') => ({ type: 'pointerDown', button: BUTTONS[button] });
    const release = (button: MouseButton = 'left') => ({ type: 'pointerUp', button: BUTTONS[button] });
    return {
      move: (x, y, { steps = 1, durationMs = 0 } = {}) => this.#moveMouse(x, y, steps, durationMs),
      down: (options) => this.#pointer([press(options?.button)]),
      up: (options) => this.#pointer([release(options?.button)]),
      click: async (x, y, options) => {
        await this.#moveMouse(x, y, 1, 0);
        await this.#pointer(
          Array.from({ length: options?.count ?? 1 }, () => [press(options?.button), release(options?.button)]).flat(),
        );
      },
      drag: async (from, to) => {
        await this.#moveMouse(from.x, from.y, 1, 0);
        await this.#pointer([press()]);
        await this.#moveMouse(to.x, to.y, 8, 0);
        await this.#pointer([release()]);
      },
    };
  }
}
