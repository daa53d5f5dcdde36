/** One note in a list: to read, to edit in place, to delete, to go back to its passage. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { readableHost } from '../core/host-name';
import type { Language } from '../core/knowledge/types';
import type { Note, NoteEdit, NoteFields } from '../core/notes/types';
import type { AnchorState } from '../core/quote/types';
import { formatDate } from './format-date';
import { DOT } from './middle-dot';
import { NoteEditor } from './NoteEditor';
import { sayResumed } from './say-draft';
import type { Strings } from './strings/en';
import { useDraft } from './use-draft';

/** What can be done with notes where they are listed. Each resolves to what went wrong, in words, or to null. */
export interface NoteActions {
  jump(note: Note): Promise<string | null>;
  /** Absent where notes are only read. */
  change?: {
    edit(edit: NoteEdit): Promise<string | null>;
    /** The draft of an edit of the note: one that was kept, or a new one. */
    draft(note: Note): Promise<EditDraft>;
    /** `byKeyboard`: the focus is lost with the note, and has to go somewhere. */
    delete(note: Note, byKeyboard: boolean): Promise<string | null>;
  };
}

/** What an edit begins with, and where it is kept while it is typed. */
export interface EditDraft {
  /** What the note's fields were when the edit began. */
  base: NoteFields;
  /** As they were typed so far. */
  fields: NoteFields;
  /** Null where nothing was kept before. */
  keptAtMs: number | null;
  /** Absent in a private window, where no draft is kept. */
  store?: { keep(fields: NoteFields): Promise<boolean>; discard(): Promise<unknown> };
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
  const { note, actions } = props;
  const [draft, setDraft] = useState<EditDraft | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const item = useRef<HTMLLIElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && draft === null) item.current?.querySelector<HTMLElement>('.edit')?.focus();
    wasEditing.current = draft !== null;
  }, [draft]);

  const begin = async () => {
    setProblem(null);
    setDraft((await actions.change?.draft(note)) ?? null);
  };
  return (
    <li ref={item} class={`note ${note.colour}`}>
      {draft === null ? (
        <NoteReading {...props} problem={problem} onEdit={() => void begin()} onProblem={setProblem} />
      ) : (
        <NoteEditing {...props} draft={draft} onEnd={() => setDraft(null)} />
      )}
    </li>
  );
}

interface NoteEditingProps extends NoteItemProps {
  draft: EditDraft;
  onEnd(): void;
}

function NoteEditing({ note, language, strings, actions, draft, onEnd }: NoteEditingProps) {
  const [status, setStatus] = useState(sayResumed(draft.keptAtMs, language, strings));
  const [problem, setProblem] = useState<string | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const keeping = useDraft(
    async (fields) => (await draft.store?.keep(fields)) ?? false,
    (isKept) => draft.store !== undefined && setStatus(isKept ? strings.draftKept : strings.draftUnkept),
  );

  const save = async (mine: NoteFields) => {
    keeping.hold();
    const wrong = (await actions.change?.edit({ id: note.id, base: draft.base, mine })) ?? null;
    if (wrong !== null) return setProblem(wrong);
    // More was typed while this was being saved: the form stays open for it.
    if (keeping.hasOtherWords(mine)) return setStatus(strings.noteSaved);
    keeping.finish();
    onEnd();
  };
  const cancel = async () => {
    await keeping.keep();
    // Kept nowhere (private window, full disk): ask before it is thrown away.
    if (keeping.hasUnkeptWords()) setLeaving(true);
    else onEnd();
  };
  const discard = () => {
    keeping.finish();
    void draft.store?.discard().catch(() => undefined);
    onEnd();
  };
  return (
    <NoteEditor
      quote={note.quote.exact}
      fields={draft.fields}
      strings={strings}
      status={status}
      problem={problem}
      question={
        isLeaving
          ? {
              text: strings.unkeptQuestion,
              yes: strings.unkeptDiscard,
              onYes: discard,
              onNo: () => setLeaving(false),
            }
          : null
      }
      canDelete={false}
      canDiscard={draft.keptAtMs !== null}
      onChange={(fields) => {
        setProblem(null);
        keeping.change(fields);
      }}
      onSave={(mine) => void save(mine)}
      onDelete={() => undefined}
      onDiscard={discard}
      onCancel={() => void cancel()}
    />
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
