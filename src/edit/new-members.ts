import { isMap, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { positionOf } from './code-order.js';
import { behindKey, endOf, isEmpty } from './node-places.js';
import type { Splices } from './splices.js';

/** A mapping or list that gets new members. */
interface Container {
  readonly node: YAMLMap | YAMLSeq;
  /** What its members go by, as far as they go by codes. */
  readonly codes: readonly (string | undefined)[];
  readonly flow: boolean;
  /** Offset on the line above its first member. */
  readonly above: number;
}

/** A field or an item, as it is written on lines of its own, or within brackets. */
interface NewMember {
  readonly code: string | undefined;
  lines(): string[];
  inLine(): string;
}

/** Puts new members into mappings and lists: where these go by codes at their places, else behind the last. */
export class NewMembers {
  constructor(
    private readonly text: string,
    private readonly splices: Splices,
  ) {}

  insert(container: Container, added: readonly NewMember[]): void {
    const { node, codes, flow } = container;
    const last: NewMember[] = [];
    for (const member of added) {
      const { before, close } = positionOf(member.code, codes);
      if (before === codes.length || this.#beginsAbove(container, before)) last.push(member);
      else if (flow) {
        const { start } = this.#member(node, before);
        this.splices.replace(start, start, `${member.inLine()}, `);
      } else if (close) this.splices.linesBefore(this.#member(node, before).start, member.lines());
      else {
        const above = before === 0 ? container.above : this.#member(node, before - 1).end;
        this.splices.linesAfter(above, member.lines());
      }
    }
    if (last.length > 0) this.#append(node, flow, last);
  }

  /** Whether the first member stands on the line of what holds it. */
  #beginsAbove({ node, flow, above }: Container, before: number): boolean {
    return !flow && before === 0 && this.splices.lineEnd(above) >= this.#member(node, 0).start;
  }

  #append(node: YAMLMap | YAMLSeq, flow: boolean, members: readonly NewMember[]): void {
    if (!flow) {
      const lines = members.flatMap((member) => member.lines());
      this.splices.linesAfter(endOf(node, this.text), lines);
      return;
    }
    // Before the closing bracket, and behind a comma that is there already.
    const start = node.range![0] + 1;
    const before = this.text.slice(start, node.range![1] - 1).trimEnd();
    const separator = before === '' ? '' : before.endsWith(',') ? ' ' : ', ';
    const added = members.map((member) => member.inLine()).join(', ');
    this.splices.replace(start + before.length, start + before.length, `${separator}${added}`);
  }

  /** Where a member begins, and where its value ends. */
  #member(node: YAMLMap | YAMLSeq, index: number): { readonly start: number; readonly end: number } {
    const one = node.items[index]!;
    const start = ((isMap(node) ? (one as Pair).key : one) as Node).range![0];
    const value = (isMap(node) ? (one as Pair).value : one) as Node | null;
    const none = isMap(node) ? behindKey(one as Pair, this.text) : start;
    return { start, end: isEmpty(value) ? none : endOf(value, this.text) };
  }
}
