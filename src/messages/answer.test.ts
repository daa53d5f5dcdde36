import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { deliverMessage, EXTENSION_ID, EXTENSION_ORIGIN, resetFakeBrowser } from '../../tests/support/fake-browser';
import { answerMessages, isOwnBackground, isOwnContent, isOwnPage } from './answer';
import { checkSchemas } from './check-schemas';
import type { Requests } from './protocol';

const TAB = { id: 5, index: 0, highlighted: false, active: true, pinned: false, incognito: false };
const CONTENT = { id: EXTENSION_ID, url: 'https://news.example/a', tab: TAB, frameId: 0 } as Runtime.MessageSender;
const PAGE: Runtime.MessageSender = { id: EXTENSION_ID, url: `${EXTENSION_ORIGIN}/src/popup/index.html` };
/** One of our pages opened in a tab. */
const PAGE_IN_TAB = { ...PAGE, tab: TAB, frameId: 0 } as Runtime.MessageSender;
const BACKGROUND: Runtime.MessageSender = { id: EXTENSION_ID };

const schemas = { double: v.object({ count: v.number() }), silent: v.object({}), fail: v.object({}) };
interface Replies {
  double: number;
  silent: undefined;
  fail: null;
}
let handled: unknown[];
let failure: unknown;
let stop: () => void;

beforeEach(() => {
  resetFakeBrowser();
  handled = [];
  failure = new Error('the disk is gone');
  stop = answerMessages<Requests<typeof schemas>, Replies>('fromContent', checkSchemas(schemas), isOwnContent, {
    double(payload) {
      handled.push(payload);
      return payload.count * 2;
    },
    silent: () => undefined,
    fail: () => {
      throw failure;
    },
  });
});

const send = (name: unknown, payload: unknown, sender: unknown = CONTENT) =>
  deliverMessage({ direction: 'fromContent', name, payload }, sender);

describe('a message that fits', () => {
  test('is handled and answered', async () => {
    expect(await send('double', { count: 4 })).toEqual({ ok: true, value: 8 });
  });

  test('is handed over without what its schema does not name', async () => {
    await send('double', { count: 4, store: 'evil' });
    expect(handled).toEqual([{ count: 4 }]);
  });

  test('with nothing to say in reply is answered all the same', async () => {
    expect(await send('silent', {})).toEqual({ ok: true, value: null });
  });

  test('is answered no more once the listener is removed', async () => {
    stop();
    expect(await send('double', { count: 4 })).toBeUndefined();
    expect(handled).toEqual([]);
  });
});

describe('a message that is none of ours is left to other listeners', () => {
  test.each([
    null,
    undefined,
    'double',
    7,
    [],
    {},
    { direction: 'fromContent' },
    { direction: 'fromContent', name: 7, payload: {} },
    { direction: 'fromNowhere', name: 'double', payload: { count: 1 } },
    { direction: 'fromPages', name: 'double', payload: { count: 1 } },
    { direction: 'toReader', name: 'double', payload: { count: 1 } },
  ])('%j', async (message) => {
    expect(await deliverMessage(message, CONTENT)).toBeUndefined();
    expect(handled).toEqual([]);
  });
});

describe('a message that does not fit is refused in plain words', () => {
  test.each(['halve', '', 'constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'unknown name %j',
    async (name) => {
      expect(await send(name, {})).toEqual({ ok: false, why: `there is no message "${name}"` });
    },
  );

  test.each([null, 7, 'text', [], {}, { count: '4' }, { count: Number.NaN }])('payload %j', async (payload) => {
    expect(await send('double', payload)).toMatchObject({ ok: false, why: expect.stringContaining('"double"') });
    expect(handled).toEqual([]);
  });

  test('with the place that is wrong', async () => {
    expect(await send('double', { count: '4' })).toMatchObject({ why: expect.stringContaining('at count') });
  });
});

describe('a handler that fails', () => {
  test('answers with its reason', async () => {
    expect(await send('fail', {})).toEqual({ ok: false, why: 'the disk is gone' });
  });

  test('answers also when what it throws is no error', async () => {
    failure = 'plain words';
    expect(await send('fail', {})).toEqual({ ok: false, why: 'plain words' });
  });
});

describe('a sender that may not ask', () => {
  test.each([
    ['another extension', { ...CONTENT, id: 'another' }],
    ['nobody', {}],
    ['a frame in the page', { ...CONTENT, frameId: 3 }],
    ['one of our own pages', PAGE],
    ['one of our own pages in a tab', PAGE_IN_TAB],
    ['the background', BACKGROUND],
  ])('%s is refused', async (_, sender) => {
    expect(await send('double', { count: 4 }, sender)).toEqual({ ok: false, why: 'this sender may not ask that' });
    expect(handled).toEqual([]);
  });

  test('learns nothing of which messages there are', async () => {
    const stranger = { ...CONTENT, id: 'another' };
    expect(await send('halve', {}, stranger)).toEqual(await send('double', { count: 4 }, stranger));
  });
});

describe('who speaks', () => {
  const LOOKALIKES = [
    `https://news.example/?${EXTENSION_ORIGIN}/`,
    `${EXTENSION_ORIGIN}.example/src/popup/index.html`,
    'chrome-extension://another/src/popup/index.html',
  ];

  test('a content script is told from our pages and from the background', () => {
    const told = [CONTENT, PAGE, PAGE_IN_TAB, BACKGROUND].map((sender) => [
      isOwnContent(sender),
      isOwnPage(sender),
      isOwnBackground(sender),
    ]);
    expect(told).toEqual([
      [true, false, false],
      // The popup may speak to a reader as the background does; nobody but us can reach one.
      [false, true, true],
      [false, true, false],
      [false, false, true],
    ]);
  });

  test.each(LOOKALIKES)('%s is no page of ours', (url) => {
    expect(isOwnPage({ ...PAGE_IN_TAB, url })).toBe(false);
  });

  test('nobody of another extension is ours', () => {
    for (const sender of [CONTENT, PAGE, BACKGROUND]) {
      const stranger = { ...sender, id: 'another' };
      expect([isOwnContent(stranger), isOwnPage(stranger), isOwnBackground(stranger)]).toEqual([false, false, false]);
    }
  });
});
