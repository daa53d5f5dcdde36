/** What became of a change or a jump, in the reader's language; null where all is well and nothing need be said. */
import { readableHost } from '../core/host-name';
import type { FailureReason } from '../core/notes/types';
import { mayRunOn, type Settings, siteOf } from '../core/settings';
import { sayFailure } from './say-failure';
import type { Strings } from './strings/en';
import { fill } from './strings/fill';

/** What became of a change to the notes; a change that got no answer at all is told with the error's own words. */
export async function sayOutcome(
  change: Promise<{ ok: true } | { ok: false; reason: FailureReason }>,
  strings: Strings,
): Promise<string | null> {
  try {
    const outcome = await change;
    return outcome.ok ? null : sayFailure(outcome.reason, strings);
  } catch (error) {
    return sayError(error, strings);
  }
}

/** That Narrow Water is switched off at an address, everywhere or on the site alone; null where it may run. */
export function sayOff(settings: Settings, url: string, strings: Strings): string | null {
  if (!settings.enabled) return strings.everywhereOff;
  const site = siteOf(url);
  return site === null || mayRunOn(settings, url) ? null : fill(strings.siteOff, { site: readableHost(site) });
}

/** Whether a jump led to the note's passage. */
export async function sayJump(jump: Promise<{ found: boolean }>, strings: Strings): Promise<string | null> {
  try {
    return (await jump).found ? null : strings.jumpFailed;
  } catch (error) {
    return sayError(error, strings);
  }
}

function sayError(error: unknown, strings: Strings): string {
  return fill(strings.changeFailed, { why: error instanceof Error ? error.message : String(error) });
}
