/** What is known of the page in the reader's tab: verdict, topics, evidence, notes; and the switch for its site. */
import type { Bearing } from '../core/cards/overview';
import { readableHost } from '../core/host-name';
import type { Language } from '../core/knowledge/types';
import type { Note } from '../core/notes/types';
import { ArticleFinding, type PageFinding } from './ArticleFinding';
import { languageName } from './language-name';
import { DOT } from './middle-dot';
import type { NoteActions } from './NoteItem';
import { NoteList } from './NoteList';
import { Switch } from './Switch';
import type { Strings } from './strings/en';
import { fill } from './strings/fill';

/** `no-page`: nothing that can be read there (the browser's own pages, files, images); `silent`: looked at, nothing found. */
export type PageState =
  | { is: 'unknown' }
  | { is: 'no-page' }
  | { is: 'off-everywhere' }
  | { is: 'off-here' }
  | { is: 'silent' }
  | { is: 'found'; finding: PageFinding };

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
  onSwitchSite(isOn: boolean): void;
  onSwitchOnEverywhere(): void;
  onOpenTopic(id: string): void;
}

export function ThisPage(props: ThisPageProps) {
  const { page, site, notes, strings, language } = props;
  const isOff = page.is === 'off-everywhere' || page.is === 'no-page';
  return (
    <>
      <div class="page-state" role="status">
        <StateLine page={page} site={site} language={language} strings={strings} />
      </div>
      {page.is === 'off-everywhere' && (
        <button type="button" class="primary" onClick={props.onSwitchOnEverywhere}>
          {strings.switchOnEverywhere}
        </button>
      )}
      {site !== null && !isOff && (
        <Switch
          label={fill(strings.onThisSite, { site: readableHost(site) })}
          isOn={page.is !== 'off-here'}
          onChange={props.onSwitchSite}
        />
      )}
      {page.is === 'found' && (
        <ArticleFinding
          finding={page.finding}
          bearing={props.bearing}
          language={language}
          strings={strings}
          onOpenTopic={props.onOpenTopic}
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
