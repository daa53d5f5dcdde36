/** The form of a note: colour, text, tags. Holds what is typed and tells of each change; keeping it is the caller's work. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { editLimits, MOST_TAG_UNITS, MOST_TAGS } from '../core/notes/limits';
import { uniteTags } from '../core/notes/merge-edit';
import type { NoteFields } from '../core/notes/types';
import { splitsPair } from '../core/quote/describe';
import { ColourPicker } from './ColourPicker';
import type { SurfaceStrings } from './strings/surface-en';

export interface NoteEditorProps {
  quote: string;
  fields: NoteFields;
  strings: SurfaceStrings;
  /** One line about the draft: kept, resumed. */
  status: string | null;
  /** What went wrong with the last try to save. */
  problem: string | null;
  /** Asked before something that the reader has to decide: storing from a private window, throwing words away. */
  question: { text: string; yes: string; onYes(fields: NoteFields): void; onNo(): void } | null;
  canDelete: boolean;
  canDiscard: boolean;
  onChange(fields: NoteFields): void;
  onSave(fields: NoteFields): void;
  onDelete(): void;
  onDiscard(): void;
  onCancel(): void;
}

/**
 * Tags as typed: separated by commas of any script, trimmed, each once whatever its case; cut where they are too long or
 * too many.
 */
export function parseTags(text: string, mostTags: number = MOST_TAGS): string[] {
  const tags = text.split(/[,、，]/).map((tag) => cutTag(tag.trim()));
  return uniteTags(tags.filter((tag) => tag !== '')).slice(0, mostTags);
}

function cutTag(tag: string): string {
  return tag.slice(0, splitsPair(tag, MOST_TAG_UNITS) ? MOST_TAG_UNITS - 1 : MOST_TAG_UNITS).trimEnd();
}

export function NoteEditor(props: NoteEditorProps) {
  const { strings, question } = props;
  const [fields, setFields] = useState(props.fields);
  const [tagText, setTagText] = useState(props.fields.tags.join(', '));
  const limits = editLimits(props.fields);
  const textArea = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    textArea.current?.focus();
    // In a list, what saves it may lie below the edge; a frame is as high as its form.
    textArea.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, []);

  const change = (patch: Partial<NoteFields>) => {
    const next = { ...fields, ...patch };
    setFields(next);
    props.onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method uses Escape and Enter for its own purposes while it composes.
    if (event.isComposing) return;
    if (event.key === 'Escape') (question?.onNo ?? props.onCancel)();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) props.onSave(fields);
  };
  return (
    <form
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave(fields);
      }}
    >
      <blockquote>{props.quote}</blockquote>
      <ColourPicker colour={fields.colour} strings={strings} onChange={(colour) => change({ colour })} />
      <label>
        {strings.noteText}
        <textarea
          ref={textArea}
          name="text"
          maxLength={limits.textUnits}
          value={fields.text}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
      </label>
      <label>
        {strings.noteTags}
        <input
          name="tags"
          maxLength={limits.tags * (MOST_TAG_UNITS + 2)}
          value={tagText}
          onInput={(event) => {
            setTagText(event.currentTarget.value);
            change({ tags: parseTags(event.currentTarget.value, limits.tags) });
          }}
        />
      </label>
      {props.status !== null && <p role="status">{props.status}</p>}
      {props.problem !== null && (
        <p class="problem" role="alert">
          {props.problem}
        </p>
      )}
      {question === null ? (
        <div class="row decision">
          <button type="submit" class="primary">
            {strings.saveNote}
          </button>
          <button type="button" onClick={props.onCancel}>
            {strings.close}
          </button>
          {props.canDiscard && (
            <button type="button" class="end" onClick={props.onDiscard}>
              {strings.discardDraft}
            </button>
          )}
          {props.canDelete && (
            <button type="button" class="end delete" onClick={props.onDelete}>
              {strings.deleteNote}
            </button>
          )}
        </div>
      ) : (
        <div class="row decision" role="alertdialog" aria-label={question.text}>
          <p>{question.text}</p>
          <button type="button" class="primary" onClick={() => question.onYes(fields)}>
            {question.yes}
          </button>
          <button type="button" onClick={question.onNo}>
            {strings.cancel}
          </button>
        </div>
      )}
    </form>
  );
}
