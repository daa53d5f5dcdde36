/** A thin client of WebDriver BiDi, the protocol that stock Firefox speaks. */
import WebSocket from 'ws';

interface Pending {
  method: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** A reply or an event, as far as this client reads it. */
interface Incoming {
  id?: number | null;
  type: 'success' | 'error' | 'event';
  result?: unknown;
  error?: string;
  message?: string;
}

/** A value that a script returned; only strings and nodes are read. */
export interface RemoteValue {
  type: string;
  value?: unknown;
  sharedId?: string;
}

export type ScriptResult =
  | { type: 'success'; result: RemoteValue }
  | { type: 'exception'; exceptionDetails: { text: string } };

export class BidiConnection {
  readonly #socket: WebSocket;
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => this.#receive(JSON.parse(String(data)) as Incoming));
    socket.on('close', () => this.#failAll());
    socket.on('error', () => this.#failAll());
  }

  /** @param address such as `ws://127.0.0.1:9222`, without a path */
  static async open(address: string): Promise<BidiConnection> {
    const socket = new WebSocket(`${address}/session`, { perMessageDeflate: false });
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    return new BidiConnection(socket);
  }

  /** Sends a command and waits for its reply. @throws with the browser's message when it refuses */
  send<Result = unknown>(method: string, params: Record<string, unknown> = {}): Promise<Result> {
    if (this.#socket.readyState !== WebSocket.OPEN) return Promise.reject(new Error(`${method}: Firefox has closed`));
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise<Result>((resolve, reject) => {
      this.#pending.set(id, { method, resolve: (result) => resolve(result as Result), reject });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /**
   * Calls a function in a browsing context and returns what it returned, by way of JSON.
   * @param leading arguments that are nodes, before the JSON ones
   * @param sandbox the world in which it runs; none for the page's own
   * @throws with the page's message when the function throws
   */
  async call<Result>(
    context: string,
    functionSource: string,
    args: unknown[],
    leading: { sharedId: string }[] = [],
    sandbox?: string,
  ): Promise<Result> {
    const reply = await this.send<ScriptResult>('script.callFunction', {
      functionDeclaration: `async (json, ...nodes) => JSON.stringify([await (${functionSource})(...nodes, ...JSON.parse(json))])`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }, ...leading],
      awaitPromise: true,
      target: { context, ...(sandbox === undefined ? {} : { sandbox }) },
    });
    if (reply.type === 'exception') throw new Error(reply.exceptionDetails.text);
    return (JSON.parse(String(reply.result.value)) as [Result])[0];
  }

  close(): void {
    this.#socket.close();
  }

  #receive(message: Incoming): void {
    if (typeof message.id !== 'number') return;
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.type === 'error') pending?.reject(new Error(`${pending.method}: ${message.error}: ${message.message}`));
    else pending?.resolve(message.result);
  }

  #failAll(): void {
    for (const { method, reject } of this.#pending.values()) reject(new Error(`${method}: Firefox has closed`));
    this.#pending.clear();
  }
}
