/** The popup's notes as a reader uses them, on a store in memory. */
import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, HOSTILE, heard, noteOf, notes, noteText, quotes, show, stage } from '../../tests/support/popup-stage';
import { en as strings } from './strings/en';

test('lists the newest note first, with text, tags, topics and place', async () => {
  show('notes');
  await expect.element(notes()).toBeVisible();
  expect(quotes()).toEqual(['a plain highlight', '両国の外相が会談した', 'the hotline is open again']);
  const first = noteOf('the hotline is open again');
  await expect.element(first).toHaveTextContent('Who opened it?');
  await expect.element(first).toHaveTextContent('#hotline');
  await expect.element(first).toHaveTextContent('Senkaku / Diaoyu / Diaoyutai');
  await expect.element(first).toHaveTextContent('news.example');
});

test('a note with a script in it shows as text and runs nothing', async () => {
  show('notes');
  await expect.element(noteOf('a plain highlight')).toHaveTextContent(HOSTILE);
  expect(stage.root.querySelector('img')).toBeNull();
  await noteOf('a plain highlight').getByRole('button', { name: strings.deleteNote }).click();
  await expect.element(button(strings.undo)).toBeVisible();
  expect(stage.root.querySelector('img')).toBeNull();
  expect(window).not.toHaveProperty('wasRun');
});

test('search narrows the list and says how many there are', async () => {
  show('notes');
  const field = page.getByRole('searchbox', { name: strings.searchNotes });
  await field.fill('外相');
  await expect.element(page.getByText('1 found')).toBeVisible();
  expect(quotes()).toEqual(['両国の外相が会談した']);
  await field.fill('nowhere');
  await expect.element(page.getByText(strings.noResults)).toBeVisible();
  await field.clear();
  await expect.element(page.getByText(strings.recentNotes)).toBeVisible();
  expect(quotes()).toHaveLength(3);
});

test('edits colour, text and tags in place', async () => {
  show('notes');
  await noteOf('両国の外相').getByRole('button', { name: strings.editNote }).click();
  await expect.element(noteText()).toHaveFocus();
  await noteText().fill('議題は貿易');
  await page.getByLabelText(strings.noteTags).fill('会談、 貿易, 会談');
  await page.getByRole('radio', { name: strings.colour_green }).click();
  await button(strings.saveNote).click();
  await expect.element(noteOf('両国の外相')).toHaveTextContent('議題は貿易');
  expect(await stage.store.get('n2')).toMatchObject({
    colour: 'green',
    text: '議題は貿易',
    tags: ['会談', '貿易'],
    revision: 2,
  });
  expect(stage.root.querySelector('.note.green')).not.toBeNull();
  await expect.element(noteOf('両国の外相').getByRole('button', { name: strings.editNote })).toHaveFocus();
});

test('an edit that cannot be saved keeps the words and says why', async () => {
  stage.editProblem = strings.savingFailed_storage_full;
  show('notes');
  await noteOf('両国の外相').getByRole('button', { name: strings.editNote }).click();
  await noteText().fill('not to be lost');
  await button(strings.saveNote).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(strings.savingFailed_storage_full);
  await expect.element(noteText()).toHaveValue('not to be lost');
  stage.editProblem = null;
  await button(strings.saveNote).click();
  await expect.element(noteOf('両国の外相')).toHaveTextContent('not to be lost');
});

test('Escape leaves the note as it was', async () => {
  show('notes');
  await noteOf('両国の外相').getByRole('button', { name: strings.editNote }).click();
  await noteText().fill('a passing thought');
  await userEvent.keyboard('{Escape}');
  await expect.element(noteOf('両国の外相')).toHaveTextContent('議題を確認');
  expect(await stage.store.get('n2')).toMatchObject({ text: '議題を確認', revision: 1 });
});

const beginEdit = () => noteOf('両国の外相').getByRole('button', { name: strings.editNote }).click();

test('words that were typed and not saved are there again with the next edit, and can be discarded', async () => {
  show('notes');
  await beginEdit();
  await noteText().fill('half a thought');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => noteText().query()).toBeNull();
  await beginEdit();
  await expect.element(noteText()).toHaveValue('half a thought');
  await expect.element(page.getByText(/^Your draft from/)).toBeVisible();
  await button(strings.discardDraft).click();
  await beginEdit();
  await expect.element(noteText()).toHaveValue('議題を確認');
});

test('the last words are kept also where the popup shows something else at once', async () => {
  show('notes');
  await beginEdit();
  await noteText().fill('half a thought');
  render(null, stage.root);
  await expect.poll(() => stage.store.getDraftOf('n2')).toMatchObject({ text: 'half a thought', noteId: 'n2' });
});

