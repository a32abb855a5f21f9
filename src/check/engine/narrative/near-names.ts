import { differsByOne } from './names-of.js';

/** Characters at either end of a name by which it is looked for: at most half of the shortest. */
const END = 3;

/** A part of a name and where in the name it begins. */
interface End {
  readonly name: string;
  readonly from: number;
}

/** More names than these that begin, or end, alike are not looked for by that end. */
const MOST_ALIKE = 200;

const NO_ENDS: readonly End[] = [];

/** Names by their first and last characters: one that differs in a single character has either. */
export class NameEnds {
  readonly #ends = new Map<string, End[]>();
  /** What the ends begin with; most places of a text begin none. */
  readonly #beginnings = new Set<number>();

  constructor(names: readonly string[]) {
    for (const name of names) for (const from of [0, name.length - END]) this.#add(name, from);
  }

  /** The ends that stand at a place of a text. */
  at(text: string, place: number): readonly End[] {
    if (!this.#beginnings.has(text.charCodeAt(place))) return NO_ENDS;
    return this.#ends.get(text.slice(place, place + END)) ?? NO_ENDS;
  }

  #add(name: string, from: number): void {
    const end = name.slice(from, from + END);
    const known = this.#ends.get(end);
    if (known === undefined) this.#ends.set(end, [{ name, from }]);
    else if (known.length < MOST_ALIKE) known.push({ name, from });
    this.#beginnings.add(end.charCodeAt(0));
  }
}

/**
 * Where a text has a name but for one character in it, and no known name stands there. Of names that end alike, the
 * first ones: a thousand of them tell no slip from another name.
 */
export function* nearNames(text: string, ends: NameEnds, known: readonly string[]) {
  for (let place = 0; place + END <= text.length; place += 1) {
    for (const { name, from } of ends.at(text, place)) {
      const at = place - from;
      const isFoundBefore = from > 0 && text.startsWith(name.slice(0, END), at);
      if (at < 0 || isFoundBefore || !differsByOne(text, at, name)) continue;
      const part = text.slice(at, at + name.length);
      if (!known.some((other) => other.includes(part) || part.includes(other))) yield { name, at };
    }
  }
}
