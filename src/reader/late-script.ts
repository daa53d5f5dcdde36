/** A script that comes into the page only when it is first needed, and hands something over there. */

export interface LateScript<Handed> {
  /** What it hands over, once it is there. Rejects where it cannot be brought; the next wish tries again. */
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

  const request = async () => {
    let failure: unknown;
    await bring().catch((error) => {
      failure = error;
    });
    // It may have run although whoever brought it was stopped before telling.
    if (here !== undefined) return here;
    throw failure ?? new Error('the script did not arrive');
  };

  return {
    async get() {
      if (here !== undefined) return here;
      coming ??= request().finally(() => {
        coming = undefined;
      });
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
