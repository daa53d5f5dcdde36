/** A browser with the extension, and an article to show it on: does what a reader does until a surface is open. */
/**
 * @typedef {import('../tests/support/browser/types').Browser} Browser
 * @typedef {import('../tests/support/browser/types').Page} Page
 * @typedef {(studio: Studio) => Promise<Page | null>} Scene opens a surface; null where the article has none of the kind
 */

const MARK_TIMEOUT_MS = 20_000;
const MARK_TOP_PX = 60;
/** Enough to find a card of each kind among them. */
const MOST_SURVEYED = 40;
/** The words that a note is taken on: from the second long paragraph, so many characters. */
const NOTE_PARAGRAPH = 1;
const NOTE_LENGTH = { latin: 34, cjk: 16 };

export class Studio {
  /** @type {Map<string, { index: number, density: string }>} which mark opens a card of which kind */
  #cards = new Map();
  /** @type {Page[]} */
  #pages = [];
  #size = { width: 760, height: 690 };
  #density = '';

  /**
   * @param {Browser} browser
   * @param {string} articleUrl
   */
  constructor(browser, articleUrl) {
    this.browser = browser;
    this.articleUrl = articleUrl;
  }

  /** @param {{ width: number, height: number }} size of the pages opened from now on */
  setSize({ width, height }) {
    this.#size = { width, height };
  }

  /** Opens the article and waits for its marks. */
  async openArticle() {
    await this.#changeDensity('few');
    return this.#openArticle();
  }

  /** Opens the article where its first mark is. */
  async showMarks() {
    const page = await this.openArticle();
    await this.#scrollToMark(page, 0);
    return page;
  }

  /**
   * Opens a page of the extension and waits until it shows what is asked for.
   * @param {string} path below `src/`
   * @param {string} selector
   */
  async openOwn(path, selector) {
    const page = await this.#open(this.browser.extensionUrl(`src/${path}`));
    await page.waitFor((wanted) => document.querySelector(wanted) !== null, {}, selector);
    return page;
  }

