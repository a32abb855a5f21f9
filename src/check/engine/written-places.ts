/**
 * Where the parts of a text stand in the text as written, which has quotation marks, indents and line ends more: the
 * third “万元” of the one is the third of the other.
 */
export class WrittenPlaces {
  readonly #text: string;
  readonly #written: string;
  /** Where each part was found last: places are mostly asked for from left to right. */
  readonly #last = new Map<string, { readonly found: number; readonly at: number }>();

  constructor(text: string, written: string) {
    this.#text = text;
    this.#written = written;
  }

  /** The place of the part between two offsets of the text; undefined where it is not written as it stands there. */
  of(start: number, end: number): number | undefined {
    const part = this.#text.slice(start, end);
    const last = this.#last.get(part);
    let { found, at } = last !== undefined && last.found <= start ? last : { found: -1, at: -1 };
    while (found < start) {
      found = this.#text.indexOf(part, found + 1);
      at = this.#written.indexOf(part, at + 1);
      if (at < 0) return undefined;
    }
    this.#last.set(part, { found, at });
    return at;
  }
}
