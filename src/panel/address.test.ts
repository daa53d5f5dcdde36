import { expect, it } from 'vitest';
import { topicIn } from './address';

it.each([
  ['?topic=senkaku', '', 'senkaku'],
  ['', '#senkaku', 'senkaku'],
  ['?tab=7', '', null],
  ['?topic=', '', null],
  ['?topic=rare-earths&tab=7', '#senkaku', 'rare-earths'],
  ['', '#%E5%B0%96', '尖'],
  ['', '#%', '%'],
])('of %s%s the topic is %s', (search, hash, topic) => {
  expect(topicIn({ search, hash })).toBe(topic);
});
