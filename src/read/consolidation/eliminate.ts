import { agree, difference, entered, type Figure, sum } from '../../kernel/figure.js';
import type { Span } from '../../kernel/span.js';
import { NATURES } from '../schema/line-items.js';
import type { Report } from '../schema/report.js';
import type { UnitFile } from './unit-file.js';

type Item = Report['抵销'][number];
type SubjectRow = Report['科目'][number];

/** What a unit paid or received under one 科目. */
interface TransferCell {
  readonly unit: UnitFile;
  readonly 编码: string;
  readonly figure: Figure;
}

/** Why an elimination cannot be made. 不明: several 科目 have it, and only a part of it is to be eliminated. */
interface EliminationProblem {
  readonly side: '支出' | '收入';
  readonly what: '没有' | '不足' | '不明';
}

/** One 抵销, and what it takes from the sums: from spending and from income the same. */
export interface Elimination {
  readonly item: Item;
  readonly span: Span;
  readonly paid: readonly TransferCell[];
  readonly received: readonly TransferCell[];
  /** In 元; undefined where it is not made. */
  readonly amount?: Figure;
  /** What was taken from each 科目, out of spending and out of income. */
  readonly cuts: readonly Figure[];
  readonly problem?: EliminationProblem | '不等';
}

/** Where an amount of a row stands. */
type Column = readonly [group: '支出' | '收入', ...steps: string[]];

/** What is taken from one cell of the sums. */
interface Cut {
  readonly 编码: string;
  readonly column: Column;
  readonly amount: Figure;
}

/**
 * Takes every elimination from the summed rows, in their order.
 * @param place of the item with this index
 */
export function eliminate(
  rows: ReadonlyMap<string, SubjectRow>,
  items: readonly Item[],
  units: readonly UnitFile[],
  place: (index: number) => Span,
): { readonly rows: ReadonlyMap<string, SubjectRow>; readonly eliminations: readonly Elimination[] } {
  const left = new Map(rows);
  const eliminations = items.map((item, index) => {
    const { cuts, ...elimination } = judge(item, units, place(index), left);
    for (const cut of cuts) take(cut, left);
    return { ...elimination, cuts: cuts.map(({ amount }) => amount) };
  });
  return { rows: left, eliminations };
}

function judge(item: Item, units: readonly UnitFile[], span: Span, rows: ReadonlyMap<string, SubjectRow>) {
  const spent = spendingColumn(item.支出);
  const earned: Column = ['收入', item.收入];
  const paid = cellsOf(units, spent, item.付款单位, item.支出科目);
  const received = cellsOf(units, earned, item.收款单位, item.收入科目);
  const base = { item, span, paid, received, cuts: [] as readonly Cut[] };
  const [given, taken] = [totalOf(paid), totalOf(received)];
  if (item.金额 === undefined && paid.length > 0 && received.length > 0 && !agree(given, taken))
    return { ...base, problem: '不等' as const };
  const amount = item.金额 ?? entered('金额', given.value, given.tolerance, span);
  const out = cutsOf(paid, spent, amount, rows);
  const into = cutsOf(received, earned, amount, rows);
  if (typeof out === 'string') return { ...base, problem: { side: '支出', what: out } as const };
  if (typeof into === 'string') return { ...base, problem: { side: '收入', what: into } as const };
  return { ...base, amount, cuts: [...out, ...into] };
}

function totalOf(cells: readonly TransferCell[]): Figure {
  return sum(cells.map(({ figure }) => figure));
}

function spendingColumn(name: Item['支出']): Column {
  return Object.hasOwn(NATURES, name) ? ['支出', name, '其他资金'] : ['支出', name];
}

function cellsOf(
  units: readonly UnitFile[],
  column: Column,
  name: string | undefined,
  code: string | undefined,
): readonly TransferCell[] {
  const meant = units.filter(({ report }) => name === undefined || report.名称 === name);
  return meant.flatMap((unit) =>
    unit.report.科目.flatMap((row) => {
      const figure = amountIn(row, column);
      const isMeant = figure && !figure.value.isZero() && (code === undefined || row.编码 === code);
      return isMeant ? [{ unit, 编码: row.编码, figure }] : [];
    }),
  );
}

/** What is cut from each 科目: all of what it has, or of one the part that is given. */
function cutsOf(
  cells: readonly TransferCell[],
  column: Column,
  amount: Figure,
  rows: ReadonlyMap<string, SubjectRow>,
): readonly Cut[] | EliminationProblem['what'] {
  const codes = [...new Set(cells.map(({ 编码 }) => 编码))];
  if (codes.length === 0) return '没有';
  const whole = totalOf(cells);
  if (amount.value.minus(whole.value).gt(amount.tolerance.plus(whole.tolerance))) return '不足';
  if (codes.length > 1 && !agree(amount, whole)) return '不明';
  const cuts = codes.map((编码) => {
    const { value, tolerance } = totalOf(cells.filter((cell) => cell.编码 === 编码));
    const own = codes.length > 1 ? entered('金额', value, tolerance, placeOf(amount)) : amount;
    return { 编码, column, amount: own };
  });
  return cuts.some((cut) => isTooMuch(cut, rows)) ? '不足' : cuts;
}

function placeOf({ origin }: Figure): Span {
  if (origin.type !== 'entered') throw new TypeError('the amount of an elimination is an entered one');
  return origin.span;
}

/** More than earlier eliminations have left. */
function isTooMuch({ 编码, column, amount }: Cut, rows: ReadonlyMap<string, SubjectRow>): boolean {
  const left = amountIn(rows.get(编码)!, column)!;
  return amount.value.minus(left.value).gt(amount.tolerance.plus(left.tolerance));
}

function take({ 编码, column, amount }: Cut, rows: Map<string, SubjectRow>): void {
  const row = rows.get(编码)!;
  rows.set(编码, replaced(row, column, difference(amountIn(row, column)!, amount)));
}

function amountIn(row: SubjectRow, column: Column): Figure | undefined {
  return column.reduce<unknown>((at, step) => (at as Group | undefined)?.[step], row) as Figure | undefined;
}

type Group = Readonly<Record<string, unknown>>;

function replaced<T>(value: T, [step, ...rest]: readonly string[], figure: Figure): T {
  if (step === undefined) return figure as T;
  return { ...value, [step]: replaced((value as Group)[step], rest, figure) };
}
