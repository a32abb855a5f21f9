import type { Span } from '../kernel/span.js';

/** A parameter that is a path. */
export interface NamedParameter {
  /** As the data calls it. */
  readonly path: string;
  /** As the template writes it. */
  readonly written: string;
}

/** A call's place, file:line:column, and its parameters. */
export type CallEntry = readonly [place: string, parameters: readonly (NamedParameter | undefined)[]];

/**
 * How the parameters of every helper call are named, by the call's place: what to ask the user for when
 * a value is missing. Undefined stands for a parameter that is no path.
 */
export class CallIndex {
  readonly #calls: Map<string, CallEntry[1]>;

  constructor(entries: Iterable<CallEntry> = []) {
    this.#calls = new Map(entries);
  }

  /** What makes the same index. */
  entries(): readonly CallEntry[] {
    return [...this.#calls];
  }

  set(place: Span, parameters: CallEntry[1]): void {
    this.#calls.set(keyOf(place), parameters);
  }

  get(place: Span): CallEntry[1] {
    return this.#calls.get(keyOf(place)) ?? [];
  }
}

function keyOf({ file, start }: Span): string {
  return `${file}:${start.line}:${start.column}`;
}
