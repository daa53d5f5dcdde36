/** One way of driving both browsers, so that an end-to-end test is written once and runs in each. */

export type BrowserName = 'chromium' | 'firefox';

export type ColorScheme = 'light' | 'dark';

export interface LaunchOptions {
  browser: BrowserName;
  /** The built extension's folder (`dist/chromium`, `dist/firefox`); none to see pages as they are without it. */
  extensionDir?: string;
  /** Leaves the page open that the extension shows once, after installing. By default it is closed, and the empty tab in front. */
  keepsFirstRun?: boolean;
  /** Default true. */
  headless?: boolean;
  /** The X display of a headed browser, such as `:99` (see real-keys.ts). Default: the one of this process. */
  display?: string;
  /** Further switches for Chromium; Firefox ignores them. */
  switches?: string[];
  /** Firefox preferences over the driver's own; Chromium has none and ignores them. */
  prefs?: Record<string, string | number | boolean>;
  /** Default light when headless; a headed browser follows the system unless told. */
  colorScheme?: ColorScheme;
  /** Keeps pages that were left, to show them again as they were. Firefox always does; Chromium by default not. */
  backForwardCache?: boolean;
  /** A device with a touch screen. Default false. */
  touch?: boolean;
  /** The viewport in CSS pixels. Default 1280 × 900 when headless; a headed browser's pages fill its window unless told. */
  width?: number;
  height?: number;
  /**
   * `loopback` (the default) sends every request through a local proxy that records it, lets loopback addresses
   * through and refuses all others. `open` leaves the network alone and records nothing.
   */
  network?: 'loopback' | 'open';
}

/** A function that runs in a page. It is sent as source: it sees its arguments (plain JSON) and the page, nothing else. */
export type PageFunction<Args extends unknown[], Result> = (...args: Args) => Result | Promise<Result>;

/** The same, with the overlay's closed shadow root before the arguments. */
export type ShadowFunction<Args extends unknown[], Result> = (
  root: ShadowRoot,
  ...args: Args
) => Result | Promise<Result>;

export interface Browser {
  readonly name: BrowserName;
  /** Such as `156.0.7632.0`. */
  readonly version: string;
  /** A new tab, in front. The first call takes the empty tab that the browser started with. */
  newPage(): Promise<Page>;
  /** Every open tab, also those that the extension opened. */
  pages(): Promise<Page[]>;
  /**
   * Waits until a tab is open whose address satisfies `matches`.
   * @throws when there is none within `timeoutMs` (default 10,000)
   */
  waitForPage(matches: (url: string) => boolean, options?: WaitOptions): Promise<Page>;
  /** @param path inside the extension, such as `src/popup/index.html` */
  extensionUrl(path: string): string;
  /** Stops the service worker or event page, as the browser does to an idle one, and waits until it is gone. */
  stopBackground(): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  /** What an update does: the extension starts anew, and what it left in open tabs is cut off from it. */
  reloadExtension(): Promise<void>;
  disableExtension(): Promise<void>;
  enableExtension(): Promise<void>;
  /** What a person does in the browser's own pages: gives the extension access to all sites, or takes it back. */
  setSiteAccess(isGranted: boolean): Promise<void>;
  /**
   * Runs a function with the extension's privileges and storage: in Chromium's service worker (started if need be), in
   * Firefox in a page of the extension's origin, because its event page cannot be reached. The background's own variables are not in reach of code that must run in both.
   */
  backgroundEval<Args extends unknown[], Result>(fn: PageFunction<Args, Result>, ...args: Args): Promise<Result>;
  /** The address of every request that left the browser so far, of whatever part of it; `https://host:port` for a tunnel. What a headed Chromium suggests while an address is typed is among them. */
  requests(): string[];
  /** Resolves once the browser has ended, by `close` or because its last window was closed. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

export interface Page {
  readonly mouse: Mouse;
  readonly keyboard: Keyboard;
  readonly touch: Touch;

  /** Resolves when the page has loaded. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  url(): Promise<string>;
  close(): Promise<void>;
  /** Brings the tab to the front. */
  activate(): Promise<void>;

