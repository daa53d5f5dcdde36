/** What is known of the page in the reader's tab: verdict, topics, evidence, notes; and the switch for its site. */
import { useState } from 'preact/hooks';
import type { Bearing } from '../core/cards/overview';
import { readableHost } from '../core/host-name';
import type { Language } from '../core/knowledge/types';
import type { Note } from '../core/notes/types';
import type { Refusal } from '../core/refusals';
import { ArticleFinding, type PageFinding } from './ArticleFinding';
import { languageName } from './language-name';
import { DOT } from './middle-dot';
import type { NoteActions } from './NoteItem';
import { NoteList } from './NoteList';
import { Switch } from './Switch';
import type { Strings } from './strings/en';
import { fill } from './strings/fill';
import type { TopicRefusal } from './TopicList';
import { sayUncalled, UncalledPage, type WhyUncalled } from './UncalledPage';
import { UndoBar } from './UndoBar';

/** `uncalled`: it does not look at this page by itself; `no-page`: nothing that can be read there (the browser's own pages, files, images); `silent`: looked at, nothing found. */
export type PageState =
  | { is: 'unknown' }
  | { is: 'no-page' }
  | { is: 'off-everywhere' }
  | { is: 'off-here' }
  | { is: 'uncalled'; why: WhyUncalled; isPrivate: boolean }
  | { is: 'silent' }
  | { is: 'found'; finding: PageFinding };

/** What can be done about the page. */
export interface PageSwitches {
  /** Refuses something, or takes it back; null where that failed. */
  refuse(refusal: Refusal, isRefused: boolean): Promise<{ isForTabOnly: boolean } | null>;
  /** Looks at the page for this visit; whether the browser let us. */
  look(): Promise<boolean>;
  addToList(): void;
  allowAccess(): void;
  switchOnEverywhere(): void;
}

export interface ThisPageProps {
  page: PageState;
  /** Null where the page has no site. */
  site: string | null;
  /** Undefined until they are read. */
  notes: readonly Note[] | undefined;
  /** What the essays say that bears on the article; undefined until it is known. */
  bearing: Bearing | undefined;
  topicNames: ReadonlyMap<string, string>;
  language: Language;
  strings: Strings;
  actions: NoteActions;
  switches: PageSwitches;
  onOpenTopic(id: string): void;
}

export function ThisPage(props: ThisPageProps) {
  const { page, site, notes, strings, language, switches } = props;
  const [refused, setRefused] = useState<Refused[]>([]);
  const isOff = page.is === 'off-everywhere' || page.is === 'no-page' || page.is === 'uncalled';
  const refuse = async ({ kind, topic, words, byKeyboard }: TopicRefusal) => {
    if (site === null) return;
    const refusal: Refusal = kind === 'topic' ? { kind, topic: topic.id } : { kind, words, topic: topic.id, site };
    const outcome = await switches.refuse(refusal, true);
    if (outcome === null) return;
    const one = { refusal, name: topic.name, byKeyboard, ...outcome };
    setRefused((before) => [...before.filter((other) => keyOf(other) !== keyOf(one)), one]);
  };
  const forget = (one: Refused) => setRefused((before) => before.filter((other) => other !== one));
  return (
    <>
      <div class="page-state" role="status">
        <StateLine page={page} site={site} language={language} strings={strings} />
      </div>
      {page.is === 'off-everywhere' && (
        <button type="button" class="primary" onClick={switches.switchOnEverywhere}>
          {strings.switchOnEverywhere}
        </button>
      )}
      {site !== null && !isOff && (
        <Switch
          label={fill(strings.onThisSite, { site: readableHost(site) })}
          isOn={page.is !== 'off-here'}
          onChange={(isOn) => void switches.refuse({ kind: 'site', site }, !isOn)}
        />
      )}
      {page.is === 'uncalled' && site !== null && (
        <UncalledPage
          why={page.why}
          isPrivate={page.isPrivate}
          site={site}
          strings={strings}
          onLook={switches.look}
          onAddToList={switches.addToList}
          onAllowAccess={switches.allowAccess}
        />
      )}
      {refused.map((one) => (
        <UndoBar
          key={keyOf(one)}
          words={sayRefused(one, strings)}
          strings={strings}
          takesFocus={one.byKeyboard}
          onUndo={() => {
            forget(one);
            void switches.refuse(one.refusal, false);
          }}
          onDismiss={() => forget(one)}
        />
      ))}
      {page.is === 'found' && (
        <ArticleFinding
          finding={page.finding}
          bearing={props.bearing}
          language={language}
          strings={strings}
          onOpenTopic={props.onOpenTopic}
          onRefuse={(refusal) => void refuse(refusal)}
        />
      )}
      {notes !== undefined && (page.is !== 'no-page' || notes.length > 0) && (
        <section>
          <h2>{strings.notesHere}</h2>
          {notes.length === 0 ? (
            <>
              <p class="quiet">{strings.noNotesHere}</p>
              {page.is === 'found' && <p class="quiet">{strings.selectToNote}</p>}
              {page.is === 'silent' && <p class="quiet">{strings.selectAndCall}</p>}
            </>
          ) : (
            <NoteList
              notes={notes}
              topicNames={props.topicNames}
              showsPage={false}
              anchors={page.is === 'found' ? page.finding.anchors : {}}
              language={language}
              strings={strings}
              actions={props.actions}
            />
          )}
        </section>
      )}
    </>
  );
}

/** Something refused here, while it can be taken back on the spot. */
interface Refused {
  refusal: Refusal;
  /** Of its topic. */
  name: string;
  isForTabOnly: boolean;
  byKeyboard: boolean;
}

const keyOf = ({ refusal }: Refused): string => JSON.stringify(refusal);

function sayRefused({ refusal, name, isForTabOnly }: Refused, strings: Strings): string {
  const words = refusal.kind === 'match' ? refusal.words : '';
  const done = fill(strings[`refused_${refusal.kind}`], { words, topic: name });
  return isForTabOnly ? `${done} ${strings.refusedForTab}` : done;
}

type StateLineProps = Pick<ThisPageProps, 'page' | 'site' | 'language' | 'strings'>;

function StateLine({ page, site, language, strings }: StateLineProps) {
  switch (page.is) {
    case 'unknown':
      return null;
    case 'no-page':
      return <p>{strings.notHere}</p>;
    case 'off-everywhere':
      return <p>{strings.everywhereOff}</p>;
    case 'off-here':
      return <p>{fill(strings.siteOff, { site: readableHost(site ?? '') })}</p>;
    case 'uncalled':
      return <p>{sayUncalled(page.why, site ?? '', strings)}</p>;
    case 'silent':
      return <p>{strings.noReader}</p>;
    case 'found': {
      const { verdict, kind, language: written } = page.finding;
      const inLanguage = written === 'other' ? strings.language_other : languageName(written, language);
      return (
        <>
          <p class="verdict">{strings[`verdict_${verdict}`]}</p>
          <p class="quiet">
            {strings[`kind_${kind}`]}
            {DOT}
            {inLanguage}
          </p>
        </>
      );
    }
  }
}
