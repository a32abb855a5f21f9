/** Something that the usual writing does not have. */
export class Unusual extends Error {}

/** Blank lines and lines with a comment alone, then the spaces before what comes next. */
const LINES_BETWEEN = /(?: *(?:#[^\n]*)?\n)*( *)/y;
const LINE_END = /(?: +#[^\n]*| *)(?:\n|$)/y;

/** A place in a text that is read from top to bottom, line by line. */
export class Cursor {
  /** Offset of what is read next. */
  at = 0;
  /** Spaces before it, where it begins its line; -1 at the end of the text. */
  indent = -1;
  /** Where the line ends that was left last. */
  lineEnd = 0;
  #nodes = 0;

  constructor(
    readonly text: string,
    private readonly mostNodes: number,
  ) {
    this.nextLine();
  }

  isAt(sign: string): boolean {
    return this.text.startsWith(sign, this.at);
  }

  get isAtEnd(): boolean {
    return this.indent === -1;
  }

  /** What `pattern`, which is sticky, finds here; it is then behind. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found === null) return undefined;
    this.at = pattern.lastIndex;
    return found;
  }

  /** The end of a line, behind spaces and a comment, and all up to what comes next; false where something else stands here. */
  takeLineEnd(): boolean {
    LINE_END.lastIndex = this.at;
    if (!LINE_END.test(this.text)) return false;
    this.at = LINE_END.lastIndex;
    this.lineEnd = this.at;
    this.nextLine();
    return true;
  }

  /** From the beginning of a line to what comes next. */
  nextLine(): void {
    const [, spaces] = this.take(LINES_BETWEEN)!;
    const isEnd = this.at === this.text.length || this.isAt('#');
    this.indent = isEnd ? -1 : spaces!.length;
  }

  countNode(): void {
    this.#nodes += 1;
    if (this.#nodes > this.mostNodes) throw new Unusual();
  }
}
