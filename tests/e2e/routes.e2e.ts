/** Pages that become other pages without being loaded: marks follow the story, and nothing stale stays. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from '../support/browser/types';
import { cardText, type Harness, hoverMark, startHarness, waitForMarks } from './harness';

/** A single-page site whose text comes well after its address has changed. */
const LATE_ROUTES = `<!doctype html><html lang="en"><head><title>The Tern Gazette</title></head><body>
<a id="to-talks" href="#">Talks</a><main><article id="story"><h1>Garden</h1><p>${'Roses want sun and patience. '.repeat(30)}</p></article></main>
<script>
  document.getElementById('to-talks').addEventListener('click', (event) => {
    event.preventDefault();
    history.pushState(null, '', '?story=talks');
    setTimeout(() => {
      const story = document.getElementById('story');
      document.title = 'China and Japan resume talks';
      story.replaceChildren();
      const heading = document.createElement('h1');
      heading.textContent = 'China and Japan resume talks over the Senkaku Islands';
      story.append(heading);
      for (let i = 0; i < 8; i += 1) {
        const paragraph = document.createElement('p');
        paragraph.textContent = 'Beijing and Tokyo said their foreign ministers would meet again on the Senkaku Islands, which China calls Diaoyu, and on the four-point consensus of 2014. The Japanese foreign ministry protested to China over coast guard patrols, and China rejected the protest.';
        story.append(paragraph);
      }
    }, 1500);
  });
</script></body></html>`;

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({
    extra: { 'late-routes.html': { body: LATE_ROUTES, type: 'text/html; charset=utf-8' } },
  });
});
afterAll(() => harness.stop());

const isBare = () => CSS.highlights.size === 0 && document.querySelector('narrow-water') === null;

async function follow(page: Page, selector: string): Promise<void> {
  const box = await page.rectOf(selector);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

test('from an off-topic route to a story and back, with a card open', async () => {
  const page = await harness.browser.newPage();
  await page.goto(`${harness.server.url('spa.html')}?story=garden`);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(await page.evaluate(isBare)).toBe(true);

  await follow(page, '#to-talks');
  await waitForMarks(page);
  await hoverMark(page);
  await cardText(page);

  await page.evaluate(() => scrollTo(0, 0));
  await follow(page, '#to-garden');
  await page.waitFor(isBare);
  await page.back();
  await waitForMarks(page);
  await page.back();
  await page.waitFor(isBare);
  await page.close();
});

test('a story whose text comes after its address is found', async () => {
  const page = await harness.open('late-routes.html');
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(await page.evaluate(isBare)).toBe(true);
  await follow(page, '#to-talks');
  await waitForMarks(page);
  await page.close();
});

test('back from another site: the page comes out of the cache with its marks, once', async () => {
  const page = await harness.open('demo-en.html');
  await waitForMarks(page);
  await page.goto(harness.server.url('demo-off-topic.html'));
  await page.back();
  await waitForMarks(page);
  expect(await page.evaluate(() => CSS.highlights.get('narrow-water-mark')?.size)).toBe(3);
  await page.close();
});
