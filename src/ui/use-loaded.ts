/** Parts that come after the first paint: fetched when they are drawn for the first time. */
import { useEffect, useState } from 'preact/hooks';

/** What `load` fetches; undefined until it is there. `load` runs once. */
export function useLoaded<Module>(load: () => Promise<Module>): Module | undefined {
  const [loaded, setLoaded] = useState<Module>();
  useEffect(() => {
    void load().then((module) => setLoaded(() => module));
  }, []);
  return loaded;
}
