/** Surfaces moved by the browser's own pointer. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dragPointer, middleOf } from '../../../tests/support/real-pointer';
import { moveByHand } from './hand-moves';

let card: HTMLElement;
let head: HTMLElement;
let lifetime: AbortController;

beforeEach(() => {
  card = document.createElement('section');
  card.style.cssText =
    'position: fixed; left: 0; top: 0; width: 200px; height: 100px; transform: translate(50px, 60px)';
  head = document.createElement('div');
  head.className = 'title';
  head.textContent = 'Talks';
  const body = document.createElement('div');
  body.className = 'card-body';
  body.textContent = 'Words.';
  card.append(head, body);
  document.body.append(card);
  lifetime = new AbortController();
});
afterEach(() => {
  lifetime.abort();
  card.remove();
});

const place = () => {
  const { left, top } = card.getBoundingClientRect();
  return { left, top };
};
const dragBy = async (element: Element, x: number, y: number) => {
  const from = middleOf(element);
  await dragPointer(from, { x: from.x + x, y: from.y + y });
};

test('a card goes where its head is drawn, and no further than the viewport', async () => {
  moveByHand(card, { kind: 'drag' }, lifetime.signal);
  expect(place()).toEqual({ left: 50, top: 60 });
  await dragBy(head, 120, 40);
  expect(place()).toEqual({ left: 170, top: 100 });
  await dragBy(head, -400, -300);
  expect(place()).toEqual({ left: 8, top: 8 });
});

test('by its words it is not moved, nor by a button in its head, nor once it is let go', async () => {
  const button = head.appendChild(document.createElement('button'));
  button.textContent = 'Pin';
  moveByHand(card, { kind: 'drag' }, lifetime.signal);
  await dragBy(card.querySelector('.card-body') as Element, 40, 40);
  await dragBy(button, 40, 40);
  expect(place()).toEqual({ left: 50, top: 60 });
  lifetime.abort();
  await dragBy(head, 40, 40);
  expect(place()).toEqual({ left: 50, top: 60 });
  expect(head.style).toHaveLength(0);
});

test('a card left outside of a viewport that has shrunk comes in', () => {
  card.style.transform = `translate(${innerWidth + 300}px, 60px)`;
  moveByHand(card, { kind: 'drag' }, lifetime.signal);
  expect(place().left).toBe(innerWidth - 208);
});
