/** A note's whole life: made by hand, kept through reload and a stopped background, found, edited, deleted, restored, jumped to. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../support/browser/types';
import {
  clickButton,
  DEMOS,
  fillIn,
  type Harness,
  somePhrase,
  startHarness,
  takeNote,
  waitForMarks,
  waitForText,
} from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.stop());

const isPainted = (colour: string) => CSS.highlights.has(`narrow-water-note-${colour}`);

async function search(popup: Page, query: string): Promise<void> {
  // Until its script has run, the popup shows a frame that hears nothing.
  await popup.waitFor(() => {
    document.querySelectorAll<HTMLElement>('[role=tab]')[1]?.click();
    return document.querySelector('input[type=search]') !== null;
  });
  await fillIn(popup, 'input[type=search]', query);
}

const countNotes = (popup: Page) => popup.evaluate(() => document.querySelectorAll('li.note').length);

describe.each(DEMOS)('$name', ({ name, language }) => {
  const words = `on-${language}-a-thought`;

  test('is made, stays, is found, edited, deleted, restored and jumped to', async () => {
    const page = await harness.open(name);
    await waitForMarks(page);
    const phrase = await somePhrase(page);
    await takeNote(page, phrase, words);

    await page.reload();
    await page.waitFor(isPainted, {}, 'yellow');
    await harness.browser.stopBackground();
    await page.reload();
    await page.waitFor(isPainted, {}, 'yellow');

    const popup = await harness.openPopup(name);
    await search(popup, words.slice(2, -2));
    await waitForText(popup, words);
    expect(await countNotes(popup)).toBe(1);
    await search(popup, 'words that no note has');
    await popup.waitFor(() => document.querySelectorAll('li.note').length === 0);
    // The quote is searched too, in its own language.
    await search(popup, phrase.text.slice(1, -1));
    await waitForText(popup, words);

    await clickButton(popup, 'Edit');
    // The form comes once it is known whether a draft was kept.
    await popup.waitFor(() => document.querySelector('textarea') !== null);
    await fillIn(popup, 'textarea', `${words} edited`);
    await clickButton(popup, 'Save');
    await waitForText(popup, `${words} edited`);

    await clickButton(popup, 'Delete');
    await popup.waitFor(() => document.querySelectorAll('li.note').length === 0);
    await page.activate();
    await page.waitFor((colour) => !CSS.highlights.has(`narrow-water-note-${colour}`), {}, 'yellow');

    await popup.activate();
    await clickButton(popup, 'Undo');
    await waitForText(popup, `${words} edited`);
    await page.activate();
    await page.waitFor(isPainted, {}, 'yellow');

    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await popup.activate();
    await clickButton(popup, 'Go to the passage');
    await page.waitFor(
      (text) => {
        const flash = CSS.highlights.get('narrow-water-flash');
        const passage = [...document.querySelectorAll('p')].find((paragraph) => paragraph.textContent?.includes(text));
        const { top = -1, bottom = Infinity } = passage?.getBoundingClientRect() ?? {};
        return flash !== undefined && top >= 0 && bottom <= innerHeight;
      },
      {},
      phrase.text,
    );
    // The popup closes by itself after a jump where the browser lets it.
    await popup.close().catch(() => undefined);
    await page.close();
  });
});

test('the page hears no key of what is typed', async () => {
  const page = await harness.open('demo-en.html');
  await waitForMarks(page);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const type of ['keydown', 'keypress', 'keyup', 'input', 'beforeinput']) {
      addEventListener(type, (event) => heard.push(`${event.type} ${(event as KeyboardEvent).key ?? ''}`), true);
    }
  });
  await takeNote(page, await somePhrase(page, 4), 'between me and myself');
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  expect(heard).toEqual([]);
  await page.close();
});

test('a note that holds a script is words and nothing else', async () => {
  const hostile = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>';
  const page = await harness.open('demo-en.html');
  await waitForMarks(page);
  await takeNote(page, await somePhrase(page, 5), hostile);
  const popup = await harness.openPopup('demo-en.html');
  await search(popup, 'onerror');
  await waitForText(popup, hostile);
  expect(
    await popup.evaluate(() => [document.querySelectorAll('.note img, .note script').length, 'hit' in window]),
  ).toEqual([0, false]);
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  await popup.close();
  await page.close();
});

test('a draft survives a closed tab and a stopped background', async () => {
  const page = await harness.open('demo-en.html');
  await waitForMarks(page);
  const phrase = await somePhrase(page, 6);
  await takeNote(page, phrase, 'half a thou', { save: false });
  await page.waitForShadow(
    (root) => root.querySelector('iframe')?.contentDocument?.querySelector('[role=status]') != null,
  );
  await page.close();
  await harness.browser.stopBackground();

  const again = await harness.open('demo-en.html');
  await waitForMarks(again);
  await again.dragSelect(phrase.selector, phrase.text);
  await again.shadowClick('.toolbar .write');
  await again.waitForShadow(
    (root) => root.querySelector('iframe')?.contentDocument?.querySelector('textarea')?.value === 'half a thou',
  );
  await again.close();
});

test('a colour in the toolbar is a highlight at once, and nothing stays open', async () => {
  const page = await harness.open('demo-en.html');
  await waitForMarks(page);
  const phrase = await somePhrase(page, 7);
  await page.dragSelect(phrase.selector, phrase.text);
  await page.shadowClick('.toolbar .green');
  await page.waitFor(isPainted, {}, 'green');
  await page.waitForShadow((root) => root.querySelector('.message') !== null);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await page.shadowEval((root) => root.querySelector('.toolbar'))).toBeNull();
  await page.close();
});

test('a note is edited and deleted in the page; words typed into it are kept until they are saved', async () => {
  const page = await harness.open('demo-zh-hant.html');
  await waitForMarks(page);
  const phrase = await somePhrase(page, 4);
  await takeNote(page, phrase, 'first');
  const clickNote = async () => {
    const box = await page.rectOf(phrase.selector, phrase.text);
    await page.mouse.click(box.x + box.width / 3, box.y + box.height / 2);
    await page.waitForShadow(
      (root) => root.querySelector('iframe')?.contentDocument?.querySelector('textarea') != null,
    );
  };
  await clickNote();
  await page.shadowClick('textarea');
  await page.keyboard.press('End');
  await page.keyboard.type(' and second');
  await page.waitForShadow(
    (root) => root.querySelector('iframe')?.contentDocument?.querySelector('[role=status]') != null,
  );
  await page.keyboard.press('Escape');
  await page.waitFor(() => document.querySelector('narrow-water') === null);

  await page.reload();
  await page.waitFor(isPainted, {}, 'yellow');
  await clickNote();
  await page.waitForShadow(
    (root) => root.querySelector('iframe')?.contentDocument?.querySelector('textarea')?.value === 'first and second',
  );
  await page.shadowClick('button[type=submit]');
  await page.waitFor(() => document.querySelector('narrow-water') === null);

  await clickNote();
  expect(
    await page.shadowEval((root) => root.querySelector('iframe')?.contentDocument?.querySelector('textarea')?.value),
  ).toBe('first and second');
  // Other notes on this page, of tests before, are yellow too.
  const countYellow = () => CSS.highlights.get('narrow-water-note-yellow')?.size ?? 0;
  const count = await page.evaluate(countYellow);
  await page.shadowClick('button.delete');
  await page.waitFor((wanted) => (CSS.highlights.get('narrow-water-note-yellow')?.size ?? 0) === wanted, {}, count - 1);
  await page.shadowClick('.message button');
  await page.waitFor((wanted) => CSS.highlights.get('narrow-water-note-yellow')?.size === wanted, {}, count);
  await page.close();
});

test('a page that removes our element does not take the words with it', async () => {
  const page = await harness.open('demo-en.html');
  await waitForMarks(page);
  await takeNote(page, await somePhrase(page, 8), 'still here', { save: false });
  await page.evaluate(() => document.querySelector('narrow-water')?.remove());
  await page.waitForShadow(
    (root) => root.querySelector('iframe')?.contentDocument?.querySelector('textarea')?.value === 'still here',
  );
  await page.close();
});

test('a repeated sentence keeps its note on the occurrence it was made on', async () => {
  const page = await harness.open('repeated.html');
  await waitForMarks(page);
  const twice = JSON.parse(readFileSync(join(import.meta.dirname, '../pages/expected.json'), 'utf8')).pages[
    'repeated.html'
  ].repeatedSentence as string;
  // Numbers the paragraphs that hold it and makes a selector for the last of them.
  const selector = await page.evaluate((sentence) => {
    const last = [...document.querySelectorAll('p')].findLast((paragraph) => paragraph.textContent?.includes(sentence));
    const siblings = [...(last?.parentElement?.children ?? [])].filter(({ tagName }) => tagName === 'P');
    const parent = last?.parentElement as HTMLElement;
    const name = parent.id !== '' ? `#${parent.id}` : [parent.tagName, ...parent.classList].join('.');
    return `${name} > p:nth-of-type(${siblings.indexOf(last as HTMLElement) + 1})`;
  }, twice);
  await takeNote(page, { selector, text: twice.slice(0, 40) }, 'the second one');
  await page.reload();
  await page.waitFor(isPainted, {}, 'yellow');
  const isOnTheLast = await page.evaluate((wanted) => {
    const [range] = [...(CSS.highlights.get('narrow-water-note-yellow') ?? [])];
    return document.querySelector(wanted)?.contains(range?.startContainer ?? null) ?? false;
  }, selector);
  expect(isOnTheLast).toBe(true);
  await page.close();
});
