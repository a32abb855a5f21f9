import type { Span } from '../kernel/span.js';

/**
 * How the parameters of every helper call are named in the data, by the call's place: what to ask the
 * user for when a value is missing. Undefined stands for a parameter that is no path.
 */
export class CallIndex {
  readonly #calls = new Map<string, readonly (string | undefined)[]>();

  set(place: Span, parameters: readonly (string | undefined)[]): void {
    this.#calls.set(keyOf(place), parameters);
  }

  get(place: Span): readonly (string | undefined)[] {
    return this.#calls.get(keyOf(place)) ?? [];
  }
}

function keyOf({ file, start }: Span): string {
  return `${file}:${start.line}:${start.column}`;
}
