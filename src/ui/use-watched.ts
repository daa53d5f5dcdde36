/** Watching a value that changes by itself: the store, a tab. */
import { useEffect, useState } from 'preact/hooks';

/** Starts watching and returns its end. */
export type Watch<Value> = (onValue: (value: Value) => void) => () => void;

/** The watched value; undefined until it is known. Watching starts anew whenever one of `inputs` changes. */
export function useWatched<Value>(watch: Watch<Value>, inputs: readonly unknown[]): Value | undefined {
  const [value, setValue] = useState<Value>();
  useEffect(() => watch((next) => setValue(() => next)), inputs);
  return value;
}
