import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { SourceText } from '../read/text/source-text.js';
import { parseYaml } from '../read/yaml/parse-yaml.js';
import { type Edit, isRemoval, type Plan, plannedValue, planOf } from './edit-plan.js';
import { NewMembers } from './new-members.js';
import { behindKey, endOf, isEmpty } from './node-places.js';
import { Removals } from './removals.js';
import { Splices } from './splices.js';
import { writtenKey, writtenScalar } from './written-scalar.js';
import {
  isBlockText,
  type NewValue,
  Noted,
  onOneLine,
  textLines,
  withinFlow,
  writtenField,
  writtenItem,
  writtenMembers,
} from './written-value.js';

/**
 * The text of a data file with values changed or added, and every other character as it was: comments, order, quotes,
 * line breaks. A new field stands behind the last of its mapping, a new item behind the last of its list; where these go by
 * codes, at its place among them.
 *
 * @throws Failure where the text is no YAML; Error where a path leads through a text
 */
export function editText(source: SourceText, edits: readonly Edit[]): string {
  if (edits.length === 0) return source.text;
  const plan = planOf(edits);
  const root = parseYaml(source);
  const editor = new Editor(source.text);
  if (root === null) editor.append(plannedValue(plan));
  else editor.edit(root, plan, { start: 0, indent: -2, flow: false });
  return editor.splices.applied();
}

/** Where a value stands. */
interface Place {
  /** Behind the colon or the dash. */
  readonly start: number;
  /** Of what holds it, in columns. */
  readonly indent: number;
  /** Within `[…]` or `{…}`. */
  readonly flow: boolean;
}

/** What items of lists go by. */
const CODE = '编码';

class Editor {
  readonly splices: Splices;
  readonly #members: NewMembers;
  readonly #removals: Removals;

  constructor(private readonly text: string) {
    this.splices = new Splices(text);
    this.#members = new NewMembers(text, this.splices);
    this.#removals = new Removals(text, this.splices);
  }

  edit(node: Node | null, plan: Plan, place: Place): void {
    if (isEmpty(node)) this.#fill(plannedValue(plan), place);
    else if (plan.within.size === 0) this.#replace(node, plan.value ?? '', place);
    else if (isMap(node)) this.#mapping(node, plan, place);
    else if (isSeq(node)) this.#list(node, plan, place);
    else throw new Error(`A text has nothing within: ${this.text.slice(node.range![0], node.range![1])}`);
  }

  /** To a file of comments alone. */
  append(value: NewValue): void {
    const lines = writtenMembers(value, 0);
    this.splices.linesAfter(this.text.trimEnd().length, lines);
  }

