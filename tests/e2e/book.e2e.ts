/** The page about the sources: the way there, its language, and that an address leads to its place. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Harness, startHarness, waitForText } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.stop());

const BOOK = 'src/book/index.html';
const isDrawn = () => document.querySelector('.book h1')?.textContent ?? null;

async function changeLanguage(language: string): Promise<void> {
  const options = await harness.browser.newPage();
  await options.goto(harness.browser.extensionUrl('src/options/index.html'));
  await options.evaluate(async (wanted) => {
    const message = { direction: 'fromPages', name: 'changeSettings', payload: { patch: { language: wanted } } };
    const reply = await chrome.runtime.sendMessage(message);
    if (reply?.ok !== true) throw new Error(JSON.stringify(reply));
  }, language);
  await options.close();
}

test('the foot of the popup opens it in a tab of its own', async () => {
  await changeLanguage('en');
  const popup = await harness.openPopup();
  await popup.waitFor(() => document.querySelector('.popup-foot a') !== null);
  const { x, y, width, height } = await popup.rectOf('.popup-foot a');
  await popup.mouse.click(x + width / 2, y + height / 2);
  const book = await harness.browser.waitForPage((url) => url.endsWith(BOOK));
  expect(await book.waitFor(isDrawn)).toBe('About the sources');
  await book.close();
});

test('the settings lead there', async () => {
  const options = await harness.browser.newPage();
  await options.goto(harness.browser.extensionUrl('src/options/index.html'));
  const addresses = await options.waitFor(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href$="html"]')];
    return links.length === 0 ? null : links.map(({ href }) => href);
  });
  expect(addresses).toContain(harness.browser.extensionUrl(BOOK));
  await options.close();
});

test('an address with a topic leads to it, and every link within has its target', async () => {
  const book = await harness.browser.newPage();
  await book.goto(harness.browser.extensionUrl(`${BOOK}#topic-senkaku`));
  await book.waitFor(() => {
    const top = document.querySelector(':target')?.getBoundingClientRect().top ?? -1;
    return top >= 0 && top < 100;
  });
  const dead = await book.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.book a[href^="#"]')];
    return links.filter(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))) === null).length;
  });
  expect(dead).toBe(0);
  await book.close();
});

test.each([
  ['ja', '出典について'],
  ['zh-Hans', '关于资料来源'],
  ['zh-Hant', '關於資料來源'],
])('it speaks %s', async (language, title) => {
  await changeLanguage(language);
  const book = await harness.browser.newPage();
  await book.goto(harness.browser.extensionUrl(BOOK));
  await waitForText(book, title);
  expect(await book.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
    language,
    `${title} · Narrow Water`,
  ]);
  await book.close();
});
