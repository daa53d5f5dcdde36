/** Parts that come after the first paint: fetched when they are drawn for the first time. */
import { useEffect, useState } from 'preact/hooks';

const report = (error: unknown): void => console.error('Narrow Water could not load a part of this page.', error);

/** What `load` fetches; undefined until it is there. `load` runs once; `onError` hears of it where it fails. */
export function useLoaded<Module>(
  load: () => Promise<Module>,
  onError: (error: unknown) => void = report,
): Module | undefined {
  const [loaded, setLoaded] = useState<Module>();
  useEffect(() => {
    load()
      .then((module) => setLoaded(() => module))
      .catch(onError);
  }, []);
  return loaded;
}
