import { isMap, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { behindKey, endOf, isEmpty } from './node-places.js';
import type { Splices } from './splices.js';

/** Takes fields and items away: those on lines of their own with these and what is remarked behind, all else stays. */
export class Removals {
  constructor(
    private readonly text: string,
    private readonly splices: Splices,
  ) {}

  remove(node: YAMLMap | YAMLSeq, index: number, flow: boolean): void {
    if (flow) this.#removeInLine(node, index);
    else this.#removeLines(node, index);
  }

  #removeInLine(node: YAMLMap | YAMLSeq, index: number): void {
    const { start, end } = this.#extent(node, index);
    if (index + 1 < node.items.length) this.splices.replace(start, this.#extent(node, index + 1).start, '');
    else if (index > 0) this.splices.replace(this.#extent(node, index - 1).end, end, '');
    else this.splices.replace(start, end, '');
  }

  #removeLines(node: YAMLMap | YAMLSeq, index: number): void {
    const { start, end } = this.#extent(node, index);
    const lineStart = start - this.splices.column(start);
    const lineEnd = this.splices.lineEnd(end);
    if (this.text.slice(lineStart, start).trim() === '') {
      if (lineStart === 0) this.splices.replace(0, this.#nextLine(lineEnd), '');
      else this.splices.replace(this.#lineBreakBefore(lineStart), lineEnd, '');
      return;
    }
    // It begins on the line of the dash that holds it.
    const next = index + 1 < node.items.length ? this.#extent(node, index + 1).start : lineEnd;
    const isNext = this.text.slice(end, next).trim() === '';
    this.splices.replace(start, isNext ? next : end, '');
  }

  /** From its name or dash to the end of its value. */
  #extent(node: YAMLMap | YAMLSeq, index: number): { readonly start: number; readonly end: number } {
    if (isMap(node)) {
      const pair = node.items[index] as Pair;
      const value = pair.value as Node | null;
      const start = (pair.key as Node).range![0];
      return { start, end: isEmpty(value) ? behindKey(pair, this.text) : endOf(value, this.text) };
    }
    const item = node.items[index] as Node;
    const [begin] = item.range!;
    const end = isEmpty(item) ? begin : endOf(item, this.text);
    return { start: node.flow ? begin : this.#dashBefore(begin, this.splices.column(node.range![0])), end };
  }

  /** The dash of an item, which may stand on a line above it. */
  #dashBefore(offset: number, column: number): number {
    let lineStart = offset - this.splices.column(offset);
    while (lineStart > 0 && this.text[lineStart + column] !== '-')
      lineStart -= 1 + this.splices.column(lineStart - 1);
    return lineStart + column;
  }

  #lineBreakBefore(lineStart: number): number {
    return lineStart - (this.text.slice(lineStart - 2, lineStart) === '\r\n' ? 2 : 1);
  }

  #nextLine(lineEnd: number): number {
    return lineEnd + (/^\r?\n/.exec(this.text.slice(lineEnd, lineEnd + 2))?.[0].length ?? 0);
  }
}
