import type { Span } from '../kernel/span.js';

/** A parameter that is a path. */
export interface NamedParameter {
  /** As the data calls it. */
  readonly path: string;
  /** As the template writes it. */
  readonly written: string;
}

/**
 * How the parameters of every helper call are named, by the call's place: what to ask the user for when
 * a value is missing. Undefined stands for a parameter that is no path.
 */
export class CallIndex {
  readonly #calls = new Map<string, readonly (NamedParameter | undefined)[]>();

  set(place: Span, parameters: readonly (NamedParameter | undefined)[]): void {
    this.#calls.set(keyOf(place), parameters);
  }

  get(place: Span): readonly (NamedParameter | undefined)[] {
    return this.#calls.get(keyOf(place)) ?? [];
  }
}

function keyOf({ file, start }: Span): string {
  return `${file}:${start.line}:${start.column}`;
}
