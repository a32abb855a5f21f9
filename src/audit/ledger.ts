import { type Decimal, ZERO } from '../kernel/decimal.js';
import type { PrintedCell } from '../print/printed-document.js';
import type { FigureComparison } from './comparison.js';
import { type Entry, isBlankEntry, type Mark, roomOf, sumOf } from './figures/entry.js';
import type { Remark } from './remark.js';

/** A 科目 as a table prints it. */
export interface PrintedSubject {
  readonly code: string;
  readonly name: string;
  readonly cell: PrintedCell;
}

/** 优, 良, 中 or 差 in print. */
export interface PrintedGrade {
  /** Whose it is, as in the keys of scores. */
  readonly key: string;
  readonly grade: string;
  readonly mark: Mark;
}

/** A form of 绩效自评 of a project. */
interface PrintedForm {
  readonly name: string;
  /** What it says besides of whose it is: 主管部门, 实施单位. */
  readonly whose: string;
  readonly mark: Mark;
}

/** What is told of two prints of one figure. */
interface Sameness {
  readonly relation: string;
  readonly hint?: string;
}

const SAME: Sameness = { relation: '同一个数在各处印得一样' };

/** How well it is known what a table is. */
export type TableClass = '决算表' | '自评表' | '其他';

/** Every printed figure under what it is, and every comparison that was made. */
export class Ledger {
  readonly comparisons: FigureComparison[] = [];
  /** What is wrong with numbers that count, codes, titles and texts: whatever is no sum and no figure printed twice. */
  readonly remarks: Remark[] = [];
  /** Codes of 科目 by what running text calls them: `款 项`, and `基本支出 办公费` for those of 经济分类. */
  readonly names = new Map<string, string>();
  /** 科目 of 支出功能分类 whose codes are not wrong by themselves, in the order of reading. */
  readonly subjects: PrintedSubject[] = [];
  /** Projects that have a form of 绩效自评. */
  readonly projects = new Set<string>();
  /** Every form of a project with its indicators, in the order of reading. */
  readonly forms: PrintedForm[] = [];
  /** Projects in lists of scores, and where. */
  readonly listed = new Map<string, Mark>();
  /** Keys of the forms of whole bodies: 部门整体支出绩效自评表. */
  readonly wholes: string[] = [];
  readonly grades: PrintedGrade[] = [];
  /** Keys of forms whose points do not come to 100: their scores earn no grade. */
  readonly ungraded = new Set<string>();
  /** Points of the indicators of forms that do not print a total, by project. */
  readonly scores = new Map<string, readonly Entry[]>();
  /** By the number of the table. */
  readonly classes = new Map<number, TableClass>();
  readonly #entries = new Map<string, Entry[]>();

  /** The figure that stands first under a key. */
  first(key: string): Entry | undefined {
    return this.#entries.get(key)?.[0];
  }

  /** All figures under a key, in the order of reading. */
  all(key: string): readonly Entry[] {
    return this.#entries.get(key) ?? [];
  }

  keys(): Iterable<string> {
    return this.#entries.keys();
  }

  /** Writes a figure down; where its key has figures, it must be the same. */
  enter(key: string, entry: Entry, told: Sameness = SAME): void {
    const known = this.#entries.get(key);
    if (known === undefined) {
      this.#entries.set(key, [entry]);
      return;
    }
    this.same(entry, known[0]!, told);
    known.push(entry);
  }

  /** Two prints of one figure. */
  same(entry: Entry, other: Entry, told: Sameness): void {
    if (isBlankEntry(entry) && isBlankEntry(other)) return;
    const holds = areSame(entry, other);
    const wanted = (one: Entry) => (one === entry ? other : entry).value;
    this.add({ kind: '一致', entries: [entry, other], holds, ...told, ...(!holds && { wanted }) });
  }

  /** A whole and all its parts; blank cells are nothing. */
  sum(whole: Entry, parts: readonly Entry[], relation: string): void {
    if (isBlankEntry(whole) && parts.every(isBlankEntry)) return;
    const value = sumOf(parts);
    // A whole with one part is that part; beside it a blank cell may hide what rounds to nothing.
    const room = () => (parts.length === 1 ? roomBetween(whole, parts[0]!) : roomOf(parts).plus(whole.half));
    const off = whole.value.minus(value);
    const holds = off.isZero() || off.abs().lte(room());
    const wanted = (entry: Entry) => (entry === whole ? value : whole.value.minus(value).plus(entry.value));
    const rest = holds ? !off.isZero() && { off } : { wanted };
    this.add({ kind: '合计', entries: [whole, ...parts], holds, relation, ...rest });
  }

  /** Two sides that must come to the same. */
  balance(left: readonly Entry[], right: readonly Entry[], relation: string): void {
    const entries = [...left, ...right];
    if (entries.every(isBlankEntry)) return;
    const [a, b] = [sumOf(left), sumOf(right)];
    const holds = a.eq(b) || a.minus(b).abs().lte(roomOf(entries));
    const wanted = (entry: Entry) => entry.value.plus(left.includes(entry) ? b.minus(a) : a.minus(b));
    this.add({ kind: '合计', entries, holds, relation, ...(!holds && { wanted }) });
  }

  /** Parts that together cannot be larger than a whole. */
  atMost(parts: readonly Entry[], whole: Entry, relation: string): void {
    if (parts.every(isBlankEntry)) return;
    const value = sumOf(parts);
    const holds = value.lte(whole.value) || value.minus(whole.value).lte(roomOf(parts).plus(whole.half));
    this.add({ kind: '合计', entries: [...parts, whole], holds, relation });
  }

  add(comparison: FigureComparison): void {
    this.comparisons.push(comparison);
  }
}

/** The same digits; of two that are rounded differently, the one within what the other leaves open. */
export function areSame(a: Entry, b: Entry): boolean {
  return a.value.eq(b.value) || a.value.minus(b.value).abs().lte(roomBetween(a, b));
}

function roomBetween(a: Entry, b: Entry): Decimal {
  if (a.marks.length > 1 || b.marks.length > 1) return a.half.plus(b.half);
  const [fine, coarse] = a.half.lt(b.half) ? [a, b] : [b, a];
  return fine.half.eq(coarse.half) ? ZERO : coarse.half;
}
