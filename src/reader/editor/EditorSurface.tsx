/** The note editor with its draft: what is typed is kept as it is typed, and is on the screen until it is stored. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { NoteFields } from '../../core/notes/types';
import type { ReaderSettings } from '../../messages/protocol';
import type { LanguagePack } from '../../ui/language-pack';
import { NoteEditor, type NoteEditorProps } from '../../ui/NoteEditor';
import { sayFailure } from '../../ui/say-failure';
import { fill } from '../../ui/strings/fill';
import type { EditorProps, EditorRequest } from '../overlay-contract';
import { TypingFrame } from './typing-frame';

/** Pause after the last key before the draft is kept. */
const DRAFT_DELAY_MS = 250;

export function EditorSurface({
  request,
  pack,
  settings,
  styles,
  isGone,
  isSheet,
  surface,
  handle,
  onDone,
}: EditorProps) {
  const { strings } = pack;
  const [status, setStatus] = useState(resumedStatus(request, pack, settings));
  const [problem, setProblem] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [colour, setColour] = useState(request.fields.colour);
  const [isLeaving, setLeaving] = useState(false);
  /** What is in the form, in case its frame has to be made anew. */
  const typed = useRef(request.fields);
  const unkept = useRef<NoteFields | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const keep = async () => {
    clearTimeout(timer.current);
    const fields = unkept.current;
    if (fields === null) return;
    const isKept = await request.saveDraft(fields).catch(() => false);
    // What was typed meanwhile is kept the next time, and told then.
    if (unkept.current !== fields) return;
    if (isKept) unkept.current = null;
    // In a private window no draft is meant to be kept: nothing is said of it.
    else if (request.isPrivate) return;
    setStatus(isKept ? strings.draftKept : strings.draftUnkept);
  };

  useEffect(() => {
    handle({ hasUnkeptWords: () => unkept.current !== null });
    const keepNow = () => void keep();
    addEventListener('pagehide', keepNow);
    document.addEventListener('visibilitychange', keepNow);
    return () => {
      handle(null);
      removeEventListener('pagehide', keepNow);
      document.removeEventListener('visibilitychange', keepNow);
      // If the form is removed while somebody types, as when the site is switched off, the last words are kept too.
      keepNow();
    };
  }, []);

  const change = (fields: NoteFields) => {
    setColour(fields.colour);
    setProblem(null);
    typed.current = fields;
    unkept.current = fields;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void keep(), DRAFT_DELAY_MS);
  };

  const save = async (fields: NoteFields, allowPrivate: boolean) => {
    clearTimeout(timer.current);
    if (request.isPrivate && !allowPrivate) return setAsking(true);
    setAsking(false);
    const outcome = await request.save(fields, allowPrivate);
    if (!outcome.ok) return setProblem(sayFailure(outcome.reason, strings));
    // More was typed while this was being saved: the form stays open for it.
    if (unkept.current !== null && unkept.current !== fields) return setStatus(strings.noteSaved);
    unkept.current = null;
    onDone();
  };

  const remove = async () => {
    const outcome = await request.remove?.();
    if (outcome?.ok === false) return setProblem(sayFailure(outcome.reason, strings));
    unkept.current = null;
    onDone();
  };

  const cancel = async () => {
    if (!isGone) await keep();
    // Kept nowhere (private window, full disk): ask before it is thrown away.
    if (!isGone && unkept.current !== null) setLeaving(true);
    else onDone();
  };

  const discard = () => {
    unkept.current = null;
    request.discard();
    onDone();
  };

  const question = (): NoteEditorProps['question'] => {
    const no = () => {
      setAsking(false);
      setLeaving(false);
    };
    if (isAsking) {
      return {
        text: strings.privateQuestion,
        yes: strings.privateKeep,
        onYes: (fields) => void save(fields, true),
        onNo: no,
      };
    }
    if (isLeaving) return { text: strings.unkeptQuestion, yes: strings.unkeptDiscard, onYes: discard, onNo: no };
    return null;
  };

  const drawForm = () => (
    <NoteEditor
      quote={request.quote}
      fields={typed.current}
      strings={strings}
      status={status}
      problem={isGone ? strings.extensionGone : problem}
      question={question()}
      canDelete={request.remove !== null}
      canDiscard={request.resumedAtMs !== null}
      onChange={change}
      onSave={(fields) => void save(fields, false)}
      onDelete={() => void remove()}
      onDiscard={discard}
      onCancel={() => void cancel()}
    />
  );

  return (
    <section
      ref={surface}
      class={isSheet ? 'surface editor sheet' : 'surface editor'}
      role="dialog"
      aria-label={strings.noteEditor}
    >
      <TypingFrame
        title={strings.noteEditor}
        language={settings.language}
        theme={settings.theme}
        styles={styles}
        colour={colour}
        draw={drawForm}
      />
    </section>
  );
}

function resumedStatus(
  { resumedAtMs }: EditorRequest,
  { strings }: LanguagePack,
  { language }: ReaderSettings,
): string | null {
  if (resumedAtMs === null) return null;
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(resumedAtMs);
  return fill(strings.draftResumed, { date });
}
