import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser, resetFakeBrowser } from '../../tests/support/fake-browser';
import { done, openFakeTab } from '../../tests/support/fake-tabs';
import { askBackground, askFromPage, askReader, Unanswered } from './ask';

beforeEach(() => resetFakeBrowser());

const replyWith = (reply: () => unknown) => {
  fakeBrowser.runtime.sendMessage = async () => reply();
};

describe('asking', () => {
  test('each direction names itself', async () => {
    const sent: unknown[] = [];
    fakeBrowser.runtime.sendMessage = async (message) => {
      sent.push(message);
      return { ok: true, value: null };
    };
    await askBackground('requestStyles', {});
    await askFromPage('describeTab', { tabId: 5 });
    expect(sent).toEqual([
      { direction: 'fromContent', name: 'requestStyles', payload: {} },
      { direction: 'fromPages', name: 'describeTab', payload: { tabId: 5 } },
    ]);
  });

  test('a reader is asked in its own tab', async () => {
    openFakeTab({ id: 4, reader: () => ({ ok: true, value: { found: false } }) });
    openFakeTab({ id: 5, reader: () => ({ ok: true, value: { found: true } }) });
    expect(await askReader(5, 'jumpTo', { id: 'n1' })).toEqual({ found: true });
    expect(done.sent).toEqual([{ tabId: 5, name: 'jumpTo', payload: { id: 'n1' } }]);
  });
});

describe('unanswered', () => {
  const ask = () => askBackground('proposePage', { isEastern: false });

  test.each([undefined, null])('nobody replies (%j)', async (reply) => {
    replyWith(() => reply);
    await expect(ask()).rejects.toThrow(new Unanswered('proposePage', 'no reply'));
  });

  test('the other side refuses', async () => {
    replyWith(() => ({ ok: false, why: 'this sender may not ask that' }));
    await expect(ask()).rejects.toThrow('proposePage: this sender may not ask that');
  });

  test('the message does not arrive', async () => {
    replyWith(() => {
      throw new Error('Could not establish connection.');
    });
    await expect(ask()).rejects.toThrow(Unanswered);
  });

  test('a browser that rejects with something else than an error', async () => {
    fakeBrowser.runtime.sendMessage = () => Promise.reject('gone');
    await expect(ask()).rejects.toThrow(new Unanswered('proposePage', 'gone'));
  });

  // After an update the interface itself fails, at once and not by a promise: callers that only catch must still be told.
  test('the extension behind the page is gone', async () => {
    fakeBrowser.runtime.sendMessage = () => {
      throw new TypeError('Extension context invalidated.');
    };
    await expect(ask()).rejects.toThrow(Unanswered);
    await expect(ask().catch(() => 'told')).resolves.toBe('told');
  });

  test('there is no reader in the tab, or no such tab', async () => {
    openFakeTab({ id: 5 });
    await expect(askReader(5, 'describePage', {})).rejects.toThrow(Unanswered);
    await expect(askReader(6, 'describePage', {})).rejects.toThrow(Unanswered);
  });
});
