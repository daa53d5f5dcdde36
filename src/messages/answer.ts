/** Answering: a message is checked (sender, direction, name, payload) before a handler sees it. */
import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import type { Envelope, Reply } from './ask';

export type Handlers<Schemas extends Record<string, v.GenericSchema>, Replies> = {
  [Name in keyof Schemas & keyof Replies]: (
    payload: v.InferOutput<Schemas[Name]>,
    sender: Runtime.MessageSender,
  ) => Promise<Replies[Name]> | Replies[Name];
};

const envelopeSchema = v.object({
  direction: v.picklist(['fromContent', 'fromPages', 'toReader']),
  name: v.string(),
  payload: v.unknown(),
});

/** Whether a sender may speak in a direction. */
export type SenderTest = (sender: Runtime.MessageSender) => boolean;

/** A message from a content script of ours in a web page's top frame. */
export const isOwnContent: SenderTest = (sender) =>
  sender.id === browser.runtime.id && sender.tab?.id !== undefined && (sender.frameId ?? 0) === 0 && !isOwnPage(sender);

/** A message from one of the extension's own pages. */
export const isOwnPage: SenderTest = (sender) =>
  sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL(''));

/** A message from our background. */
export const isOwnBackground: SenderTest = (sender) => sender.id === browser.runtime.id && sender.tab === undefined;

/**
 * Answers the messages of one direction and leaves the others to other listeners.
 * Returns the listener's removal. A message that does not fit gets a refusal in plain words and changes nothing.
 */
export function answerMessages<Schemas extends Record<string, v.GenericSchema>, Replies>(
  direction: Envelope['direction'],
  schemas: Schemas,
  isAllowed: SenderTest,
  handlers: Handlers<Schemas, Replies>,
): () => void {
  const listener = (message: unknown, sender: Runtime.MessageSender): Promise<Reply> | undefined => {
    const envelope = v.safeParse(envelopeSchema, message);
    if (!envelope.success || envelope.output.direction !== direction) return undefined;
    return answer(envelope.output.name, envelope.output.payload, sender);
  };
  const answer = async (name: string, payload: unknown, sender: Runtime.MessageSender): Promise<Reply> => {
    if (!isAllowed(sender)) return { ok: false, why: 'this sender may not ask that' };
    if (!Object.hasOwn(schemas, name)) return { ok: false, why: `there is no message "${name}"` };
    const schema = schemas[name] as v.GenericSchema;
    const checked = v.safeParse(schema, payload);
    if (!checked.success) return { ok: false, why: describeIssues(name, checked.issues) };
    const handle = handlers[name as keyof Handlers<Schemas, Replies>] as (
      payload: unknown,
      sender: Runtime.MessageSender,
    ) => unknown;
    try {
      return { ok: true, value: (await handle(checked.output, sender)) ?? null };
    } catch (error) {
      return { ok: false, why: error instanceof Error ? error.message : String(error) };
    }
  };
  browser.runtime.onMessage.addListener(listener as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
  return () =>
    browser.runtime.onMessage.removeListener(
      listener as Parameters<typeof browser.runtime.onMessage.removeListener>[0],
    );
}

function describeIssues(name: string, issues: readonly v.BaseIssue<unknown>[]): string {
  const first = issues[0];
  const path = first?.path?.map((item) => String(item.key)).join('.') ?? '';
  return `the message "${name}" does not fit${path === '' ? '' : ` at ${path}`}: ${first?.message ?? 'unreadable'}`;
}
