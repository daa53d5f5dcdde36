/** Work in pages, in a real Chromium with its network closed. */
import type { Bench } from './bench';
import { benchRanges } from './dom/ranges';
import { benchSentinel } from './dom/sentinel';
import { benchTopical } from './dom/topical';

export const benchDom: Bench = async (emit, say) => {
  await benchSentinel(emit, say);
  await benchTopical(emit, say);
  await benchRanges(emit, say);
};
