import { leavePlace } from '../core/page-address';

/** The page's address as far as it names a page. */
export function pageAddress(): string {
  return leavePlace(location.href);
}
