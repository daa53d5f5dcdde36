/** The popup, wired: what it shows comes from the tab, the store and the settings; what is done goes to the background. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { KnowledgeBundle, Language } from '../core/knowledge/types';
import type { Note } from '../core/notes/types';
import { addSite, removeSite, runsOn, type Settings } from '../core/settings';
import { askFromPage } from '../messages/ask';
import { AllNotes } from '../ui/AllNotes';
import { PopupFrame, type PopupTab } from '../ui/PopupFrame';
import { sayOutcome } from '../ui/say-outcome';
import type { PageWorld } from '../ui/start-page';
import { fill } from '../ui/strings/fill';
import { type PageState, ThisPage } from '../ui/ThisPage';
import { createNoteActions } from './notes';
import { useNotesOfTab, useRecentNotes, useSearch, useTab } from './use-notes';
import type { TabView } from '../messages/watch-tab';

const SOURCES_ADDRESS = '/src/book/index.html';

interface Deleted {
  note: Note;
  byKeyboard: boolean;
}

export function Popup({ world: { settings, language, strings } }: { world: PageWorld }) {
  const [shown, setShown] = useState<PopupTab>('page');
  const [query, setQuery] = useState('');
  const [deleted, setDeleted] = useState<Deleted[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const sayFailure = useCallback(
    (error: unknown) => setProblem(fill(strings.failedToLoad, { why: String(error) })),
    [strings],
  );

  const recent = useRecentNotes(sayFailure);
  const tab = useTab(settings, recent);
  const notesHere = useNotesOfTab(tab, sayFailure);
  const { found, count } = useSearch(query, sayFailure);
  const topicNames = useTopicNames(language, sayFailure);

  const forget = (id: string) => setDeleted((before) => before.filter(({ note }) => note.id !== id));
  const actions = useMemo(
    () =>
      createNoteActions(settings, strings, (note, byKeyboard) => {
        setDeleted((before) => [...before.filter((one) => one.note.id !== note.id), { note, byKeyboard }]);
        setAnnouncement('');
      }),
    [settings, strings],
  );
  const undo = async (id: string) => {
    const wrong = await sayOutcome(askFromPage('restoreNote', { id }), strings);
    setProblem(wrong);
    if (wrong !== null) return;
    forget(id);
    setAnnouncement(strings.noteRestored);
  };
  const change = (patch: Partial<Settings>) =>
    askFromPage('changeSettings', { patch }).then(
      () => setProblem(null),
      (error: unknown) => setProblem(fill(strings.changeFailed, { why: String(error) })),
    );
  const shared = { topicNames, language, strings, actions };
  return (
    <PopupFrame
      strings={strings}
      shown={shown}
      deleted={deleted.map(({ note, byKeyboard }) => ({ id: note.id, quote: note.quote.exact, byKeyboard }))}
      problem={problem}
      announcement={announcement}
      onShow={setShown}
      sourcesAddress={SOURCES_ADDRESS}
      onSettings={() => browser.runtime.openOptionsPage()}
      onSources={() => openPage(SOURCES_ADDRESS)}
      onUndo={undo}
      onDismiss={forget}
    >
      {shown === 'page' ? (
        <ThisPage
          page={stateOf(tab, settings, topicNames)}
          site={tab?.site ?? null}
          notes={notesHere}
          onSwitchSite={(isOn) => {
            const site = tab?.site ?? '';
            const { excludedSites } = settings;
            void change({ excludedSites: isOn ? removeSite(excludedSites, site) : addSite(excludedSites, site) });
          }}
          onSwitchOnEverywhere={() => change({ enabled: true })}
          onOpenTopic={(id) => tab?.tabId != null && openTopic(tab.tabId, id)}
          {...shared}
        />
      ) : (
        <AllNotes
          query={query}
          notes={query.trim() === '' ? recent : found}
          count={count}
          onSearch={setQuery}
          {...shared}
        />
      )}
    </PopupFrame>
  );
}

/** Topic names by id, empty until the knowledge base is there; nothing waits for it. */
function useTopicNames(language: Language, onError: (error: unknown) => void): ReadonlyMap<string, string> {
  const [knowledge, setKnowledge] = useState<KnowledgeBundle>();
  useEffect(() => {
    import('../knowledge/load-bundle')
      .then(({ loadBundle }) => loadBundle(language))
      .then(setKnowledge)
      .catch(onError);
  }, [language]);
  return useMemo(() => new Map(knowledge?.topics.map(({ id, name }) => [id, name])), [knowledge]);
}

function stateOf(tab: TabView | undefined, settings: Settings, topicNames: ReadonlyMap<string, string>): PageState {
  if (tab === undefined) return { is: 'unknown' };
  if (tab.site === null) return { is: 'no-page' };
  if (!settings.enabled) return { is: 'off-everywhere' };
  if (!runsOn(settings, tab.url)) return { is: 'off-here' };
  if (tab.description === null) return { is: tab.hasText ? 'silent' : 'no-page' };
  const { topics, ...finding } = tab.description;
  const named = topics.flatMap(({ id, mentions }) => {
    const name = topicNames.get(id);
    return name === undefined ? [] : { id, name, mentions };
  });
  return { is: 'found', finding: { ...finding, topics: named } };
}

/** Opens the card where the topic is named; where the page cannot show it, the dossier. */
async function openTopic(tabId: number, topic: string): Promise<void> {
  const { opened } = await askFromPage('openCardInTab', { tabId, topic }).catch(() => ({ opened: false }));
  if (opened) window.close();
  else await openPage(`/src/panel/index.html?topic=${encodeURIComponent(topic)}`);
}

/** Opens a page of the extension in a tab of its own. */
async function openPage(address: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(address) });
  window.close();
}
