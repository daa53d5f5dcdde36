/** The plain parts of the panel and the settings page. */
import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  buildEssay,
  buildKnowledge,
  buildPosition,
  buildRecordEntry,
  buildTopic,
} from '../../tests/support/build-knowledge';
import { buildNote } from '../../tests/support/build-note';
import { placeToDraw } from '../../tests/support/drawing-place';
import { compileDossier } from '../core/cards/dossier';
import type { BundleTopic, KnowledgeBundle } from '../core/knowledge/bundle-types';
import type { Language } from '../core/knowledge/types';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings';
import { DossierView } from './DossierView';
import { SettingsForm, type SettingsFormProps } from './SettingsForm';
import { en as strings } from './strings/en';
import { TopicChooser } from './TopicChooser';

const root = placeToDraw('main');
const addressOf = (topic: string) => `?topic=${topic}`;

function showDossier(knowledge: KnowledgeBundle, notes = [buildNote({ topics: ['talks'] })]): void {
  const dossier = compileDossier(knowledge, 'talks');
  if (dossier === undefined) throw new Error('the test has no such topic');
  render(
    <DossierView
      dossier={dossier}
      essays={knowledge.essays}
      notes={notes}
      topicNames={new Map()}
      language={knowledge.language}
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
  expect(essays[1]).toContain('Time spoken of: Nov 2029');
  const sizes = [...root.querySelectorAll('.said')].map((said) => getComputedStyle(said).fontSize);
  expect(new Set(sizes).size).toBe(1);
});

