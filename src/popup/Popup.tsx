/** The popup, wired: what it shows comes from the tab, the store and the settings; what is done goes to the background. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { KnowledgeBundle } from '../core/knowledge/bundle-types';
import type { Language } from '../core/knowledge/types';
import type { Note } from '../core/notes/types';
import { askFromPage } from '../messages/ask';
import { createPageSwitches } from '../messages/page-switches';
import { AllNotes } from '../ui/AllNotes';
import { PopupFrame, type PopupTab } from '../ui/PopupFrame';
import { stateOfPage } from '../ui/page-state';
import { sayOutcome } from '../ui/say-outcome';
import type { PageWorld } from '../ui/start-page';
import { fill } from '../ui/strings/fill';
import { ThisPage } from '../ui/ThisPage';
import { type LoadBearing, useBearing } from '../ui/use-bearing';
import { createNoteActions } from './notes';
import { useNotesOfTab, useRecentNotes, useSearch, useTab } from './use-notes';

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
  const [round, setRound] = useState(0);
  const tab = useTab(settings, [recent, round]);
  const notesHere = useNotesOfTab(tab, sayFailure);
  const { found, count } = useSearch(query, sayFailure);
  const topicNames = useTopicNames(language, sayFailure);
  const bearing = useBearing(loadBearing, language, tab?.description?.passages, sayFailure);

  const forget = (id: string) => setDeleted((before) => before.filter(({ note }) => note.id !== id));
  // Until the window is known, it may be a private one.
  const isPrivate = tab?.isPrivate ?? true;
  const actions = useMemo(
    () =>
      createNoteActions(settings, strings, isPrivate, (note, byKeyboard) => {
        setDeleted((before) => [...before.filter((one) => one.note.id !== note.id), { note, byKeyboard }]);
        setAnnouncement('');
      }),
    [settings, strings, isPrivate],
  );
  const undo = async (id: string) => {
    const wrong = await sayOutcome(askFromPage('restoreNote', { id }), strings);
    setProblem(wrong);
    if (wrong !== null) return;
    forget(id);
    setAnnouncement(strings.noteRestored);
  };
  const switches = createPageSwitches(tab, settings, {
    changed() {
      setProblem(null);
      setRound((before) => before + 1);
    },
    failed: (error) => setProblem(fill(strings.changeFailed, { why: String(error) })),
  });
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
          page={stateOfPage(tab, topicNames)}
          site={tab?.site ?? null}
          notes={notesHere}
          bearing={bearing}
          switches={switches}
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

/** The knowledge base comes after the first paint. */
const loadBearing: LoadBearing = async (language, passages) =>
  (await import('../knowledge/load-bearing')).loadBearing(language, passages);

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
