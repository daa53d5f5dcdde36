/** One note in a list: to read, to edit in place, to delete, to go back to its passage. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { readableHost } from '../core/host-name';
import type { Language } from '../core/knowledge/types';
import type { Note, NoteEdit, NoteFields } from '../core/notes/types';
import type { AnchorState } from '../core/quote/types';
import { formatDate } from './format-date';
import { DOT } from './middle-dot';
import { NoteEditor } from './NoteEditor';
import type { Strings } from './strings/en';

/** What can be done with notes where they are listed. Each resolves to what went wrong, in words, or to null. */
export interface NoteActions {
  jump(note: Note): Promise<string | null>;
  /** Absent where notes are only read. */
  change?: {
    edit(edit: NoteEdit): Promise<string | null>;
    /** `byKeyboard`: the focus is lost with the note, and has to go somewhere. */
    delete(note: Note, byKeyboard: boolean): Promise<string | null>;
  };
}

export interface NoteItemProps {
  note: Note;
  language: Language;
  strings: Strings;
  /** The names of its topics, as far as they are known. */
  topicNames: readonly string[];
  /** Where the note is listed away from its page. */
  showsPage: boolean;
  /** Where it sits in today's page; null where no page was asked. */
  anchor: AnchorState | null;
  actions: NoteActions;
}

export function NoteItem(props: NoteItemProps) {
  const { note, strings, actions } = props;
  const [base, setBase] = useState<NoteFields | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const item = useRef<HTMLLIElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && base === null) item.current?.querySelector<HTMLElement>('.edit')?.focus();
    wasEditing.current = base !== null;
  }, [base]);

  const begin = () => {
    setProblem(null);
    setBase({ colour: note.colour, text: note.text, tags: note.tags });
  };
  const end = (wrong: string | null) => {
    setProblem(wrong);
    if (wrong === null) setBase(null);
  };
  return (
    <li ref={item} class={`note ${note.colour}`}>
      {base === null || actions.change === undefined ? (
        <NoteReading {...props} problem={problem} onEdit={begin} onProblem={setProblem} />
      ) : (
        <NoteEditor
          quote={note.quote.exact}
          fields={base}
          strings={strings}
          status={null}
          problem={problem}
          question={null}
          canDelete={false}
          canDiscard={false}
          onChange={() => setProblem(null)}
          onSave={async (mine) => end((await actions.change?.edit({ id: note.id, base, mine })) ?? null)}
          onDelete={() => undefined}
          onDiscard={() => undefined}
          onCancel={() => end(null)}
        />
      )}
    </li>
  );
}

interface NoteReadingProps extends NoteItemProps {
  problem: string | null;
  onEdit(): void;
  onProblem(problem: string | null): void;
}

function NoteReading(props: NoteReadingProps) {
  const { note, strings, topicNames, anchor, problem, onEdit, onProblem } = props;
  const { jump, change } = props.actions;
  return (
    <>
      <blockquote>{note.quote.exact}</blockquote>
      {note.text !== '' && <p class="note-text">{note.text}</p>}
      {note.tags.length + topicNames.length > 0 && (
        <p class="labels">
          {note.tags.map((tag) => (
            <span class="tag" key={tag}>
              #{tag}
            </span>
          ))}
          {topicNames.map((name) => (
            <span key={name}>{name}</span>
          ))}
        </p>
      )}
      <p class="quiet">{describePlace(props)}</p>
      {anchor !== null && anchor !== 'exact' && <p class="quiet">{strings[`anchor_${anchor}`]}</p>}
      <div class="row">
        <button type="button" onClick={async () => onProblem(await jump(note))}>
          {strings.jumpToNote}
        </button>
        {change !== undefined && (
          <>
            <button type="button" class="edit" onClick={onEdit}>
              {strings.editNote}
            </button>
            <button type="button" onClick={async (event) => onProblem(await change.delete(note, event.detail === 0))}>
              {strings.deleteNote}
            </button>
          </>
        )}
      </div>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

function describePlace({ note, language, showsPage }: NoteItemProps): string {
  const made = new Date(note.createdAtMs);
  const pad = (part: number) => String(part).padStart(2, '0');
  const date = formatDate(`${made.getFullYear()}-${pad(made.getMonth() + 1)}-${pad(made.getDate())}`, language);
  return (showsPage ? [note.page.title, readableHost(note.page.site), date] : [date])
    .filter((part) => part !== '')
    .join(DOT);
}
