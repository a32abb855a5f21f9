import type { loadCore } from './load-core.js';

/** What stands between the two halves of pdf.js; `callback` and `stream` say how an answer came out. */
interface Message {
  readonly targetName: string;
  readonly sourceName: string;
  readonly action?: string;
  readonly data?: unknown;
  readonly callbackId?: number;
  readonly callback?: number;
  readonly streamId?: number;
  readonly stream?: number;
  readonly chunk?: unknown;
  readonly success?: boolean;
  readonly reason?: unknown;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: unknown): void;
  /** Takes a part of a long answer at once: the core uses its arrays again. */
  take?(chunk: unknown): void;
}

const ANSWER = { data: 1, error: 2 } as const;
const STREAM = { close: 3, enqueue: 4, error: 5, start: 8 } as const;
const MAIN = 'main';

/** What the core could not do, for its own reasons. */
export class CoreError extends Error {
  override readonly name = 'CoreError';
}

/** Answers what the core asks and takes what it tells, by the name of the action. */
export type Listener = (action: string, data: unknown) => unknown;

/**
 * The other side of the core's message port, as pdf.js 5.4 speaks there (`MessageHandler`): called directly, so that
 * nothing is copied on the way.
 */
export class CorePort {
  readonly #listeners: ((event: { readonly data: unknown }) => void)[] = [];
  readonly #waiting = new Map<number, Waiting>();
  readonly #listen: Listener;
  #next = 1;

  constructor(core: Awaited<ReturnType<typeof loadCore>>, listen: Listener) {
    this.#listen = listen;
    core.initializeFromPort(this);
  }

  addEventListener(_: 'message', listener: (event: { readonly data: unknown }) => void): void {
    this.#listeners.push(listener);
  }

  send(target: string, action: string, data: unknown): void {
    this.#tell({ targetName: target, action, data });
  }

  ask(target: string, action: string, data: unknown): Promise<unknown> {
    return this.#wait((id) => this.#tell({ targetName: target, action, data, callbackId: id }));
  }

  /** Asks for a long answer, which comes in parts. */
  async stream(target: string, action: string, data: unknown, take: (chunk: unknown) => void): Promise<void> {
    const ask = { targetName: target, action, data, desiredSize: Number.POSITIVE_INFINITY };
    const id = this.#next;
    try {
      await this.#wait((streamId) => this.#tell({ ...ask, streamId }), take);
    } finally {
      this.#waiting.delete(id);
    }
  }

  /** What the core tells. */
  postMessage(told: unknown): void {
    const message = told as Message;
    if (message.stream !== undefined) this.#continue(message);
    else if (message.callback !== undefined) this.#answer(message);
    else if (message.callbackId === undefined) this.#listen(message.action!, message.data);
    else void this.#reply(message);
  }

  /** Whoever still waits is told why nothing will come. */
  fail(reason: unknown): void {
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }

  #wait(ask: (id: number) => void, take?: (chunk: unknown) => void): Promise<unknown> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, ...(take && { take }) });
      ask(id);
    });
  }

  #tell(message: Partial<Message> & { readonly targetName: string }): void {
    for (const listener of this.#listeners) listener({ data: { sourceName: MAIN, ...message } });
  }

  #answer({ callback, callbackId, data, reason }: Message): void {
    const waiting = this.#waiting.get(callbackId!);
    this.#waiting.delete(callbackId!);
    if (callback === ANSWER.data) waiting?.resolve(data);
    else waiting?.reject(new CoreError('refused', { cause: reason }));
  }

  #continue({ stream, streamId, chunk, success, reason }: Message): void {
    const waiting = this.#waiting.get(streamId!);
    if (stream === STREAM.enqueue) this.#take(waiting, chunk);
    else if (stream === STREAM.close) waiting?.resolve(undefined);
    else if (stream === STREAM.error || (stream === STREAM.start && success !== true))
      waiting?.reject(new CoreError('refused', { cause: reason }));
  }

  #take(waiting: Waiting | undefined, chunk: unknown): void {
    try {
      waiting?.take?.(chunk);
    } catch (error) {
      waiting?.reject(error);
    }
  }

  async #reply({ action, data, callbackId, sourceName }: Message): Promise<void> {
    const answer = { targetName: sourceName, callbackId: callbackId! };
    try {
      this.#tell({ ...answer, callback: ANSWER.data, data: await this.#listen(action!, data) });
    } catch (reason) {
      this.#tell({ ...answer, callback: ANSWER.error, reason });
    }
  }
}
