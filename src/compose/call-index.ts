import type { Span } from '../kernel/span.js';

/** How the parameters of a call are named in the data; undefined for what is no path. */
export interface CallPaths {
  readonly parameters: readonly (string | undefined)[];
  readonly options: Readonly<Record<string, string | undefined>>;
}

/** Data paths of helper calls by the call's place: what to tell the user when a value is missing. */
export class CallIndex {
  readonly #calls = new Map<string, CallPaths>();

  set(place: Span, paths: CallPaths): void {
    this.#calls.set(keyOf(place), paths);
  }

  get(place: Span): CallPaths | undefined {
    return this.#calls.get(keyOf(place));
  }
}

function keyOf({ file, start }: Span): string {
  return `${file}:${start.line}:${start.column}`;
}
