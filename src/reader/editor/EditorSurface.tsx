/** The note editor with its draft: what is typed is kept as it is typed, and is on the screen until it is stored. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { NoteFields } from '../../core/notes/types';
import { NoteEditor, type NoteEditorProps } from '../../ui/NoteEditor';
import { sayResumed } from '../../ui/say-draft';
import { sayFailure } from '../../ui/say-failure';
import { useDraft } from '../../ui/use-draft';
import type { EditorProps } from '../overlay-contract';
import { TypingFrame } from './typing-frame';

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
  const [status, setStatus] = useState(sayResumed(request.resumedAtMs, settings.language, strings));
  const [problem, setProblem] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [colour, setColour] = useState(request.fields.colour);
  const [isLeaving, setLeaving] = useState(false);
  /** What is in the form, in case its frame has to be made anew. */
  const typed = useRef(request.fields);
  const draft = useDraft(request.saveDraft, (isKept) => {
    // In a private window no draft is meant to be kept: nothing is said of it.
    if (isKept || !request.isPrivate) setStatus(isKept ? strings.draftKept : strings.draftUnkept);
  });
  useEffect(() => {
    handle({ hasUnkeptWords: draft.hasUnkeptWords });
    return () => handle(null);
  }, []);

  const change = (fields: NoteFields) => {
    setColour(fields.colour);
    setProblem(null);
    typed.current = fields;
    draft.change(fields);
  };

  const save = async (fields: NoteFields, allowPrivate: boolean) => {
    draft.hold();
    if (request.isPrivate && !allowPrivate) return setAsking(true);
    setAsking(false);
    const outcome = await request.save(fields, allowPrivate);
    if (!outcome.ok) return setProblem(sayFailure(outcome.reason, strings));
    // More was typed while this was being saved: the form stays open for it.
    if (draft.hasOtherWords(fields)) return setStatus(strings.noteSaved);
    draft.finish();
    onDone();
  };

  const remove = async () => {
    const outcome = await request.remove?.();
    if (outcome?.ok === false) return setProblem(sayFailure(outcome.reason, strings));
    draft.finish();
    onDone();
  };

  const cancel = async () => {
    if (!isGone) await draft.keep();
    // Kept nowhere (private window, full disk): ask before it is thrown away.
    if (!isGone && draft.hasUnkeptWords()) setLeaving(true);
    else onDone();
  };

  const discard = () => {
    draft.finish();
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
