/** A page that Narrow Water does not look at by itself: why, and what the reader can do about it. */
import { useState } from 'preact/hooks';
import { readableHost } from '../core/host-name';
import type { Strings } from './strings/en';
import { fill } from './strings/fill';

/** By the reader's own choice, or the browser's. */
export type WhyUncalled = 'asked' | 'not-listed' | 'withheld';

export interface UncalledPageProps {
  why: WhyUncalled;
  /** In a private window: its site is not offered for the list, which is stored. */
  isPrivate: boolean;
  site: string;
  strings: Strings;
  /** Whether the browser let us. */
  onLook(): Promise<boolean>;
  onAddToList(): void;
  onAllowAccess(): void;
}

export function UncalledPage({ why, isPrivate, site, strings, onLook, onAddToList, onAllowAccess }: UncalledPageProps) {
  const [hasFailed, setFailed] = useState(false);
  const host = readableHost(site);
  return (
    <div class="uncalled">
      <button type="button" class="primary" onClick={async () => setFailed(!(await onLook()))}>
        {strings.lookHere}
      </button>
      {why === 'not-listed' && !isPrivate && (
        <button type="button" onClick={onAddToList}>
          {fill(strings.addToList, { site: host })}
        </button>
      )}
      {why === 'withheld' && (
        <button type="button" onClick={onAllowAccess}>
          {strings.allowAccess}
        </button>
      )}
      <p class="problem" role="alert">
        {hasFailed ? strings.lookFailed : ''}
      </p>
    </div>
  );
}

/** Why, in a sentence. */
export function sayUncalled(why: WhyUncalled, site: string, strings: Strings): string {
  if (why === 'asked') return strings.askedOnly;
  return fill(why === 'not-listed' ? strings.notListed : strings.accessWithheld, { site: readableHost(site) });
}
