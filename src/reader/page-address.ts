/** The page's address as far as it names a page: a fragment is a place in it, unless it is a route (`#/world`, `#!world`). */
export function pageAddress(): string {
  const { href, hash } = location;
  return /^#[!/]/.test(hash) ? href : (href.split('#')[0] ?? href);
}
