/** A script that comes into the page only when it is first needed, and hands something over there. */
import { RETRY_MS } from './timing';

/** The browser may stop the background while it brings a script; asking again wakes it. */
const MOST_TRIES = 3;

export interface LateScript<Handed> {
  /** What it hands over, once it is there. Rejects where it cannot be brought at all; the next wish tries again. */
  get(): Promise<Handed>;
  /** The same if it is there already. */
  peek(): Handed | undefined;
  /** The script has run, and this is what it hands over. */
  receive(handed: Handed): void;
  /** Forgets it; the next wish brings it anew. */
  drop(): void;
}

/** @param bring asks for the script; resolves once it has run. */
export function createLateScript<Handed>(bring: () => Promise<unknown>): LateScript<Handed> {
  let here: Handed | undefined;
  let coming: Promise<Handed> | undefined;

  const bringIt = async () => {
    let failure: unknown = new Error('the script did not arrive');
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      if (tries > 0) await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      await bring().catch((error) => {
        failure = error;
      });
      // The script may have run although the background was stopped before it could say so.
      if (here !== undefined) return here;
    }
    throw failure;
  };

  return {
    async get() {
      if (here !== undefined) return here;
      if (coming === undefined) {
        const request = bringIt().finally(() => {
          // A script dropped meanwhile belongs to an earlier request.
          if (coming === request) coming = undefined;
        });
        coming = request;
      }
      return coming;
    },
    peek: () => here,
    receive(handed) {
      here = handed;
    },
    drop() {
      here = undefined;
      coming = undefined;
    },
  };
}
