/**
 * The browser's own extension interface. Messages need no polyfill: both browsers promise an answer to what is sent, and
 * take one by `sendResponse`. Its bytes would be paid on every likely page.
 */
declare const browser: typeof chrome;

/** Looked up at each use: after an update the same name may hold nothing any more. */
export function extension(): typeof chrome {
  return __TARGET__ === 'firefox' ? browser : chrome;
}
