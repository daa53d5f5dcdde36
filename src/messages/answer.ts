/** Answering: a message is checked (sender, direction, name, payload) before a handler sees it. */
import type { Runtime } from 'webextension-polyfill';
import type { Envelope, Reply } from './ask';
import { extension } from './extension';

/** What answers each message of a direction. */
export type Handlers<Requests, Replies> = {
  [Name in keyof Requests & keyof Replies]: (
    payload: Requests[Name],
    sender: Runtime.MessageSender,
  ) => Promise<Replies[Name]> | Replies[Name];
};

/** Checks the payload of a message of this name: gives what the handler may see, or the reason for refusing it. */
export type Check = (name: string, payload: unknown) => Reply;

/** Whether a sender may speak in a direction. */
export type SenderTest = (sender: Runtime.MessageSender) => boolean;

/** A message from a content script of ours in a web page's top frame. */
export const isOwnContent: SenderTest = (sender) =>
  sender.id === extension().runtime.id &&
  sender.tab?.id !== undefined &&
  (sender.frameId ?? 0) === 0 &&
  !isOwnPage(sender);

/** A message from one of the extension's own pages. */
export const isOwnPage: SenderTest = (sender) =>
  sender.id === extension().runtime.id && (sender.url ?? '').startsWith(extension().runtime.getURL(''));

/** A message from our background. */
export const isOwnBackground: SenderTest = (sender) => sender.id === extension().runtime.id && sender.tab === undefined;

/**
 * Answers the messages of one direction and leaves the others to other listeners.
 * Returns the listener's removal. A message that does not fit gets a refusal in plain words and changes nothing.
 */
export function answerMessages<Requests, Replies>(
  direction: Envelope['direction'],
  check: Check,
  isAllowed: SenderTest,
  handlers: Handlers<Requests, Replies>,
): () => void {
  const answer = async (name: string, payload: unknown, sender: Runtime.MessageSender): Promise<Reply> => {
    if (!isAllowed(sender)) return { ok: false, why: 'this sender may not ask that' };
    if (!Object.hasOwn(handlers, name)) return { ok: false, why: `there is no message "${name}"` };
    const checked = check(name, payload);
    if (!checked.ok) return { ok: false, why: `the message "${name}" does not fit: ${checked.why}` };
    const handle = handlers[name as keyof typeof handlers] as (
      payload: unknown,
      sender: Runtime.MessageSender,
    ) => unknown;
    try {
      return { ok: true, value: (await handle(checked.value, sender)) ?? null };
    } catch (error) {
      return { ok: false, why: error instanceof Error ? error.message : String(error) };
    }
  };
  const listener = (message: unknown, sender: Runtime.MessageSender, respond: (reply: Reply) => void) => {
    const envelope = (message ?? {}) as Partial<Envelope>;
    if (envelope.direction !== direction || typeof envelope.name !== 'string') return undefined;
    void answer(envelope.name, envelope.payload, sender).then(respond);
    // The answer comes later.
    return true;
  };
  const { onMessage } = extension().runtime;
  onMessage.addListener(listener as Parameters<typeof onMessage.addListener>[0]);
  return () => onMessage.removeListener(listener as Parameters<typeof onMessage.removeListener>[0]);
}
