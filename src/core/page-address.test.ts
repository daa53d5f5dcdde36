import { expect, test } from 'vitest';
import { leavePlace } from './page-address';

test.each([
  ['https://a.example/story', 'https://a.example/story'],
  ['https://a.example/story#comments', 'https://a.example/story'],
  ['https://a.example/story#', 'https://a.example/story'],
  ['https://a.example/app#/', 'https://a.example/app'],
  ['https://a.example/app#!/', 'https://a.example/app'],
  ['https://a.example/app#/story/1', 'https://a.example/app#/story/1'],
  ['https://a.example/app#!story#2', 'https://a.example/app#!story#2'],
  ['no address', 'no address'],
])('of %s what names a page is %s', (address, page) => {
  expect(leavePlace(address)).toBe(page);
});
