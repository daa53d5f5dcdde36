/** A place in the page for the tests of one file to draw in by Preact. */
import { render } from 'preact';
import { afterEach, beforeEach } from 'vitest';

/** Call once, at the top of a test file: the element stands in the page, empty, while each test runs. */
export function placeToDraw(tag: 'main' | 'div'): HTMLElement {
  const place = document.createElement(tag);
  beforeEach(() => document.body.append(place));
  afterEach(() => {
    render(null, place);
    place.remove();
  });
  return place;
}
