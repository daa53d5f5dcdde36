/** Of a page's address, the part that names a page. */

/**
 * The route that an address has in its fragment (`#/world`, `#!world`), `#` included: a page of its own on a site that
 * draws all its pages in one document. Empty where the fragment is a place in the page, the site's first page (`#/`) or
 * missing.
 *
 * @param fragment with its `#`, as in `URL.hash`
 */
export function routeIn(fragment: string): string {
  return /^#[!/]+[^!/]/.test(fragment) ? fragment : '';
}

/** An address without the place in the page that its fragment names; a route stays. Takes any text. */
export function leavePlace(address: string): string {
  const [page = ''] = address.split('#', 1);
  return page + routeIn(address.slice(page.length));
}