  async closePages() {
    for (const page of this.#pages.splice(0)) await page.close();
  }

  /** @returns {Promise<number>} the tab that shows the article */
  tabId() {
    return this.browser.backgroundEval(async (wanted) => {
      const tabs = await chrome.tabs.query({});
      return tabs.find(({ url }) => url === wanted)?.id ?? -1;
    }, this.articleUrl);
  }

  /**
   * Changes settings as the options page does.
   * @param {Record<string, unknown>} patch
   */
  async change(patch) {
    const options = await this.browser.newPage();
    await options.goto(this.browser.extensionUrl('src/options/index.html'));
    await options.evaluate(async (values) => {
      const message = { direction: 'fromPages', name: 'changeSettings', payload: { patch: values } };
      const reply = await chrome.runtime.sendMessage(message);
      if (reply?.ok !== true) throw new Error(`The settings were not changed: ${JSON.stringify(reply)}`);
    }, patch);
    await options.close();
  }

  /** Opens the cards of the article one after the other, and notes where there is one of each kind. */
  async surveyCards() {
    for (const density of ['few', 'all']) {
      await this.#changeDensity(density);
      const page = await this.#openArticle();
      const count = await page.evaluate(countMarks);
      for (let index = 0; index < Math.min(count, MOST_SURVEYED); index += 1) {
        await this.restOn(page, index);
        const kind = await page.shadowEval(kindOfCard);
        const isBetter = !this.#cards.has(kind) || (kind === 'card' && density === 'few' && index === 0);
        if (isBetter) this.#cards.set(kind, { index, density });
        await page.keyboard.press('Escape');
        await page.waitFor(() => document.querySelector('narrow-water') === null);
      }
      await this.closePages();
    }
  }

  /**
   * Opens the article and a card of this kind on it.
   * @param {string} kind
   * @returns {Promise<Page | null>} null where the article has none
   */
  async openCard(kind) {
    const found = this.#cards.get(kind);
    if (found === undefined) return null;
    await this.#changeDensity(found.density);
    return this.restOn(await this.#openArticle(), found.index);
  }

  /**
   * Rests the pointer on a mark until its card is open. The mark stands near the top, so that the whole card fits below.
   * @param {Page} page
   * @param {number} index of the mark, in the order of the text
   */
  async restOn(page, index) {
    const place = await this.#scrollToMark(page, index);
    await page.mouse.move(place.x - 40, place.y + 30);
    await page.mouse.move(place.x, place.y, { steps: 10, durationMs: 400 });
    await page.waitForShadow((root) => (root.querySelector('.card')?.getBoundingClientRect().height ?? 0) > 0);
    return page;
  }

  /** Refuses the first mark's topic on its card: a message says so, and offers to take it back. */
  async refuseTopic() {
    const page = await this.restOn(await this.openArticle(), 0);
    await page.shadowEval((root) => {
      const why = [...root.querySelectorAll('details')].at(-1);
      if (why !== undefined) why.open = true;
      why?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    });
    await page.shadowClick('.card-body .switches button:nth-of-type(2)');
    await page.waitForShadow((root) => root.querySelector('.message') !== null && root.querySelector('.card') === null);
    return page;
  }

  /**
   * Takes notes on the words of the first mark, and clicks on them: what there is to open is offered.
   * @param {readonly string[]} thoughts
   */
  async offerChoice(thoughts) {
    const page = await this.openArticle();
    await this.#scrollToMark(page, 0);
    const { selector, text } = await page.evaluate(() => {
      const painted = [...CSS.highlights].filter(([name]) => name.startsWith('narrow-water-mark'));
      const ranges = painted.flatMap(([, highlight]) => [...highlight].filter((mark) => mark instanceof Range));
      ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      const words = String(ranges[0]);
      const paragraph = ranges[0]?.startContainer.parentElement?.closest('p');
      const parent = paragraph?.parentElement;
      const siblings = [...(parent?.children ?? [])].filter(({ tagName }) => tagName === 'P');
      const at = paragraph === null || paragraph === undefined ? 0 : siblings.indexOf(paragraph) + 1;
      const within = `${parent?.localName}.${[...(parent?.classList ?? [])].join('.')}`;
      return { selector: `${within} > p:nth-of-type(${at})`, text: words };
    });
    for (const thought of thoughts) {
      await page.mouse.move(2, 2);
      await page.dragSelect(selector, text);
      await this.saveNote(await this.writeNote(page, thought));
      await page.waitFor(() => document.querySelector('narrow-water') === null);
    }
    const place = await this.#scrollToMark(page, 0);
    await page.mouse.move(2, 2);
    await page.mouse.click(place.x, place.y);
    await page.waitForShadow((root) => root.querySelectorAll('.choice button').length > 2);
    return page;
  }

  /**
   * Selects words of the article, as a note is taken.
   * @param {Page} page
   */
  async selectWords(page) {
    const phrase = await page.evaluate(
      (nth, lengths) => {
        const paragraphs = [...document.querySelectorAll('p')].filter(
          (candidate) => (candidate.textContent ?? '').trim().length > 60 && candidate.querySelector('a,ruby') === null,
        );
        const paragraph = paragraphs[nth];
        const text = (paragraph?.textContent ?? '').trim();
        const parent = paragraph?.parentElement;
        const siblings = [...(parent?.children ?? [])].filter(({ tagName }) => tagName === 'P');
        const at = paragraph === undefined ? 0 : siblings.indexOf(paragraph) + 1;
        const length = /[\u3040-\u9fff]/.test(text) ? lengths.cjk : lengths.latin;
        return {
          selector: `${parent?.localName}.${[...(parent?.classList ?? [])].join('.')} > p:nth-of-type(${at})`,
          text: text.slice(0, length).trim(),
        };
      },
      NOTE_PARAGRAPH,
      NOTE_LENGTH,
    );
    await page.dragSelect(phrase.selector, phrase.text);
    await page.waitForShadow((root) => root.querySelector('.toolbar .write') !== null);
    return page;
  }

  /**
   * @param {Page} page with words selected
   * @param {string} text
   */
  async writeNote(page, text) {
    await page.shadowClick('.toolbar .write');
    await page.shadowClick('textarea');
    // The draft of the last time is still there.
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
    await page.waitForShadow(
      (root, typed) => {
        const body = root.querySelector('iframe')?.contentDocument?.body;
        if (body?.querySelector('textarea')?.value !== typed) return false;
        // A caret that blinks would make every picture another one.
        body.style.caretColor = 'transparent';
        return true;
      },
      {},
      text,
    );
    return page;
  }

  /** @param {Page} page with a note that is written */
  async saveNote(page) {
    await page.shadowClick('button[type=submit]');
    await page.waitFor(() => CSS.highlights.has('narrow-water-note-yellow'));
  }

  async #openArticle() {
    const page = await this.#open(this.articleUrl);
    await page.waitFor(countMarks, { timeoutMs: MARK_TIMEOUT_MS });
    return page;
  }

  /**
   * Scrolls a mark near the top, and gives where it stands then.
   * @param {Page} page
   * @param {number} index of the mark, in the order of the text
   */
  async #scrollToMark(page, index) {
    const place = await page.evaluate(
      (wanted, top) => {
        const painted = [...CSS.highlights].filter(([name]) => name.startsWith('narrow-water-mark'));
        const ranges = painted.flatMap(([, highlight]) => [...highlight].filter((mark) => mark instanceof Range));
        ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
        const range = ranges[wanted];
        if (range === undefined) return null;
        scrollTo({ top: scrollY + range.getBoundingClientRect().top - top, behavior: 'instant' });
        const box = range.getClientRects()[0];
        return box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      },
      index,
      MARK_TOP_PX,
    );
    if (place === null) throw new Error(`There is no mark ${index}.`);
    return place;
  }

  /** @param {string} url */
  async #open(url) {
    const page = await this.browser.newPage();
    this.#pages.push(page);
    await page.setViewport(this.#size.width, this.#size.height);
    await page.emulate({ colorScheme: 'light', reducedMotion: true });
    await page.goto(url);
    return page;
  }

  /** @param {string} density */
  async #changeDensity(density) {
    if (this.#density !== density) await this.change({ density });
    this.#density = density;
  }
}

/** Runs in the page. */
function countMarks() {
  const painted = [...CSS.highlights].filter(([name]) => name.startsWith('narrow-water-mark'));
  return painted.reduce((total, [, highlight]) => total + highlight.size, 0);
}

/**
 * Runs with the closed root.
 * @param {ShadowRoot} root
 */
function kindOfCard(root) {
  const parts = [...root.querySelectorAll('.card .position, .card .disagreement')];
  const shown = parts.filter((part) => part.checkVisibility());
  if (shown.some((part) => part.matches('.disagreement'))) return 'card-disagreement';
  if (shown.length > 0) return 'card';
  return parts.length > 0 ? 'card-at-large' : 'card-none';
}
