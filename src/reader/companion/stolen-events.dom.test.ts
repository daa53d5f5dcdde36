/** Keys on our buttons, on pages that keep events for themselves: pressed once is done once. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { HOST_NAME } from '../our-host';
import { deliverStolen } from './stolen-events';

let host: HTMLElement;
let button: HTMLButtonElement;
let lifetime: AbortController;
let clicks: number;

beforeEach(() => {
  host = document.createElement(HOST_NAME);
  const root = host.attachShadow({ mode: 'closed' });
  button = root.appendChild(document.createElement('button'));
  button.textContent = 'Pin';
  document.documentElement.append(host);
  lifetime = new AbortController();
  deliverStolen(root, lifetime.signal);
  clicks = 0;
  button.addEventListener('click', () => {
    clicks += 1;
  });
  button.focus();
});
afterEach(() => {
  lifetime.abort();
  host.remove();
});

const KEYS = [
  ['Enter', 'Enter'],
  ['Space', ' '],
] as const;
const ALL = ['keydown', 'keypress', 'keyup', 'click'];

/** What a page does with events on its window. */
const PAGES: [what: string, stopped: string[], prevented: string[]][] = [
  ['leaves all alone', [], []],
  ['stops keydown and prevents nothing', ['keydown'], []],
  ['stops all and prevents nothing', ALL, []],
  ['stops and prevents all', ALL, ALL],
  ['prevents keydown', [], ['keydown']],
  ['prevents keypress', [], ['keypress']],
  ['prevents keyup', [], ['keyup']],
];

test.each(PAGES.flatMap((page) => KEYS.map((key) => [...page, ...key] as const)))(
  'a page that %s (%j, %j): %s clicks once',
  async (_what, stopped, prevented, _name, key) => {
    for (const type of new Set([...stopped, ...prevented])) {
      const steal = (event: Event) => {
        if (stopped.includes(type)) event.stopPropagation();
        if (prevented.includes(type)) event.preventDefault();
      };
      addEventListener(type, steal, { capture: true, signal: lifetime.signal });
    }
    // Held as long as a hand holds it: what the page was given comes in turns of its own.
    await userEvent.keyboard(`{${key}>}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
    await userEvent.keyboard(`{/${key}}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(clicks).toBe(1);
  },
);
