import { afterEach, beforeEach, expect, test } from 'vitest';
import { hearEarlyEvents } from './early-events';

let lifetime: AbortController;
beforeEach(() => {
  lifetime = new AbortController();
});
afterEach(() => lifetime.abort());

const say = (type: string) => document.body.dispatchEvent(new Event(type, { bubbles: true }));
const types = (events: Event[]) => events.map(({ type }) => type);

test('gives the last event of each type, in order', () => {
  const take = hearEarlyEvents(document, lifetime.signal);
  for (const type of ['pointerdown', 'click', 'pointermove', 'pointerdown', 'pointerup', 'wheel']) say(type);
  expect(types(take())).toEqual(['click', 'pointermove', 'pointerdown', 'pointerup']);
});

test('hears of a selection, which is all that selecting by touch ends with', async () => {
  const take = hearEarlyEvents(document, lifetime.signal);
  const told = new Promise((resolve) => document.addEventListener('selectionchange', resolve, { once: true }));
  document.getSelection()?.selectAllChildren(document.body);
  await told;
  document.getSelection()?.removeAllRanges();
  expect(types(take())).toEqual(['selectionchange']);
});

test('hears nothing once it was asked, nor once the reader is gone', () => {
  const take = hearEarlyEvents(document, lifetime.signal);
  expect(take()).toEqual([]);
  say('click');
  expect(take()).toEqual([]);

  const other = hearEarlyEvents(document, lifetime.signal);
  lifetime.abort();
  say('click');
  expect(other()).toEqual([]);
});
