import { isScalar, type Node, visit } from 'yaml';
import { Splices } from '../edit/splices.js';

/** Remarks that belong to no other: a rule, an empty one, a field that is not used. */
const ALONE = /^#\s*(?:$|[-─=═*#])|^#\s*(?:- )?[^\s，。：；]+:(?:\s|$)/u;

export function standsAlone(remark: string): boolean {
  return ALONE.test(remark);
}

/** A heading of which everything was taken out, above the next one or at the end. */
const HEADING_OF_NOTHING = /^# ?(?:[─═]{2}|[-=]{3}).*\r?\n\s*(?=# ?(?:[─═]{2}|[-=]{3})|(?![\s\S]))/gm;

/** A stretch of a text, by its offsets. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The lines of a data file while it is rewritten: what goes, and what is remarked behind them. */
export class WrittenLines {
  readonly #splices: Splices;
  readonly #gone: Stretch[] = [];
  /** Texts on several lines, in which no remark can stand. */
  readonly #long: readonly Stretch[];
  readonly #remarks: { readonly offset: number; readonly remark: string }[] = [];

  constructor(
    readonly text: string,
    root: Node,
  ) {
    this.#splices = new Splices(text);
    this.#long = longTexts(root, text);
  }

  replace(start: number, end: number, by = ''): void {
    if (start === end && by === '') return;
    this.#splices.replace(start, end, by);
    if (end > start) this.#gone.push({ start, end });
  }

  /** Of these offsets, which ascend, those whose text is neither taken out nor written otherwise. */
  remaining<At extends { readonly start: number }>(places: readonly At[]): At[] {
    const gone = this.#gone.toSorted((a, b) => a.start - b.start);
    let next = 0;
    let end = 0;
    return places.filter(({ start }) => {
      for (; next < gone.length && gone[next]!.start <= start; next += 1)
        end = Math.max(end, gone[next]!.end);
      return start >= end;
    });
  }

  /** A remark behind the line of `offset`, or behind the one on which ends what goes on there. Equal ones stand once. */
  remark(offset: number, remark: string): void {
    this.#remarks.push({ offset, remark });
  }

  /** The offset at which the line of `offset` begins. */
  lineStart(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** The offset at which the line behind that of `offset` begins. */
  nextLine(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    return end < 0 ? this.text.length : end + 1;
  }

  isFirstOfLine(offset: number): boolean {
    return this.text.slice(this.lineStart(offset), offset).trim() === '';
  }

  /** Takes out a field on lines of its own, with the remarks above that tell of it. */
  dropField(start: number, end: number): void {
    let from = this.lineStart(start);
    for (let above = this.lineStart(from - 1); from > 0; above = this.lineStart(from - 1)) {
      const line = this.text.slice(above, from).trim();
      if (!line.startsWith('#') || standsAlone(line)) break;
      from = above;
    }
    const to = this.#behindRemarks(start, end);
    const isApart = this.text.slice(this.lineStart(from - 1), from).trim() === '';
    this.replace(from, isApart ? this.#behindBlank(to) : to);
  }

  /** Takes out the remarks below the value of a field that stand further in than the field. */
  dropWithin(start: number, end: number): void {
    const from = this.nextLine(end);
    this.replace(from, this.#behindRemarks(start, end));
  }

  /** Behind the remarks that follow a field and stand further in. */
  #behindRemarks(start: number, end: number): number {
    const margin = start - this.lineStart(start);
    let to = this.nextLine(end);
    for (let next = this.nextLine(to); to < this.text.length; next = this.nextLine(to)) {
      const line = this.text.slice(to, next);
      if (!line.trim().startsWith('#') || line.indexOf('#') <= margin) break;
      to = next;
    }
    return to;
  }

  #behindBlank(offset: number): number {
    let to = offset;
    while (to < this.text.length && this.text.slice(to, this.nextLine(to)).trim() === '')
      to = this.nextLine(to);
    return to;
  }

  written(): string {
    const long = [...this.remaining(this.#long), ...this.#gone.filter((one) => this.#isLong(one))];
    const byLine = new Map<number, Set<string>>();
    for (const { offset, remark } of this.#remarks) {
      const end = this.#remarkPlace(offset, long);
      byLine.set(end, (byLine.get(end) ?? new Set()).add(remark));
    }
    for (const [end, remarks] of byLine)
      this.#splices.replace(end, end, [...remarks].map((remark) => ` # ${remark}`).join(''));
    const empty = new Set(this.text.match(HEADING_OF_NOTHING));
    const text = this.#splices
      .applied()
      .replace(HEADING_OF_NOTHING, (heading) => (empty.has(heading) ? heading : ''));
    return text.trimEnd() + (this.text.includes('\r\n') ? '\r\n' : '\n');
  }

  #isLong({ start, end }: Stretch): boolean {
    return this.text.slice(start, end).includes('\n');
  }

  #remarkPlace(offset: number, long: readonly Stretch[]): number {
    const end = this.#splices.lineEnd(offset);
    const text = long.find((one) => one.start < end && end < one.end);
    return text ? this.#remarkPlace(text.end, long) : end;
  }
}

/** Those in quotes or plain; behind the | of others there may be a remark. */
function longTexts(root: Node, text: string): Stretch[] {
  const found: Stretch[] = [];
  visit(root, {
    Scalar: (_, node) => {
      const [start, end] = node.range!;
      if (isScalar(node) && !node.type?.startsWith('BLOCK') && text.slice(start, end).includes('\n'))
        found.push({ start, end });
    },
  });
  return found;
}
