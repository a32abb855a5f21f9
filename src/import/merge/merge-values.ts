import type { Edit } from '../../edit/edit-plan.js';
import { Noted } from '../../edit/written-value.js';
import { Decimal } from '../../kernel/decimal.js';
import { Scalar, type Tree } from '../../read/scalar.js';
import type { Path } from '../../read/yaml/locate.js';
import type { DataValue } from '../values/data-value.js';
import type { ImportedValue, ImportRecord } from './import-record.js';
import { NOT_IN_ROW, Places } from './places.js';

const NUMBER = /^-?\d+(?:\.\d+)?$/;
/** Decimals that 万元 are rounded to. */
const ROUNDED_PLACES = 2;

/** A place that both sides have changed since it was imported last, or that was never imported and says something else. */
export interface Conflict {
  readonly name: string;
  readonly path: Path;
  readonly ours: string;
  readonly theirs: string;
  readonly place: string;
  readonly last: ImportedValue | undefined;
}

/** A value of the sources that takes the place of what stood there before, be it nothing. */
interface WrittenValue extends DataValue {
  readonly before: string;
}

/** What becomes of a data file. */
export interface Merged {
  readonly edits: readonly Edit[];
  /** Values written, without the names of items. */
  readonly written: readonly WrittenValue[];
  readonly filled: number;
  readonly same: number;
  /** Changed in the data file alone. */
  readonly kept: number;
  readonly conflicts: readonly Conflict[];
  /** Values of indicators that the data file has as rows, in which these have no place. */
  readonly unplaced: readonly { readonly value: DataValue; readonly path: Path }[];
  /** Places that were imported once, and that tables of the same kind no longer have. */
  readonly gone: readonly { readonly name: string; readonly last: ImportedValue }[];
  readonly record: ImportRecord;
}

export interface Wishes {
  /** Places where the source holds, whatever the data file says: a name, or one that others begin with. */
  readonly accept: readonly string[];
  /** Places where the data file holds. */
  readonly keep: readonly string[];
}

/** Merges what the sources say into a data file: against what was imported last it is known which side has changed. */
export function mergeValues(
  values: readonly DataValue[],
  tree: Tree,
  last: ImportRecord,
  wishes: Wishes,
): Merged {
  const merge = new Merge(tree, last, wishes);
  for (const value of values) merge.add(value);
  return merge.result();
}

class Merge {
  readonly #places: Places;
  readonly #edits: Edit[] = [];
  readonly #written: WrittenValue[] = [];
  readonly #conflicts: Conflict[] = [];
  readonly #unplaced: Merged['unplaced'][number][] = [];
  readonly #record: Map<string, ImportedValue>;
  readonly #tables = new Set<string>();
  readonly #seen = new Set<string>();
  #same = 0;
  #kept = 0;

  constructor(
    tree: Tree,
    private readonly last: ImportRecord,
    private readonly wishes: Wishes,
  ) {
    this.#places = new Places(tree);
    this.#record = new Map(last);
  }

  add(value: DataValue): void {
    const { path: names, isNumber, isIdentity = false, isRounded, asRow, onlyIfAsked, place, table } = value;
    const name = names.join('.');
    const theirs = textOf(value);
    const { path, value: found } = this.#places.find(names, asRow);
    if (path.at(-1) === NOT_IN_ROW) {
      this.#unplaced.push({ value, path: path.slice(0, -1) });
      return;
    }
    const ours = found instanceof Scalar ? found.text.trim() : found === undefined ? '' : '（多项）';
    const last = this.last.get(name);
    this.#tables.add(table);
    this.#seen.add(name);
    const isEqual = (one: string, other: string) => (isNumber ? sameNumber(one, other) : one === other);
    if (isIdentity) {
      if (ours === '') this.#edits.push({ path, value: value.value });
      return;
    }
    const isZero = isNumber && sameNumber(theirs, '0') && !isScore(names);
    if (found === undefined && last === undefined && (isZero || onlyIfAsked)) return;
    if (ours !== '' && (isEqual(ours, theirs) || (isRounded && roundsTo(ours, theirs)))) this.#same += 1;
    else if (this.#isTheirs(name, ours, last, isEqual)) this.#write(path, value, ours);
    else if (this.#isOurs(name, theirs, last, isEqual)) this.#kept += 1;
    else {
      this.#conflicts.push({ name, path, ours, theirs, place, last });
      return;
    }
    this.#record.set(name, { 值: theirs, 来源: place, 表: table });
  }

  result(): Merged {
    const gone = [...this.last]
      .filter(([name, { 表 }]) => this.#tables.has(表) && !this.#seen.has(name))
      .map(([name, last]) => ({ name, last }));
    return {
      edits: this.#edits,
      written: this.#written,
      filled: this.#written.length,
      same: this.#same,
      kept: this.#kept,
      conflicts: this.#conflicts,
      unplaced: this.#unplaced,
      gone,
      record: this.#record,
    };
  }

  #write(path: Path, value: DataValue, before: string): void {
    this.#edits.push({ path, value: value.value });
    this.#written.push({ ...value, before });
  }

  /** Nothing stands there and nothing was taken away, or the data file is as it was imported. */
  #isTheirs(
    name: string,
    ours: string,
    last: ImportedValue | undefined,
    isEqual: (one: string, other: string) => boolean,
  ): boolean {
    if (isNamed(name, this.wishes.accept)) return true;
    return last === undefined ? ours === '' : ours !== '' && isEqual(ours, last.值);
  }

  /** The source is as it was imported. */
  #isOurs(
    name: string,
    theirs: string,
    last: ImportedValue | undefined,
    isEqual: (one: string, other: string) => boolean,
  ): boolean {
    return isNamed(name, this.wishes.keep) || (last !== undefined && isEqual(theirs, last.值));
  }
}

/** An indicator has its points even where they are none. */
function isScore(names: readonly string[]): boolean {
  return names.includes('指标');
}

function isNamed(name: string, starts: readonly string[]): boolean {
  return starts.some((start) => name === start || name.startsWith(`${start}.`) || start === '全部');
}

function textOf({ value }: DataValue): string {
  if (value instanceof Noted) return value.text;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** 0.7836 rounds to 0.78. */
function roundsTo(fine: string, rounded: string): boolean {
  const [one, other] = [fine, rounded].map((text) => text.replaceAll(',', ''));
  if (![one, other].every((text) => NUMBER.test(text!))) return false;
  const places = Math.max(ROUNDED_PLACES, new Decimal(other!).decimalPlaces());
  return new Decimal(one!).toDecimalPlaces(places, Decimal.ROUND_HALF_UP).eq(other!);
}

/** Whether two texts are one number, however they are written. */
export function sameNumber(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.replaceAll(',', ''));
  if (![a, b].every((text) => NUMBER.test(text!))) return one === other;
  return new Decimal(a!).eq(b!);
}
