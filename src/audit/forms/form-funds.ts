import type { Decimal } from '../../kernel/decimal.js';
import { type Entry, isBlankEntry } from '../figures/entry.js';
import type { Numbers } from '../figures/numbers.js';
import { isPrintedShare } from '../figures/rates.js';
import type { MoneyUnit } from '../figures/units.js';
import type { Ledger } from '../ledger.js';
import { CellEntries } from '../tables/cell-entries.js';
import type { TableView } from '../tables/find-tables.js';

/** Columns of the rows on money in a form of 绩效自评. */
const COLUMNS = {
  年初预算: /年初预算|目标申报|预算编制/,
  全年预算: /^全年预算|^预算数|调整.*预算/,
  执行: /执行数/,
  结余: /结（?转?）?余/,
  执行率: /^(?:预算)?执行率/,
  分值: /^(?:分值|权重)/,
  得分: /^得分(?!计算)/,
} as const;
type ColumnName = keyof typeof COLUMNS;

/** The money of a project, as a form tells it. */
export interface FormFunds {
  readonly 年初预算?: Entry;
  readonly 全年预算?: Entry;
  readonly 执行?: Entry;
  readonly 分值?: Entry;
  readonly 得分?: Entry;
  /** The row behind the last one that is about money. */
  readonly end: number;
}

const MONEY = ['年初预算', '全年预算', '执行', '结余'] as const;
const UNIT = /[（(](万元|元)[）)]/;
/** Begins what comes after the money. */
const AFTER = /目标|指标|总分|完成情况/;

/** Reads the rows on money, adds what they say of sums and rates; undefined where a table has none. */
export function readFunds(view: TableView, ledger: Ledger, numbers: Numbers): FormFunds | undefined {
  const cells = new CellEntries(view, numbers);
  const head = view.words.findIndex((row) => row.some((words) => COLUMNS.执行.test(words)));
  const columns = head < 0 ? undefined : columnsOf(view, cells, head);
  if (columns === undefined) return undefined;
  const unit = unitOf(view, head);
  let first = head + 1;
  while (first < view.slots.length && cells.number([first, columns.get('执行')!.at(0)!], '') === undefined)
    first += 1;
  if (first > head + 2 || first === view.slots.length) return undefined;
  let end = first + 1;
  while (end < view.slots.length && isMoneyRow(view, cells, end, columns)) end += 1;
  const label = (row: number) =>
    cells.words(row, Math.min(...columns.get('执行')!, ...(columns.get('年初预算') ?? [])) - 1);
  const amounts = (row: number, column: number, name: ColumnName) =>
    cells.amount([row, column], label(row), name, unit);
  addSums(columns, first, end, amounts, ledger);
  for (let row = first; row < end; row += 1) addRate(columns, row, cells, amounts, ledger);
  const amountOf = (name: ColumnName) => {
    const column = columns.get(name)?.at(-1);
    return column === undefined ? undefined : amounts(first, column, name);
  };
  const pointsOf = (name: ColumnName) => {
    const column = columns.get(name)?.at(-1);
    return column === undefined ? undefined : cells.number([first, column], '预算执行', name);
  };
  return {
    ...present('年初预算', amountOf('年初预算')),
    ...present('全年预算', amountOf('全年预算')),
    ...present('执行', amountOf('执行')),
    ...present('分值', pointsOf('分值')),
    ...present('得分', pointsOf('得分')),
    end,
  };
}

function present<Name extends string>(name: Name, entry: Entry | undefined): Partial<Record<Name, Entry>> {
  return entry === undefined ? {} : ({ [name]: entry } as Record<Name, Entry>);
}

type Columns = ReadonlyMap<ColumnName, readonly number[]>;
type Amounts = (row: number, column: number, name: ColumnName) => Entry | undefined;

function columnsOf({ slots }: TableView, cells: CellEntries, head: number): Columns | undefined {
  const found = new Map<ColumnName, number[]>();
  for (let column = 0; column < slots[head]!.length; column += 1) {
    const below = cells.words(head + 1, column);
    for (const [name, pattern] of Object.entries(COLUMNS) as [ColumnName, RegExp][]) {
      const own = cells.cell(head, column)!;
      if (!pattern.test(cells.words(head, column)) && !pattern.test(below)) continue;
      const known = found.get(name) ?? [];
      if (own.column === column || pattern.test(below)) found.set(name, [...known, column]);
      break;
    }
  }
  return found.has('执行') && (found.has('全年预算') || found.has('年初预算')) ? found : undefined;
}

function unitOf({ slots, unit }: TableView, head: number): MoneyUnit {
  for (const row of slots.slice(Math.max(0, head - 1), head + 2))
    for (const cell of row) {
      const found = cell && UNIT.exec(cell.text)?.[1];
      if (found) return found as MoneyUnit;
    }
  return unit;
}

function isMoneyRow(view: TableView, cells: CellEntries, row: number, columns: Columns): boolean {
  if (new Set(view.slots[row]!.map((cell) => cell?.row === row && cell.text)).size < 3) return false;
  const own = view.slots[row]!.filter((cell) => cell?.row === row).map((_, at) => at);
  if (own.some((column) => AFTER.test(cells.words(row, column)))) return false;
  return (columns.get('执行') ?? []).every((column) => cells.amount([row, column], '') !== undefined);
}

/** 年度资金总额 is the sum of the rows below it. */
function addSums(columns: Columns, first: number, end: number, amounts: Amounts, ledger: Ledger): void {
  for (const name of MONEY)
    for (const column of columns.get(name) ?? []) {
      const [whole, ...parts] = Array.from({ length: end - first }, (_, at) =>
        amounts(first + at, column, name),
      );
      const known = parts.filter((part) => part !== undefined);
      if (whole && known.length > 0 && known.some((part) => !isBlankEntry(part)))
        ledger.sum(whole, known, '年度资金总额 = 各项资金之和');
    }
  const [budget, spent, left] = (['全年预算', '执行', '结余'] as const).map((name) => columns.get(name)?.[0]);
  if (budget === undefined || spent === undefined || left === undefined) return;
  for (let row = first; row < end; row += 1) {
    const [a, b, c] = [
      amounts(row, budget, '全年预算'),
      amounts(row, spent, '执行'),
      amounts(row, left, '结余'),
    ];
    if (a && b && c) ledger.sum(a, [b, c], '全年预算数 = 全年执行数 + 结余');
  }
}

/** 执行率 = 全年执行数 ÷ 全年预算数; the sign % may stand in the head. */
function addRate(columns: Columns, row: number, cells: CellEntries, amounts: Amounts, ledger: Ledger): void {
  const rateColumn = columns.get('执行率')?.[0];
  const budgetColumn = columns.get('全年预算')?.[0] ?? columns.get('年初预算')?.[0];
  if (rateColumn === undefined || budgetColumn === undefined) return;
  const rate = cells.rate([row, rateColumn], '执行率');
  const budget = amounts(row, budgetColumn, '全年预算');
  const spent = amounts(row, columns.get('执行')![0]!, '执行');
  if (!rate || !budget || !spent) return;
  const holds = isPrintedShare(rate, spent, budget);
  if (holds === undefined) return;
  ledger.add({
    kind: '比率',
    entries: [rate, spent, budget],
    holds,
    relation: '执行率 = 执行数 ÷ 全年预算数',
    wanted: (entry): Decimal | undefined =>
      entry === rate && !budget.value.isZero() ? spent.value.div(budget.value) : undefined,
  });
}
