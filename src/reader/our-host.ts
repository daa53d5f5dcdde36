/** The element that carries our surfaces, as the rest of the reader knows it. */

export const HOST_NAME = 'narrow-water';

/** Whether an event happened on our own surfaces: from inside the closed root it is only seen on the host. */
export function isOnOurHost(event: Event): boolean {
  const target = event.target as Element | null;
  return target?.localName === HOST_NAME && target.parentElement === target.ownerDocument.documentElement;
}
