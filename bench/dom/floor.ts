/** The floor of a page: taking its whole text and looping over it once, in a tab where nothing has run yet. */
import type { CDPSession } from 'playwright-core';
import { evaluateApart } from '../chromium';
import { sumCodes } from '../floor';

const FLOOR_SOURCE = `globalThis.sum = (${sumCodes})(document.body.textContent);`;

/** Milliseconds to compile and run a classic script in the page; and whether it sent a message. */
export function timeScript(session: CDPSession, source: string): Promise<{ ms: number; sent: boolean }> {
  return evaluateApart(
    session,
    `(() => {
      const source = ${JSON.stringify(source)};
      let sent = false;
      globalThis.chrome = { runtime: { sendMessage() { sent = true; return Promise.resolve(); } } };
      performance.now();
      const startMs = performance.now();
      (0, eval)(source);
      return { ms: performance.now() - startMs, sent };
    })()`,
  );
}

export async function timePageFloor(session: CDPSession): Promise<number> {
  return (await timeScript(session, FLOOR_SOURCE)).ms;
}