test('each position of a dossier is copied as a citation', async () => {
  const written: string[] = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void written.push(text));
  showDossier(buildKnowledge({ positions: [buildPosition({ paragraph: 7 })] }));
  await page.getByRole('button', { name: 'Copy as citation: Jane Doe, paragraph 7' }).click();
  await expect.poll(() => written).toHaveLength(1);
  for (const part of ['Jane Doe', 'Example Quarterly', 'paragraph 7', 'Talks help.'])
    expect(written[0]).toContain(part);
  await expect.poll(() => root.querySelector('[role=status]')?.textContent).toBe(strings.copied);
  vi.restoreAllMocks();
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

test('what is in English on a page in another language is marked so', () => {
  const knowledge = buildKnowledge({
    topics: [buildTopic({ record: [buildRecordEntry({ saidBy: 'The ministry' })], checkedTo: '2031-03-01' })],
    positions: [
      buildPosition({
        stance: 'reports',
        attributedTo: 'a minister',
        editorsNotes: [{ text: 'It was 2016.', source: buildRecordEntry().source }],
        outcome: { state: 'held', asOf: '2031', record: [], why: 'It came about.' },
      }),
    ],
  });
  showDossier({ ...knowledge, language: 'ja' });
  const inEnglish = textOf('[lang=en]').join('\n');
  for (const part of [
    'Jane Doe',
    'Example University',
    'Example Quarterly',
    'Talks help.',
    'a minister',
    'It was 2016.',
  ]) {
    expect(inEnglish).toContain(part);
  }
  for (const part of ['It came about.', 'The foreign ministers met. (The ministry)', 'Example Ministry']) {
    expect(inEnglish).toContain(part);
  }
  expect(inEnglish).not.toContain('1月');
  expect(inEnglish).not.toContain(strings.editorsNote);
});

test('a date that the essay does not state is marked as inferred', () => {
  showDossier(buildKnowledge({ positions: [buildPosition({ date: '2029-11', dateInferred: true })] }));
  expect(textOf('.position .attribution')).toEqual(['paragraph 3\u00a0· Time spoken of: Nov 2029 (inferred)']);
});

test('no line of a dossier begins with a dot', () => {
  showDossier(buildKnowledge({ essays: [buildEssay({ role: 'Analyst · unsigned translation' })] }));
  expect(root.textContent).toContain('\u00a0· ');
  expect(root.textContent).not.toMatch(/[^\u00a0]·/);
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

test('topics are found by any of their names', async () => {
  const topics = [buildTopic({ id: 'a', name: 'Article' }), buildTopic({ id: 'b', name: 'Bridge' }), buildTopic()];
  render(<TopicChooser topics={topics} language="en" strings={strings} addressOf={addressOf} />, root);
  expect(textOf('.chooser a')).toEqual(['Article', 'Bridge', 'Talks']);
  await page.getByRole('searchbox').fill('會談');
  await expect.poll(() => textOf('.chooser a')).toHaveLength(3);
  await page.getByRole('searchbox').fill('ＴＡＬＫＳ');
  await expect.poll(() => textOf('.chooser a')).toEqual(['Talks']);
  await page.getByRole('searchbox').fill('zzz');
  await expect.element(page.getByText('There is no such topic: zzz')).toBeVisible();
});

test('all topics stand in the order of the interface’s language; quotation marks do not count', async () => {
  const named = (...names: string[]) => names.map((name) => buildTopic({ id: name, name }));
  const show = (language: Language, topics: BundleTopic[]) => {
    render(<TopicChooser topics={topics} language={language} strings={strings} addressOf={addressOf} />, root);
    return textOf('.chooser a');
  };
  expect(show('en', named('Trade', '“comfort women”', 'abductees', 'Élysée', 'Chips'))).toEqual([
    'abductees',
    'Chips',
    '“comfort women”',
    'Élysée',
    'Trade',
  ]);
  expect(show('ja', named('貿易', '「つくる会」', 'あいさつ'))).toEqual(['あいさつ', '「つくる会」', '貿易']);
  expect(show('zh-Hans', named('“慰安妇”', '半导体', '钓鱼岛'))).toEqual(['半导体', '钓鱼岛', '“慰安妇”']);
});

function showSettings(given: Partial<SettingsFormProps>): void {
  const props: SettingsFormProps = {
    settings: DEFAULT_SETTINGS,
    hasAccess: true,
    topicNames: new Map([['talks', 'Talks']]),
    shortcuts: [],
    browserName: 'chromium',
    sourcesAddress: '../sources.html',
    welcomeAddress: '../welcome.html',
    strings,
    problem: null,
    onChange: () => undefined,
    onAllowAccess: () => undefined,
    ...given,
  };
  render(<SettingsForm {...props} />, root);
}

test('each setting is told as soon as it is changed', async () => {
  const onChange = vi.fn<(patch: Partial<Settings>) => void>();
  const settings = { ...DEFAULT_SETTINGS, excludedSites: ['news.example'] };
  showSettings({ settings, onChange });
  await page.getByRole('switch', { name: strings.settingEnabled }).click();
  await page.getByRole('radio', { name: strings.where_asked }).click();
  await page.getByLabelText(strings.settingDelay).selectOptions(strings.delay_never);
  await page.getByLabelText(strings.settingDensity).selectOptions(strings.density_all);
  await page.getByRole('radio', { name: strings.sensitivity_wide }).click();
  await page.getByLabelText(strings.settingTheme).selectOptions(strings.theme_dark);
  await page.getByLabelText(strings.settingLanguage).selectOptions('繁體中文');
  await page.getByRole('button', { name: 'Switch on again: news.example' }).click();
  expect(onChange.mock.calls.flat()).toEqual([
    { enabled: false },
    { where: 'asked' },
    { delay: 'never' },
    { density: 'all' },
    { sensitivity: 'wide' },
    { theme: 'dark' },
    { language: 'zh-Hant' },
    { excludedSites: [] },
  ]);
});

test('how readily a story counts: each step says what it does, and the chosen one is checked', async () => {
  showSettings({});
  const group = page.getByRole('group', { name: strings.settingSensitivity });
  await expect.element(group).toBeVisible();
  const balanced = page.getByRole('radio', { name: strings.sensitivity_balanced });
  await expect.element(balanced).toBeChecked();
  await expect.element(balanced).toHaveAccessibleDescription(strings.sensitivityHelp_balanced);
  showSettings({ settings: { ...DEFAULT_SETTINGS, sensitivity: 'strict' } });
  await expect.element(page.getByRole('radio', { name: strings.sensitivity_strict })).toBeChecked();
  await expect.element(balanced).not.toBeChecked();
});

test('a site is added by its host name or an address; anything else is refused in words', async () => {
  const onChange = vi.fn<(patch: Partial<Settings>) => void>();
  showSettings({ onChange });
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

test('the list of sites is there where Narrow Water runs on those alone: taken out of, added to, put back', async () => {
  const onChange = vi.fn<(patch: Partial<Settings>) => void>();
  showSettings({});
  expect(page.getByText(strings.listedSites, { exact: true }).query()).toBeNull();
  const listed = { ...DEFAULT_SETTINGS, where: 'listed' as const };
  showSettings({ settings: listed });
  const restore = page.getByRole('button', { name: strings.listedRestore });
  expect(restore.query()).toBeNull();
  showSettings({ settings: { ...listed, listedSites: ['a.example', 'b.example'] }, onChange });
  await page.getByText('2 sites').click();
  await page.getByRole('button', { name: `${strings.remove}: a.example` }).click();
  const [field] = page.getByLabelText(strings.settingExcludeAdd).all();
  await field?.fill('https://www.c.example/world');
  await userEvent.keyboard('{Enter}');
  await restore.click();
  expect(onChange.mock.calls.flat()).toEqual([
    { listedSites: ['b.example'] },
    { listedSites: ['a.example', 'b.example', 'c.example'] },
    { listedSites: DEFAULT_SETTINGS.listedSites },
  ]);
  showSettings({ settings: { ...listed, listedSites: [] } });
  await expect.element(page.getByText(strings.listedNone)).toBeVisible();
});

test('what was refused stands in lists by its name, and is taken back one by one or all at once', async () => {
  const onChange = vi.fn<(patch: Partial<Settings>) => void>();
  const other = { words: '会談', topic: 'gone', site: 'b.example' };
  const settings = {
    ...DEFAULT_SETTINGS,
    mutedTopics: ['talks', 'gone'],
    wrongMatches: [{ words: 'the talks', topic: 'talks', site: 'xn--wgv71a.example' }, other],
  };
  showSettings({ settings, onChange });
  expect(textOf('.removable span')).toEqual([
    'Talks',
    'gone',
    'On 日本.example: the talks, not meant as Talks',
    'On b.example: 会談, not meant as gone',
  ]);
  await page.getByRole('button', { name: `${strings.showAgain}: Talks` }).click();
  await page.getByRole('button', { name: `${strings.takeBack}: On 日本.example: the talks` }).click();
  await page.getByRole('button', { name: `${strings.undoAll}: ${strings.settingMuted}` }).click();
  await page.getByRole('button', { name: `${strings.undoAll}: ${strings.settingWrong}` }).click();
  expect(onChange.mock.calls.flat()).toEqual([
    { mutedTopics: ['gone'] },
    { wrongMatches: [other] },
    { mutedTopics: [] },
    { wrongMatches: [] },
  ]);
  expect(page.getByRole('button', { name: `${strings.undoAll}: ${strings.settingExcluded}` }).query()).toBeNull();
});

test('where the browser holds back access the settings say so and lead to its prompt; not where nothing runs by itself', async () => {
  const onAllowAccess = vi.fn();
  showSettings({ hasAccess: undefined });
  expect(page.getByText(strings.accessWithheldAll).query()).toBeNull();
  showSettings({ hasAccess: false, onAllowAccess });
  await expect.element(page.getByText(strings.accessWithheldAll)).toBeVisible();
  await page.getByRole('button', { name: strings.allowAccess }).click();
  expect(onAllowAccess).toHaveBeenCalledOnce();
  showSettings({ hasAccess: false, settings: { ...DEFAULT_SETTINGS, where: 'asked' } });
  await expect.poll(() => page.getByText(strings.accessWithheldAll).query()).toBeNull();
});

test('a site in another script is read as it is written', async () => {
  const onChange = vi.fn<(patch: Partial<Settings>) => void>();
  showSettings({ settings: { ...DEFAULT_SETTINGS, excludedSites: ['xn--wgv71a.example'] }, onChange });
  expect(textOf('.removable span')).toEqual(['日本.example']);
  await page.getByLabelText(strings.settingExcludeAdd).fill('*.例え.example');
  await userEvent.keyboard('{Enter}');
  expect(onChange).toHaveBeenCalledWith({ excludedSites: ['xn--wgv71a.example', 'xn--r8jz45g.example'] });
  await page.getByRole('button', { name: 'Switch on again: 日本.example' }).click();
  expect(onChange).toHaveBeenCalledWith({ excludedSites: [] });
});

test('the keys are named as the browser has them, with where to change them', async () => {
  const shortcuts = [
    { command: 'next-mention', keys: 'Alt+Shift+J' },
    { command: 'take-note', keys: '' },
    { command: 'of-tomorrow', keys: 'F5' },
  ];
  showSettings({ shortcuts });
  expect(textOf('.shortcuts div')).toEqual([
    'Open the popupnot set',
    'Open the card of the next mentionAlt+Shift+J',
    'Open the card of the previous mentionnot set',
    'Take a note on the selected textnot set',
    'Open the card nearest to where you readnot set',
    'Close the cardnot set',
    'Pin the card, or let it gonot set',
  ]);
  expect(textOf('.shortcuts kbd')).toEqual(['Alt+Shift+J']);
  await expect.element(page.getByText('chrome://extensions/shortcuts')).toBeVisible();
  showSettings({ shortcuts, browserName: 'firefox' });
  await expect.element(page.getByText('about:addons')).toBeVisible();
});

test('a browser without keys is told nothing of them', async () => {
  showSettings({});
  await expect.element(page.getByText(strings.privacy, { exact: true })).toBeVisible();
  expect(page.getByText(strings.keyboard, { exact: true }).query()).toBeNull();
});

test('the settings lead to the page about the sources', async () => {
  showSettings({});
  const link = page.getByRole('link', { name: strings.aboutSources });
  await expect.element(link).toBeVisible();
  expect(link.element().getAttribute('href')).toBe('../sources.html');
});

test('what could not be changed is said', async () => {
  showSettings({ problem: 'No.' });
  await expect.element(page.getByText('No.', { exact: true })).toBeVisible();
});
