/** The element that carries our surfaces, as the rest of the reader knows it. */

export const HOST_NAME = 'narrow-water';

/** Whether an event happened on our own surfaces: from inside the closed root it is only seen on the host. */
export function isOnOurHost(event: Event): boolean {
  const target = event.target as Element | null;
  return target?.localName === HOST_NAME && target.parentElement === target.ownerDocument.documentElement;
}

/** Takes out what an update left behind: in Firefox the old scripts are dead by then, and no other can close their surfaces. */
export function removeAbandonedHost(document: Document): void {
  if (__TARGET__ === 'firefox') document.querySelector(`html > ${HOST_NAME}`)?.remove();
}
