import type { Position, Span } from '../../kernel/span.js';

/** What a line shows, it shows in so many characters. */
const LONGEST_LINE = 2000;

/** The text of a file, able to turn offsets (UTF-16 units from 0) into places. */
export class SourceText {
  /** The path as the user named it. */
  readonly file: string;
  readonly text: string;
  /** SHA-256 of the file's bytes; undefined for a text that is no file. */
  readonly sha256: string | undefined;
  readonly #lineStarts: readonly number[];
  /** Index of the line asked for last: places are mostly asked for from top to bottom. */
  #line = 0;

  constructor(file: string, text: string, sha256?: string) {
    this.file = file;
    this.text = text;
    this.sha256 = sha256;
    this.#lineStarts = lineStartsOf(text);
  }

  position(offset: number): Position {
    if (!this.#isIn(this.#line, offset))
      this.#line = this.#isIn(this.#line + 1, offset) ? this.#line + 1 : this.#findLine(offset);
    return { line: this.#line + 1, column: offset - this.#lineStarts[this.#line]! + 1 };
  }

  /** The offset of a place in this text. */
  offset({ line, column }: Position): number {
    return this.#lineStarts[line - 1]! + column - 1;
  }

  span(start: number, end: number): Span {
    return { file: this.file, start: this.position(start), end: this.position(end) };
  }

  /** The line that the offset stands in, without its end; of a very long one the beginning. */
  lineAt(offset: number): string {
    const start = this.#lineStarts[this.position(offset).line - 1]!;
    const beginning = this.text.slice(start, start + LONGEST_LINE);
    const end = beginning.indexOf('\n');
    return end < 0 ? beginning : beginning.slice(0, end);
  }

  #isIn(line: number, offset: number): boolean {
    const start = this.#lineStarts[line] ?? Infinity;
    const end = this.#lineStarts[line + 1] ?? Infinity;
    return start <= offset && offset < end;
  }

  #findLine(offset: number): number {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#lineStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}
