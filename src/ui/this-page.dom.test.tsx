/** What the popup says of the page, and what can be done there. */
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, FOUND, heard, noteOf, noteText, SITE, show, stage } from '../../tests/support/popup-stage';
import { en as strings } from './strings/en';

test('the page: verdict, switch, topics that open, evidence by weight, notes with their anchors', async () => {
  show('page');
  await expect.element(page.getByText(strings.verdict_relation)).toBeVisible();
  await expect.element(page.getByText('Article · Japanese')).toBeVisible();
  await page.getByRole('switch', { name: 'Run on news.example' }).click();
  expect(heard.done).toEqual([[SITE, true]]);
  (button('China–Japan trade 1×').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(heard.topics).toEqual(['trade']);
  await page.getByText(strings.whyHere).click();
  await expect
    .poll(() => [...stage.root.querySelectorAll('.ledger h3, .ledger li')].map((line) => line.textContent))
    .toEqual([
      strings.evidence_relation,
      'the headline names both sides (countries, places, people or governments): “日”, “中” (headline)',
      'a sentence of the opening names both, with a dealing or such a matter: “islands” (opening)',
      strings.evidence_none,
      'the text reads like news of another kind (sport, markets, weather) (text)',
    ]);
  await expect.element(noteOf('the hotline is open again')).toHaveTextContent(strings.anchor_changed);
  await expect.element(noteOf('a plain highlight')).toHaveTextContent(strings.anchor_orphan);
  await button(strings.openSettings).click();
  expect(heard.settings).toBe(1);
});

test.each([
  ['no-page', strings.notHere, null],
  ['off-everywhere', strings.everywhereOff, null],
  ['off-here', 'Narrow Water is switched off on news.example.', false],
  ['silent', strings.noReader, true],
] as const)('a page in the state %s says so', async (is, words, isOn) => {
  show('page', { is });
  await expect.element(page.getByText(words)).toBeVisible();
  const toggle = page.getByRole('switch').query() as HTMLInputElement | null;
  expect(toggle?.checked ?? null).toBe(isOn);
});

test.each(['no-page', 'off-everywhere', 'off-here', 'silent'] as const)(
  'in the state %s the notes of the page can be read, edited and deleted',
  async (is) => {
    show('page', { is });
    const note = noteOf('両国の外相が会談した');
    await note.getByRole('button', { name: strings.editNote }).click();
    await noteText().fill('seen from afar');
    await button(strings.saveNote).click();
    await expect.element(note).toHaveTextContent('seen from afar');
    await note.getByRole('button', { name: strings.jumpToNote }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(strings.jumpFailed);
    await note.getByRole('button', { name: strings.deleteNote }).click();
    await button(strings.undo).click();
    await expect.element(noteOf('両国の外相が会談した')).toBeVisible();
  },
);

test.each([
  [FOUND, strings.selectToNote],
  [{ is: 'silent' }, strings.selectAndCall],
  [{ is: 'off-here' }, null],
  [{ is: 'off-everywhere' }, null],
] as const)('a page without notes says how to take one, where one can be taken: %j', async (state, how) => {
  for (const id of ['n1', 'n2', 'n3']) await stage.store.delete(id, 10);
  show('page', state);
  await expect.element(page.getByText(strings.noNotesHere)).toBeVisible();
  const said = [strings.selectToNote, strings.selectAndCall].filter((words) => stage.root.textContent?.includes(words));
  expect(said).toEqual(how === null ? [] : [how]);
});

test('a page that cannot be read and has no notes says nothing of notes', async () => {
  for (const id of ['n1', 'n2', 'n3']) await stage.store.delete(id, 10);
  show('page', { is: 'no-page' });
  await expect.element(page.getByText(strings.notHere)).toBeVisible();
  expect(page.getByText(strings.notesHere).query()).toBeNull();
});

test('switched off everywhere: one button switches on again', async () => {
  show('page', { is: 'off-everywhere' });
  await button(strings.switchOnEverywhere).click();
  expect(heard.done).toEqual(['on']);
});

test('a topic of the page, or words taken for it, are refused in a click and taken back on the spot', async () => {
  show('page');
  const topic = { kind: 'topic', topic: 'trade' };
  const match = { kind: 'match', words: '貿易', topic: 'trade', site: 'news.example' };
  await button('Less of China–Japan trade').click();
  await button(strings.refuse_topic).click();
  await expect.element(page.getByText('Not shown any more: China–Japan trade')).toBeVisible();
  await button(strings.undo).click();
  await expect.poll(() => page.getByText('Not shown any more').query()).toBeNull();
  await button('Means something else here: 貿易').click();
  await expect.element(page.getByText('On this site no longer marked as China–Japan trade: 貿易')).toBeVisible();
  await button(strings.undo).click();
  expect(heard.done).toEqual([
    [topic, true],
    [topic, false],
    [match, true],
    [match, false],
  ]);
});

test('what is refused twice is said once', async () => {
  show('page');
  await button('Less of China–Japan trade').click();
  await button(strings.refuse_topic).click();
  await button(strings.refuse_topic).click();
  await expect.poll(() => heard.done.length).toBe(2);
  await expect.poll(() => stage.root.querySelectorAll('.undo-bar').length).toBe(1);
});

test('by keyboard the way back has the focus; in a private window it is said that it holds for the tab', async () => {
  stage.isForTabOnly = true;
  show('page');
  (button('Less of China–Japan trade').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}{Tab}{Enter}');
  await expect.element(button(strings.undo)).toHaveFocus();
  await expect.element(page.getByText(strings.refusedForTab)).toBeVisible();
});

test('the site of a private window is not offered for the list, which is stored', async () => {
  show('page', { is: 'uncalled', why: 'not-listed', isPrivate: true });
  await expect.element(button(strings.lookHere)).toBeVisible();
  expect(button('Add news.example to the list').query()).toBeNull();
});

test.each([
  ['asked', strings.askedOnly, null],
  ['not-listed', 'news.example is not on your list of sites.', ['Add news.example to the list', 'add']],
  ['withheld', 'Your browser lets Narrow Water see news.example only when you click.', [strings.allowAccess, 'allow']],
] as const)(
  'a page that is not looked at by itself (%s) says why, and is looked at in a click',
  async (why, said, more) => {
    show('page', { is: 'uncalled', why, isPrivate: false });
    await expect.element(page.getByText(said)).toBeVisible();
    await button(strings.lookHere).click();
    if (more !== null) await button(more[0]).click();
    expect(heard.done).toEqual(more === null ? ['look'] : ['look', more[1]]);
    expect(page.getByRole('switch').query()).toBeNull();
    expect(page.getByText(strings.lookFailed).query()).toBeNull();
    stage.isLookedAt = false;
    await button(strings.lookHere).click();
    await expect.element(page.getByText(strings.lookFailed)).toBeVisible();
  },
);
