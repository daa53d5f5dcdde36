/** The plain parts of the panel and the settings page. */
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  buildEssay,
  buildKnowledge,
  buildPosition,
  buildRecordEntry,
  buildTopic,
} from '../../tests/support/build-knowledge';
import { buildNote } from '../../tests/support/build-note';
import { compileDossier } from '../core/cards/dossier';
import type { KnowledgeBundle } from '../core/knowledge/types';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings';
import { DossierView } from './DossierView';
import { SettingsForm } from './SettingsForm';
import { en as strings } from './strings/en';
import { TopicChooser } from './TopicChooser';

let root: HTMLElement;
const addressOf = (topic: string) => `?topic=${topic}`;

beforeEach(() => {
  root = document.createElement('main');
  document.body.append(root);
});

afterEach(() => {
  render(null, root);
  root.remove();
});

function showDossier(knowledge: KnowledgeBundle, notes = [buildNote({ topics: ['talks'] })]): void {
  const dossier = compileDossier(knowledge, 'talks');
  if (dossier === undefined) throw new Error('the test has no such topic');
  render(
    <DossierView
      dossier={dossier}
      notes={notes}
      topicNames={new Map()}
      language="en"
      strings={strings}
      actions={{ jump: async () => null }}
      addressOf={addressOf}
    />,
    root,
  );
}

const textOf = (selector: string) => [...root.querySelectorAll(selector)].map((found) => found.textContent);

test('a dossier says who speaks, in which role, where, when and to what conclusion, each apart', async () => {
  showDossier(
    buildKnowledge({
      essays: [buildEssay(), buildEssay({ id: 'anon', author: null, written: { from: '2018', to: '2018', how: 'x' } })],
      positions: [
        buildPosition({ paragraph: 7, stance: 'rejects', attributedTo: 'the ministry', date: '2029-11' }),
        buildPosition({ id: 'anon.p1', essay: 'anon', paragraph: 1, textLanguage: 'en' }),
      ],
    }),
  );
  const essays = textOf('.essay');
  expect(essays).toHaveLength(2);
  expect(essays[0]).toContain(strings.unsigned);
  for (const part of ['Jane Doe', 'Example University', 'Example Quarterly', 'Jan 2030', 'Concludes: Talks help.']) {
    expect(essays[1]).toContain(part);
  }
  expect(essays[1]).toContain('Reported by the writer, who rejects it: the ministry');
  expect(essays[1]).toContain('paragraph 7');
  expect(essays[1]).toContain('Speaks of Nov 2029');
  const sizes = [...root.querySelectorAll('.said')].map((said) => getComputedStyle(said).fontSize);
  expect(new Set(sizes).size).toBe(1);
});

test('every party’s name is there, marked with its language', () => {
  showDossier(buildKnowledge());
  const names = [...root.querySelectorAll<HTMLElement>('.names dd')].map((name) => [name.lang, name.textContent]);
  expect(names).toEqual([
    ['en', 'Talks'],
    ['ja', '協議'],
    ['zh-Hans', '会谈'],
    ['zh-Hant', '會談'],
  ]);
});

test('a topic without positions or record says so', async () => {
  showDossier(buildKnowledge({ positions: [] }), []);
  await expect.element(page.getByText(strings.noPositions)).toBeVisible();
  await expect.element(page.getByText(strings.noRecordYet)).toBeVisible();
  await expect.element(page.getByText(strings.noNotes)).toBeVisible();
});

test('the record gives its sources and the date to which it was checked; links leave nothing behind', async () => {
  const editorsNotes = [{ text: 'It was 2016.', source: buildRecordEntry().source }];
  showDossier(
    buildKnowledge({
      topics: [buildTopic({ record: [buildRecordEntry()], checkedTo: '2031-03-01' })],
      positions: [buildPosition({ editorsNotes })],
    }),
  );
  await expect.element(page.getByText('Record checked to 1 Mar 2031')).toBeVisible();
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a[href^=https]')];
  expect(links).toHaveLength(2);
  for (const link of links) expect([link.rel, link.target]).toEqual(['noopener noreferrer', '_blank']);
});

test('the reader’s own notes are read there, not changed', async () => {
  showDossier(buildKnowledge());
  await expect.element(page.getByRole('button', { name: strings.jumpToNote })).toBeVisible();
  expect(page.getByRole('button', { name: strings.deleteNote }).query()).toBeNull();
});

test('topics are found by any of their names, those of the page first', async () => {
  const topics = [buildTopic({ id: 'a', name: 'Article' }), buildTopic({ id: 'b', name: 'Bridge' }), buildTopic()];
  render(<TopicChooser topics={topics} here={['b', 'gone']} strings={strings} addressOf={addressOf} />, root);
  expect(textOf('.chooser a')).toEqual(['Bridge', 'Article', 'Bridge', 'Talks']);
  await page.getByRole('searchbox').fill('會談');
  await expect.poll(() => textOf('.chooser a')).toHaveLength(4);
  await page.getByRole('searchbox').fill('ＴＡＬＫＳ');
  await expect.poll(() => textOf('.chooser a')).toEqual(['Talks']);
  await page.getByRole('searchbox').fill('zzz');
  await expect.element(page.getByText('There is no topic “zzz”.')).toBeVisible();
});

test('each setting is told as soon as it is changed', async () => {
  const onChange = vi.fn<(patch: Partial<Settings>) => void>();
  const settings = { ...DEFAULT_SETTINGS, excludedSites: ['news.example'] };
  render(<SettingsForm settings={settings} strings={strings} problem={null} onChange={onChange} />, root);
  await page.getByRole('switch', { name: strings.settingEnabled }).click();
  await page.getByLabelText(strings.settingDensity).selectOptions(strings.density_all);
  await page.getByLabelText(strings.settingTheme).selectOptions(strings.theme_dark);
  await page.getByLabelText(strings.settingLanguage).selectOptions('繁體中文');
  await page.getByRole('button', { name: 'Switch on again: news.example' }).click();
  expect(onChange.mock.calls.flat()).toEqual([
    { enabled: false },
    { density: 'all' },
    { theme: 'dark' },
    { language: 'zh-Hant' },
    { excludedSites: [] },
  ]);
});

test('a site is added by its host name or an address; anything else is refused in words', async () => {
  const onChange = vi.fn<(patch: Partial<Settings>) => void>();
  render(<SettingsForm settings={DEFAULT_SETTINGS} strings={strings} problem={null} onChange={onChange} />, root);
  const field = page.getByLabelText(strings.settingExcludeAdd);
  await field.fill('not a site');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(strings.settingExcludeInvalid)).toBeVisible();
  expect(onChange).not.toHaveBeenCalled();
  await field.fill('https://www.news.example/world');
  await expect.poll(() => page.getByText(strings.settingExcludeInvalid).query()).toBeNull();
  await userEvent.keyboard('{Enter}');
  expect(onChange).toHaveBeenCalledWith({ excludedSites: ['news.example'] });
  await expect.element(field).toHaveValue('');
});

test('what could not be changed is said', async () => {
  render(<SettingsForm settings={DEFAULT_SETTINGS} strings={strings} problem="No." onChange={() => undefined} />, root);
  await expect.element(page.getByText('No.', { exact: true })).toBeVisible();
});
