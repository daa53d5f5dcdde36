import type { Measurement } from './measure';

/** One group of measurements: hands each over as soon as it is taken; `say` tells a person what is going on. */
export type Bench = (emit: (measurement: Measurement) => void, say: (progress: string) => void) => Promise<void>;
