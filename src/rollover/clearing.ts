import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { behindKey, endOf, isEmpty } from '../edit/node-places.js';
import { columnsOf, fieldAt } from '../read/issues/field-guide.js';
import { columnName } from '../read/issues/label.js';
import { keptMark } from '../read/kept-mark.js';
import { permanenceOf } from '../read/schema/permanence.js';
import type { Path } from '../read/yaml/locate.js';
import { scalarText } from '../read/yaml/scalar-text.js';
import { fateOf, type LastYearsFile } from './fate.js';
import type { WrittenLines } from './written-lines.js';

/** Where a value stands. */
interface Place {
  readonly path: Path;
  /** As {@link LastYearsValue} has it. */
  readonly field: string;
  /** Behind the colon or the dash. */
  readonly start: number;
  /** Within `[…]` or `{…}`. */
  readonly flow: boolean;
  /** Behind the colon of the nearest field. */
  readonly holder: number;
  /** Takes the value out with its name, where that needs more than emptying it. */
  withdraw(): void;
}

/** Takes last year's facts out of a data file. */
export class Clearing {
  /** Fields left to be filled in, by their names. */
  readonly unfilled: string[] = [];
  /** Numbers that were taken out, as they were written. */
  readonly amounts: string[] = [];
  /** How many texts stand in remarks. */
  recalled = 0;

  /** @param values what fields at the top get instead */
  constructor(
    private readonly lines: WrittenLines,
    private readonly last: LastYearsFile,
    private readonly values: Readonly<Record<string, string>>,
  ) {}

  clear(root: YAMLMap): void {
    this.#mapping(root, { path: [], field: '', start: 0, flow: false, holder: 0, withdraw() {} });
  }

  #visit(node: Node | null, place: Place): void {
    if (isMap(node)) this.#mapping(node, place);
    else if (isSeq(node)) this.#list(node, place);
    else if (isScalar(node)) this.#scalar(node, place);
  }

  #mapping(node: YAMLMap, { path, field, flow: within }: Place): void {
    const flow = within || node.flow === true;
    let isFirst = true;
    for (const [index, pair] of node.items.entries()) {
      const key = String((pair.key as Scalar).value).trim();
      const own = field === '' ? key : `${field}.${key}`;
      const start = behindKey(pair, this.lines.text);
      let isTaken = false;
      const withdraw = () => {
        isTaken = flow;
        this.#withdraw(node, index, flow, isFirst);
      };
      const value = this.values[own];
      if (value !== undefined) this.#set(pair, value);
      else if (permanenceOf(own) === '本年') {
        isTaken = true;
        this.#drop(node, index, flow, isFirst);
      } else
        this.#visit(pair.value as Node | null, {
          path: [...path, key],
          field: own,
          start,
          flow,
          holder: start,
          withdraw,
        });
      isFirst &&= isTaken;
    }
  }

  #list(node: YAMLSeq, place: Place): void {
    const columns = columnsOf(fieldAt(this.last.schema, place.path));
    const flow = place.flow || node.flow === true;
    for (const [index, item] of (node.items as Node[]).entries()) {
      const [start] = item.range!;
      const before = index > 0 ? endOf(node.items[index - 1] as Node, this.lines.text) : start;
      this.#visit(item, {
        path: [...place.path, index],
        field: columns ? `${place.field}.${columnName(columns[index])}` : `${place.field}[]`,
        start: flow ? start : this.lines.text.lastIndexOf('-', start - 1) + 1,
        flow,
        holder: place.holder,
        withdraw: () => this.lines.replace(before, endOf(item, this.lines.text)),
      });
    }
  }

  #scalar(node: Scalar, place: Place): void {
    const text = scalarText(node, this.lines.text);
    const fate = fateOf({ ...place, text }, this.last);
    if (fate === 'keep') return;
    if (fate === 'advance') {
      this.#advance(node);
      return;
    }
    if (fate === 'mark') {
      this.lines.remark(place.flow ? endOf(node, this.lines.text) : place.holder, keptMark(this.last.year));
      return;
    }
    if (fate === 'withdraw') place.withdraw();
    else this.#empty(node, place);
    if (fate === 'empty') this.amounts.push(text);
    else this.#remark(text, node, place);
  }

  #advance(node: Scalar): void {
    const [start, end] = [node.range![0], endOf(node, this.lines.text)];
    const [last, next] = [String(this.last.year), String(this.last.year + 1)];
    this.lines.replace(start, end, this.lines.text.slice(start, end).replaceAll(last, next));
  }

  #remark(text: string, node: Scalar, { field, flow }: Place): void {
    this.recalled += 1;
    const name = flow ? nameOf(field) : '';
    const end = endOf(node, this.lines.text);
    this.lines.remark(end, `${this.last.year}年${name}：${onOneLine(text)}`);
  }

  #empty(node: Scalar, { field, start, flow }: Place): void {
    const end = endOf(node, this.lines.text);
    this.unfilled.push(nameOf(field));
    const isItem = flow && start === node.range![0];
    this.lines.replace(start, end, isItem ? '~' : flow ? ' ' : '');
  }

  /** Makes an optional field one that is not used. */
  #withdraw(fields: YAMLMap, index: number, flow: boolean, isFirst: boolean): void {
    if (flow) {
      this.#drop(fields, index, flow, isFirst);
      return;
    }
    const pair = fields.items[index]!;
    const [key] = (pair.key as Node).range!;
    this.lines.replace(key, key, '# ');
    this.lines.replace(behindKey(pair, this.lines.text), this.#endOf(pair));
  }

  #drop({ items }: YAMLMap, index: number, flow: boolean, isFirst: boolean): void {
    const pair = items[index]!;
    const next = items[index + 1];
    const [start] = (pair.key as Node).range!;
    const end = this.#endOf(pair);
    if (!flow && this.lines.isFirstOfLine(start)) this.lines.dropField(start, end);
    else if (!isFirst && flow) this.lines.replace(this.#endOf(items[index - 1]!), end);
    else this.lines.replace(start, next ? (next.key as Node).range![0] : end);
  }

  #set(pair: Pair, value: string): void {
    const end = this.#endOf(pair);
    this.lines.replace(behindKey(pair, this.lines.text), end, ` ${value}`);
    this.lines.dropWithin((pair.key as Node).range![0], end);
  }

  #endOf(pair: Pair): number {
    const value = pair.value as Node | null;
    return isEmpty(value) ? behindKey(pair, this.lines.text) : endOf(value, this.lines.text);
  }
}

/** Lines joined as Chinese is: with a space only between words of Latin letters. */
function onOneLine(text: string): string {
  return text
    .trim()
    .replace(/(?<=\P{ASCII})\s*\n\s*|\s*\n\s*(?=\P{ASCII})/gu, '')
    .replace(/\s+/g, ' ');
}

/** The last name of a field. */
function nameOf(field: string): string {
  return field.slice(field.lastIndexOf('.') + 1).replaceAll('[]', '');
}
