/** Asking: one typed call a direction. Throws `Unanswered` where the other side is gone or refuses. */
import { extension } from './extension';
import type {
  ContentReplies,
  fromContent,
  fromPages,
  PageReplies,
  ReaderReplies,
  ReaderRequests,
  Requests,
} from './protocol';

/** The other side did not answer: it is gone, it refused the message, or it failed. */
export class Unanswered extends Error {
  constructor(request: string, why: string) {
    super(`${request}: ${why}`);
    this.name = 'Unanswered';
  }
}

/** A message as it travels. */
export interface Envelope {
  direction: 'fromContent' | 'fromPages' | 'toReader';
  name: string;
  payload: unknown;
}

/** A reply as it travels. */
export type Reply = { ok: true; value: unknown } | { ok: false; why: string };

/** Sends from inside a promise: if the extension is gone, `sendMessage` throws at once, and that too becomes a rejection. */
async function receive(name: string, send: () => Promise<unknown>): Promise<unknown> {
  let reply: Reply | undefined;
  try {
    reply = (await send()) as Reply | undefined;
  } catch (error) {
    throw new Unanswered(name, error instanceof Error ? error.message : String(error));
  }
  if (reply === undefined || reply === null) throw new Unanswered(name, 'no reply');
  if (!reply.ok) throw new Unanswered(name, reply.why);
  return reply.value;
}

/** From a content script to the background. */
export function askBackground<Name extends keyof ContentReplies>(
  name: Name,
  payload: Requests<typeof fromContent>[Name],
): Promise<ContentReplies[Name]> {
  const envelope: Envelope = { direction: 'fromContent', name, payload };
  return receive(name, () => extension().runtime.sendMessage(envelope)) as Promise<ContentReplies[Name]>;
}

/** From one of the extension's own pages to the background. */
export function askFromPage<Name extends keyof PageReplies>(
  name: Name,
  payload: Requests<typeof fromPages>[Name],
): Promise<PageReplies[Name]> {
  const envelope: Envelope = { direction: 'fromPages', name, payload };
  return receive(name, () => extension().runtime.sendMessage(envelope)) as Promise<PageReplies[Name]>;
}

/** From the background to the reader of one tab. */
export function askReader<Name extends keyof ReaderReplies>(
  tabId: number,
  name: Name,
  payload: ReaderRequests[Name],
): Promise<ReaderReplies[Name]> {
  const envelope: Envelope = { direction: 'toReader', name, payload };
  return receive(name, () => extension().tabs.sendMessage(tabId, envelope)) as Promise<ReaderReplies[Name]>;
}