  #mapping(node: YAMLMap, plan: Plan, place: Place): void {
    const flow = place.flow || node.flow === true;
    const indent = flow ? place.indent : this.splices.column((node.items[0]!.key as Node).range![0]);
    const added: [string, NewValue][] = [];
    for (const [step, inner] of plan.within) {
      const index = node.items.findIndex(
        ({ key }) => isScalar(key) && String(key.value).trim() === String(step),
      );
      const pair = node.items[index];
      if (isRemoval(inner)) {
        if (pair) this.#removals.remove(node, index, flow);
      } else if (pair)
        this.edit(pair.value as Node | null, inner, { start: behindKey(pair, this.text), indent, flow });
      else added.push([String(step), plannedValue(inner)]);
    }
    if (added.length === 0) return;
    if (node.items.length === 0 && flow && !place.flow) {
      this.#replace(node, Object.fromEntries(added), place);
      return;
    }
    const codes = node.items.map(({ key }) => (isScalar(key) ? String(key.value).trim() : undefined));
    const members = added.map(([key, value]) => ({
      code: key,
      lines: () => indented(writtenField(key, value, indent), indent),
      inLine: () => `${writtenKey(key, true)}: ${withinFlow(value)}`,
    }));
    this.#members.insert({ node, codes, flow, above: place.start }, members);
  }

  #list(node: YAMLSeq, plan: Plan, place: Place): void {
    const flow = place.flow || node.flow === true;
    const indent = flow ? place.indent : this.splices.column(node.range![0]);
    const added: NewValue[] = [];
    const steps = [...plan.within].sort(([a], [b]) => Number(a) - Number(b));
    for (const [step, inner] of steps) {
      const item = node.items[Number(step)] as Node | undefined;
      if (isRemoval(inner)) {
        if (item) this.#removals.remove(node, Number(step), flow);
      } else if (item) this.edit(item, inner, { start: item.range![0], indent, flow });
      else added.push(plannedValue(inner));
    }
    if (added.length === 0) return;
    if (node.items.length === 0 && flow && !place.flow) {
      this.#replace(node, added, place);
      return;
    }
    const codes = node.items.map((item) => (isMap(item) ? codeIn(item.get(CODE)) : undefined));
    const members = added.map((item) => ({
      code:
        isText(item) || Array.isArray(item) ? undefined : codeIn((item as { [key: string]: NewValue })[CODE]),
      lines: () => writtenItem(item, indent),
      inLine: () => withinFlow(item),
    }));
    this.#members.insert({ node, codes, flow, above: place.start }, members);
  }

  /** Where nothing stood. */
  #fill(value: NewValue, { start, indent, flow }: Place): void {
    if (value === '') return;
    const colon = /[:-]/.test(this.text[start - 1]!) ? ' ' : ': ';
    const isShort = isText(value) || Object.keys(value).length === 0;
    const line = flow ? withinFlow(value) : isShort ? onOneLine(value) : undefined;
    if (line !== undefined && !(value instanceof Noted))
      this.splices.replace(start, flow ? this.#blankEnd(start) : start, `${colon}${line}`);
    else if (value instanceof Noted) this.#noted(start, start, value, ' ');
    else if (typeof value === 'string') this.#behindComment(start, ' |-', textLines(value, indent + 2));
    else this.splices.linesAfter(start, writtenMembers(value, indent + 2));
  }

  /** Where the space before a comma or a bracket ends. */
  #blankEnd(start: number): number {
    return start + (/^ +(?=[,}\]])/.exec(this.text.slice(start, start + 100))?.[0].length ?? 0);
  }

  #replace(node: Node, value: NewValue, place: Place): void {
    const [start, end] = [node.range![0], endOf(node, this.text)];
    if (value === '') this.splices.replace(place.start, end, place.flow && place.start === start ? '""' : '');
    else if (value instanceof Noted) this.#noted(start, end, value, '');
    else if (isText(value)) this.splices.replace(start, end, this.#textLike(node, value, place));
    else {
      const line = place.flow ? withinFlow(value) : onOneLine(value);
      if (line !== undefined) this.splices.replace(start, end, line);
      else this.splices.replace(place.start, end, `\n${writtenMembers(value, place.indent + 2).join('\n')}`);
    }
  }

  /** A text in the quotes, or on the lines, that the former stood in. */
  #textLike(node: Node, value: string, { flow, indent }: Place): string {
    const type = isScalar(node) ? (node as Scalar).type : undefined;
    if (type?.startsWith('BLOCK') && isBlockText(value))
      return ['|-', ...textLines(value, indent + 2)].join('\n');
    const style = type === 'QUOTE_DOUBLE' ? '"' : type === 'QUOTE_SINGLE' ? "'" : 'plain';
    return writtenScalar(value, flow, style);
  }

  /** The remark, unless another is there. */
  #noted(start: number, end: number, { text, remark }: Noted, space: string): void {
    this.splices.replace(start, end, `${space}${writtenScalar(text, false)}`);
    const lineEnd = this.splices.lineEnd(end);
    if (this.text.slice(end, lineEnd).trim() === '') this.splices.replace(lineEnd, lineEnd, ` # ${remark}`);
  }

  #behindComment(start: number, sign: string, lines: readonly string[]): void {
    this.splices.replace(start, start, sign);
    this.splices.linesAfter(start, lines);
  }
}

function codeIn(value: unknown): string | undefined {
  if (value instanceof Noted) return value.text;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function indented([first, ...rest]: readonly string[], indent: number): string[] {
  return [`${' '.repeat(indent)}${first}`, ...rest];
}

function isText(value: NewValue): value is string {
  return typeof value === 'string';
}
