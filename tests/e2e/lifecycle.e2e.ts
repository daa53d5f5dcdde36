/** Updates, stops and hostile messages: readers left behind notice and go, and no word is lost. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser/launch';
import type { Browser, Page } from '../support/browser/types';
import {
  browserName,
  cardText,
  type Harness,
  hoverMark,
  somePhrase,
  startHarness,
  takeNote,
  waitForMarks,
} from './harness';

let harness: Harness;
beforeEach(async () => {
  harness = await startHarness();
});
afterEach(() => harness.stop());

test('after the extension is disabled, nothing of it is left to be seen in open tabs', async () => {
  // So high that marks and card are seen without scrolling: browsers round a scrolled page differently each time.
  const openHigh = async (browser: Browser) => {
    const page = await browser.newPage();
    await page.goto(harness.server.url('demo-en.html'));
    return page;
  };
  const picture = async (page: Page) => {
    // Chromium gives a tab its window's size back when it comes to the front again; the driver has to be told twice.
    await page.setViewport(1280, 1890);
    await page.setViewport(1280, 1900);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    return Buffer.from(await page.screenshot());
  };
  const bare = await launchBrowser({ browser: browserName });
  const expected = await picture(await openHigh(bare));
  await bare.close();

  const page = await openHigh(harness.browser);
  await page.setViewport(1280, 1900);
  await waitForMarks(page);
  await hoverMark(page);
  await cardText(page);
  expect(expected.equals(await picture(page))).toBe(false);
  await harness.browser.disableExtension();
  await page.activate();
  await expect.poll(async () => expected.equals(await picture(page)), { timeout: 15_000, interval: 500 }).toBe(true);
});

test('after an update, the old reader goes, the new one comes, and the draft is kept', async () => {
  const page = await harness.open('demo-en.html');
  await waitForMarks(page);
  const phrase = await somePhrase(page);
  await takeNote(page, phrase, 'written before the update', { save: false });
  await page.waitForShadow(
    (root) => root.querySelector('iframe')?.contentDocument?.querySelector('[role=status]') != null,
  );
  await harness.browser.reloadExtension();
  await page.activate();
  // The editor with its words is gone, or cut off and out of sight; the new reader paints.
  await page.waitFor(() => {
    const host = document.querySelector('narrow-water');
    return host === null || getComputedStyle(host).display === 'none';
  });
  await waitForMarks(page);
  // What the old reader painted may still be in the registry, so only an answer tells that the new one is there.
  const selectAgain = async () => {
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.dragSelect(phrase.selector, phrase.text);
    await new Promise((resolve) => setTimeout(resolve, 600));
    return page.shadowRect('.toolbar .write').catch(() => null);
  };
  await expect.poll(selectAgain, { timeout: 20_000, interval: 500 }).not.toBeNull();
  // One reader, not two: no card and no toolbar comes twice.
  await page.shadowClick('.toolbar .write');
  await page.waitForShadow(
    (root) =>
      root.querySelector('iframe')?.contentDocument?.querySelector('textarea')?.value === 'written before the update',
  );
  expect(await page.evaluate(() => document.querySelectorAll('narrow-water').length)).toBe(1);
});

test('malformed and presumptuous messages are refused, and what is stored stays as it was', async () => {
  const page = await harness.open('demo-en.html');
  await waitForMarks(page);
  await takeNote(page, await somePhrase(page), 'mine');
  const options = await harness.browser.newPage();
  await options.goto(harness.browser.extensionUrl('src/options/index.html'));
  const replies = await options.evaluate(async () => {
    const messages = [
      { direction: 'fromPages', name: 'deleteNote', payload: { id: 7 } },
      { direction: 'fromPages', name: 'noSuchThing', payload: {} },
      { direction: 'fromPages', name: 'editNote', payload: null },
      { direction: 'fromPages', name: 'constructor', payload: {} },
      // Not for pages: what a content script may ask is bound to its own tab.
      { direction: 'fromContent', name: 'listPageNotes', payload: { claims: { title: '' } } },
    ];
    return Promise.all(messages.map((message) => chrome.runtime.sendMessage(message)));
  });
  for (const reply of replies) expect(reply).toMatchObject({ ok: false, why: expect.any(String) });
  const notes = await harness.browser.backgroundEval(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('narrow-water');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('notes').objectStore('notes').getAll();
          all.onsuccess = () => resolve(all.result);
        };
      }),
  );
  expect(notes).toHaveLength(1);
  expect(notes[0]).toMatchObject({ text: 'mine', deletedAtMs: null });
});

test(`the background may be stopped between any two steps (${browserName})`, async () => {
  const page = await harness.open('demo-en.html');
  await waitForMarks(page);
  await harness.browser.stopBackground();
  await hoverMark(page);
  await cardText(page);
  await page.keyboard.press('Escape');
  await harness.browser.stopBackground();
  await takeNote(page, await somePhrase(page), 'after the stop');
});
