/** How the writer stands to what is said, and whose statement it is, where it is not simply the writer's own. */
import type { BundlePosition } from '../core/knowledge/bundle-types';
import { Filled } from '../ui/Filled';
import type { Strings } from '../ui/strings/en';

export function Stance({ position, strings }: { position: BundlePosition; strings: Strings }) {
  const stance = strings[`stance_${position.stance}`];
  if (stance === '') return null;
  return (
    <p class="attribution">
      <Filled text={stance} places={{ who: <span lang={position.textLanguage}>{position.attributedTo}</span> }} />
    </p>
  );
}
