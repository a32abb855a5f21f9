import type { Refusal, Routes, StudioEvent } from '../../api.js';

/** The server said no: what is asked cannot be done, or not now. */
export class Declined extends Error {
  override readonly name = 'Declined';
  readonly status: number;
  readonly refusal: Refusal;

  constructor(status: number, refusal: Refusal) {
    super(refusal.message);
    this.status = status;
    this.refusal = refusal;
  }
}

/** Nobody answers: the program was ended, or the machine slept. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

type Input<R extends keyof Routes> = Routes[R] extends { body: infer Body }
  ? Body
  : Routes[R] extends { query: infer Query }
    ? Query
    : never;

const NO_ANSWER = '程序没有答复，再试一次。';
const token = new URLSearchParams(location.search).get('token') ?? '';

/** Asks the server; throws {@link Declined} or {@link Unreachable}. */
export async function ask<R extends keyof Routes>(route: R, input: Input<R>): Promise<Routes[R]['answer']> {
  const [method, path] = splitRoute(route);
  const asking = method === 'GET';
  const response = await fetch(asking ? `${path}?${new URLSearchParams(input as object as Query)}` : path, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: asking ? null : JSON.stringify(input),
  }).catch((error: unknown) => {
    throw new Unreachable(String(error));
  });
  const answer: unknown = await response.json().catch(() => ({ message: NO_ANSWER }));
  if (!response.ok) throw new Declined(response.status, answer as Refusal);
  return answer as Routes[R]['answer'];
}

type Query = Record<string, string>;

/** The address of what is shown in a frame, where no header can be set; `version` makes a new one known as new. */
export function addressOf(
  route: 'GET /api/publication' | 'GET /api/sample',
  query: Query,
  version = '',
): string {
  const [, path] = splitRoute(route);
  return `${path}?${new URLSearchParams({ ...query, token, ...(version && { version }) })}`;
}

/** What happens to the files, as long as the page is open. `connected` is told whether the server is there. */
export function listen(onEvent: (event: StudioEvent) => void, connected: (is: boolean) => void): void {
  const events = new EventSource(`/api/events?token=${encodeURIComponent(token)}`);
  events.onopen = () => connected(true);
  events.onmessage = ({ data }: MessageEvent<string>) => onEvent(JSON.parse(data) as StudioEvent);
  events.onerror = () => {
    connected(false);
    // After an answer that is no stream the browser gives up by itself.
    if (events.readyState !== EventSource.CLOSED) return;
    setTimeout(() => listen(onEvent, connected), 2000);
  };
}

function splitRoute(route: string): [method: string, path: string] {
  const [method = '', path = ''] = route.split(' ');
  return [method, path];
}
