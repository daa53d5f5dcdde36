/** The demo story as pages serve it that fight back: each file of `tests/pages/hostile` is what such a page adds to its head. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const PAGES = resolve(import.meta.dirname, '../pages');
const FOLDER = resolve(PAGES, 'hostile');

/** Tells of everything that changes in the page's head and body but by the page's own scripts. */
const WITNESS = `<script>
  window.changes = [];
  addEventListener('load', () => {
    const observer = new MutationObserver((records) => {
      for (const { target, type } of records) {
        if (document.head.contains(target) || document.body.contains(target)) window.changes.push(type + ' ' + target.nodeName);
      }
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
</script>`;

/** @param story the demo story's file name */
export function hostilePage(name: string, story = 'demo-en.html'): { body: string } {
  const added = readFileSync(resolve(FOLDER, name), 'utf8');
  if (added.startsWith('<!doctype')) return { body: added };
  const body = readFileSync(resolve(PAGES, story), 'utf8').replace('</head>', () => `${WITNESS}${added}</head>`);
  return { body };
}

/** All of them, as `extra` pages of the server. */
export function hostilePages(): Record<string, { body: string }> {
  const pages = readdirSync(FOLDER).map((name) => {
    const story = name === 'vertical.html' ? 'demo-ja.html' : 'demo-en.html';
    return [`hostile/${name}`, hostilePage(name, story)] as const;
  });
  return { ...Object.fromEntries(pages), 'hostile/huge.html': hugePage() };
}

/** Two megabytes of text in one story. */
function hugePage(): { body: string } {
  const paragraph = `<p>${'The ferry left at nine and came back at noon, and nobody on board had seen the second buoy. '.repeat(40)}</p>`;
  const added = paragraph.repeat(Math.ceil(2_000_000 / paragraph.length));
  const { body } = hostilePage('right-to-left.html');
  return { body: body.replace('direction: rtl', '').replace('</article>', () => `${added}</article>`) };
}