  /** Runs a function in the page's own world. @throws with the page's message when the function throws */
  evaluate<Args extends unknown[], Result>(fn: PageFunction<Args, Result>, ...args: Args): Promise<Result>;
  /**
   * Runs a script in a world of its own, as a content script does: the page's document without the page's own code.
   * @returns what the script's last expression is, or what its promise resolves to, which must be a string
   * @throws with the script's message when it throws
   */
  evaluateApart(script: string): Promise<string>;
  /**
   * Repeats a function in the page until it returns something truthy, and returns that. It may throw or lose its page
   * meanwhile.
   * @throws when that takes longer than `timeoutMs` (default 10,000)
   */
  waitFor<Args extends unknown[], Result>(
    fn: PageFunction<Args, Result>,
    options?: WaitOptions,
    ...args: Args
  ): Promise<Result>;

  /** Runs a function in the page's own world with the closed shadow root of `<narrow-water>`. @throws when there is none */
  shadowEval<Args extends unknown[], Result>(fn: ShadowFunction<Args, Result>, ...args: Args): Promise<Result>;
  /** The same in the world of `evaluateApart`: what a script left there is at hand, and nothing of the page's own. */
  shadowEvalApart<Args extends unknown[], Result>(fn: ShadowFunction<Args, Result>, ...args: Args): Promise<Result>;
  /** As `waitFor`, with the shadow root. */
  waitForShadow<Args extends unknown[], Result>(
    fn: ShadowFunction<Args, Result>,
    options?: WaitOptions,
    ...args: Args
  ): Promise<Result>;
  /** The text shown in the shadow root, frames in it included; white space folded. Empty when there is no shadow root. */
  shadowText(): Promise<string>;
  /** The first match's box in the page's viewport, in the shadow root or in a frame in it; null when there is none. */
  shadowRect(selector: string): Promise<Rect | null>;
  /** Waits for a visible match, then clicks its middle with the mouse. */
  shadowClick(selector: string, options?: WaitOptions): Promise<void>;

  /**
   * Scrolls the first match of `selector` into view.
   * @returns the box of the first occurrence of `text` in it, or without `text` its own
   * @throws when there is no match, or no such text in it
   */
  rectOf(selector: string, text?: string): Promise<Rect>;
  /** Selects the first occurrence of `text` within the first match of `selector`, by dragging the mouse over it. */
  dragSelect(selector: string, text: string): Promise<void>;

  /** A PNG of the viewport, also written to `path`. Nothing is done to the page. */
  screenshot(path?: string): Promise<Uint8Array>;
  setViewport(width: number, height: number): Promise<void>;
  /** What is not named stays as it was. Firefox applies it to all tabs. */
  emulate(features: EmulatedFeatures): Promise<void>;
}

export interface WaitOptions {
  timeoutMs?: number;
}

/** CSS pixels in the page's viewport. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface EmulatedFeatures {
  colorScheme?: ColorScheme;
  forcedColors?: boolean;
  reducedMotion?: boolean;
}

export type MouseButton = 'left' | 'middle' | 'right';

/** Real pointer events of a mouse, at CSS pixels in the viewport. */
export interface Mouse {
  /** Goes there from where it was, in `steps` (default 1) events spread over `durationMs` (default 0). */
  move(x: number, y: number, options?: { steps?: number; durationMs?: number }): Promise<void>;
  down(options?: { button?: MouseButton }): Promise<void>;
  up(options?: { button?: MouseButton }): Promise<void>;
  click(x: number, y: number, options?: { button?: MouseButton; count?: number }): Promise<void>;
  drag(from: Point, to: Point): Promise<void>;
}

/** Real pointer events of a finger. The browser must have been launched with `touch`. */
export interface Touch {
  tap(x: number, y: number): Promise<void>;
  /** Puts the finger down, draws it along and lifts it. */
  swipe(from: Point, to: Point): Promise<void>;
}

/**
 * Real key events to whatever has the focus, also in a frame in the shadow root. They do not reach the browser's own
 * shortcuts, nor the extension's: real-keys.ts does.
 */
export interface Keyboard {
  /** One key with modifiers, named as `KeyboardEvent.key` does: `a`, `Enter`, `Shift+Tab`, `Control+Enter`. */
  press(combination: string): Promise<void>;
  type(text: string): Promise<void>;
}
