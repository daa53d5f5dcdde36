/** Says of positions that stand open together that they come from one side, and from which; of one alone it says nothing. */
import { sharedStandpoint } from '../core/cards/standpoint';
import type { BundleEssay } from '../core/knowledge/bundle-types';
import { fill } from './strings/fill';
import type { SurfaceStrings } from './strings/surface-en';

export interface SharedStandpointProps {
  /** The essay of each position in sight. */
  essays: readonly BundleEssay[];
  strings: SurfaceStrings;
}

export function SharedStandpoint({ essays, strings }: SharedStandpointProps) {
  const country = sharedStandpoint(essays);
  if (country === null) return null;
  return <p class="quiet">{fill(strings.sharedStandpoint, { country: nameCountry(country, strings) })}</p>;
}

/** Countries are kept by their English names. */
function nameCountry(country: string, strings: SurfaceStrings): string {
  return country === 'China' ? strings.china : country;
}
