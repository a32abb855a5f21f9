import type { ServerResponse } from 'node:http';
import type { StudioEvent } from '../../api.js';

/** A line now and then keeps a connection open, and shows one that is gone. */
const HEARTBEAT = 15_000;

/** Pages that listen. */
export class EventStream {
  readonly #pages = new Set<ServerResponse>();
  readonly #heartbeat = setInterval(() => this.#write(': \n\n'), HEARTBEAT).unref();

  get count(): number {
    return this.#pages.size;
  }

  open(response: ServerResponse): void {
    response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
    response.write('retry: 1000\n\n');
    this.#pages.add(response);
    response.on('close', () => this.#pages.delete(response));
  }

  send(event: StudioEvent): void {
    this.#write(`data: ${JSON.stringify(event)}\n\n`);
  }

  close(): void {
    clearInterval(this.#heartbeat);
    for (const page of this.#pages) page.end();
  }

  #write(text: string): void {
    for (const page of this.#pages) page.write(text);
  }
}