test.each(['a private window', 'a full disk'])(
  'words that are kept nowhere (%s) are thrown away only when asked',
  async (why) => {
    stage.isPrivate = why === 'a private window';
    stage.editProblem = why === 'a full disk' ? strings.savingFailed_storage_full : null;
    show('notes');
    await beginEdit();
    await noteText().fill('a passing thought');
    await userEvent.keyboard('{Escape}');
    const question = page.getByRole('alertdialog', { name: strings.unkeptQuestion });
    await expect.element(question).toBeVisible();
    await button(strings.cancel).click();
    await expect.element(noteText()).toHaveValue('a passing thought');
    await button(strings.close).click();
    await button(strings.unkeptDiscard).click();
    await expect.poll(() => noteText().query()).toBeNull();
    expect(await stage.store.getDraftOf('n2')).toBeUndefined();
  },
);

test('what is deleted can be taken back', async () => {
  show('notes');
  await noteOf('両国の外相').getByRole('button', { name: strings.deleteNote }).click();
  await expect.element(page.getByText('Deleted: 両国の外相が会談した')).toBeVisible();
  expect(quotes()).toHaveLength(2);
  await button(strings.undo).click();
  await expect.element(noteOf('両国の外相が会談した')).toBeVisible();
  expect(await stage.store.get('n2')).toMatchObject({ deletedAtMs: null });
  expect(page.getByText(/^Deleted/).query()).toBeNull();
});

test('two notes deleted in a row can both be taken back', async () => {
  show('notes');
  await noteOf('両国の外相').getByRole('button', { name: strings.deleteNote }).click();
  await noteOf('a plain highlight').getByRole('button', { name: strings.deleteNote }).click();
  await expect.element(page.getByText('Deleted: a plain highlight')).toBeVisible();
  await button(strings.undo).first().click();
  await button(strings.undo).click();
  await expect.poll(quotes).toHaveLength(3);
});

test('the offer to take back goes after ten seconds, or when dismissed', async () => {
  show('notes');
  await expect.element(noteOf('両国の外相')).toBeVisible();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  stage.root
    .querySelectorAll<HTMLElement>('.note')[1]
    ?.querySelectorAll('button')[2]
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
  const bar = () => stage.root.querySelector('.undo-bar');
  await vi.waitUntil(() => bar() !== null);
  // Effects run after a frame, which the fake clock does not hold.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await vi.advanceTimersByTimeAsync(9_000);
  expect(bar()).not.toBeNull();
  await vi.advanceTimersByTimeAsync(2_000);
  vi.useRealTimers();
  await expect.poll(bar).toBeNull();
  expect(quotes()).toHaveLength(2);

  await noteOf('a plain highlight').getByRole('button', { name: strings.deleteNote }).click();
  await page.getByRole('status').getByRole('button', { name: strings.close }).click();
  await expect.poll(bar).toBeNull();
});

test('a jump that finds nothing says so', async () => {
  show('notes');
  await noteOf('両国の外相').getByRole('button', { name: strings.jumpToNote }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(strings.jumpFailed);
  expect(heard.jump).toEqual(['n2']);
});

test('by keyboard alone: to the notes, edit, save, delete, undo', async () => {
  show('page');
  await expect.element(page.getByRole('tab', { name: strings.tabThisPage })).toBeVisible();
  (page.getByRole('tab', { name: strings.tabThisPage }).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByRole('tab', { name: strings.tabNotes })).toHaveFocus();
  await expect.element(page.getByRole('searchbox')).toBeVisible();
  // The search field, then the first note: go, edit.
  await userEvent.keyboard('{Tab}{Tab}{Tab}{Enter}');
  await expect.element(noteText()).toHaveFocus();
  await userEvent.keyboard('{Control>}a{/Control}typed by hand{Control>}{Enter}{/Control}');
  await expect.element(noteOf('a plain highlight')).toHaveTextContent('typed by hand');
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(button(strings.undo)).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(noteOf('a plain highlight')).toBeVisible();
  await expect.element(page.getByRole('tab', { name: strings.tabNotes })).toHaveFocus();
});

test.each(['page', 'notes'] as const)('the foot of the tab %s leads to the page about the sources', async (tab) => {
  show(tab);
  const link = page.getByRole('link', { name: strings.aboutSources });
  expect(link.element().getAttribute('href')).toBe('/sources.html');
  await link.click();
  expect(heard.sources).toBe(1);
});
