/** Replacements in a text, told by its own offsets; those at one place are made in the order in which they were told. */
export class Splices {
  readonly #text: string;
  readonly #lineBreak: string;
  readonly #replacements: { readonly start: number; readonly end: number; readonly by: string }[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  }

  /** Line breaks of `by` become those of the text. */
  replace(start: number, end: number, by: string): void {
    this.#replacements.push({ start, end, by: by.replaceAll('\n', this.#lineBreak) });
  }

  /** Whole lines below the one of `offset`. */
  linesAfter(offset: number, lines: readonly string[]): void {
    const end = this.lineEnd(offset);
    this.replace(end, end, lines.map((line) => `\n${line}`).join(''));
  }

  /** Whole lines above the one of `offset`. */
  linesBefore(offset: number, lines: readonly string[]): void {
    const start = offset - this.column(offset);
    this.replace(start, start, lines.map((line) => `${line}\n`).join(''));
  }

  /** Where the line break behind `offset` begins. */
  lineEnd(offset: number): number {
    const end = this.#text.indexOf('\n', offset);
    if (end < 0) return this.#text.length;
    return this.#text[end - 1] === '\r' && end > offset ? end - 1 : end;
  }

  /** How many characters stand before `offset` in its line. */
  column(offset: number): number {
    return offset - (this.#text.lastIndexOf('\n', offset - 1) + 1);
  }

  applied(): string {
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, by } of this.#replacements.toSorted((a, b) => a.start - b.start)) {
      pieces.push(this.#text.slice(at, start), by);
      at = end;
    }
    return pieces.join('') + this.#text.slice(at);
  }
}
