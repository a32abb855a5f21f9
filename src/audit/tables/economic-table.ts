import type { Catalogue } from '../../catalogue/read-catalogue.js';
import { type Entry, isBlankEntry } from '../figures/entry.js';
import type { Numbers } from '../figures/numbers.js';
import type { Ledger, PrintedSubject } from '../ledger.js';
import { CellEntries } from './cell-entries.js';
import { checkEconomic } from './check-codes.js';
import type { TableView } from './find-tables.js';
import type { TableKind } from './table-kind.js';

const CODE = /^\d{3}(?:\d{2})?$/;
const TOTAL = /^(人员|公用|基本支出|项目支出)?(?:经费)?合计$/;

/**
 * Tables of 经济分类科目 in several blocks side by side, each with a code, a name and an amount: the details of 基本支出
 * and 项目支出. Gives whether it is one.
 */
export function readEconomicTable(
  view: TableView,
  kind: TableKind | undefined,
  ledger: Ledger,
  catalogue: Catalogue,
  numbers: Numbers,
): boolean {
  const codeColumns = view.paths.flatMap((path, column) =>
    /(?:编码|代码)$/.test(path.at(-1) ?? '') ? [column] : [],
  );
  if (codeColumns.length < 2 || (kind !== '基本支出' && kind !== '项目支出')) return false;
  const cells = new CellEntries(view, numbers);
  const subjects: PrintedSubject[] = [];
  const amounts = new Map<string, Entry>();
  const totals = new Map<string, Entry>();
  for (const column of codeColumns)
    for (let row = view.headRows; row < view.slots.length; row += 1) {
      const code = cells.words(row, column);
      if (!CODE.test(code)) continue;
      subjects.push({ code, name: cells.words(row, column + 1), cell: cells.cell(row, column)! });
      const amount = cells.amount([row, column + 2], `${code} ${cells.words(row, column + 1)}`);
      if (amount === undefined || amounts.has(code)) continue;
      amounts.set(code, amount);
      const name = `${kind} ${cells.words(row, column + 1)}`;
      // Of two with one name, the one with an amount is told of.
      if (!ledger.names.has(name) || !isBlankEntry(amount)) ledger.names.set(name, code);
    }
  checkEconomic(subjects, catalogue, ledger);
  for (const [name, total] of totalsIn(view, cells)) totals.set(name, total);
  addSums(amounts, totals, ledger);
  for (const [code, amount] of amounts) ledger.enter(`${kind} ${code}`, amount);
  for (const [name, total] of totals) ledger.enter(keyOf(name, kind), total);
  return true;
}

/** 人员经费合计, 公用经费合计 with the amount to the right of each. */
function* totalsIn({ slots, headRows }: TableView, cells: CellEntries): Generator<[string, Entry]> {
  for (let row = headRows; row < slots.length; row += 1)
    for (const cell of new Set(slots[row])) {
      const found = TOTAL.exec(cells.words(row, cell?.column ?? -1));
      if (found === null || cell === undefined) continue;
      const total = cells.amount([row, cell.column + cell.colspan], found[0]);
      if (total !== undefined) yield [found[1] ?? '', total];
    }
}

function addSums(amounts: ReadonlyMap<string, Entry>, totals: ReadonlyMap<string, Entry>, ledger: Ledger) {
  const classes = [...amounts].filter(([code]) => code.length === 3);
  for (const [code, whole] of classes) {
    const parts = [...amounts].filter(([other]) => other.length === 5 && other.startsWith(code));
    if (parts.length > 0)
      ledger.sum(
        whole,
        parts.map(([, amount]) => amount),
        `${code} = 其下各科目之和`,
      );
  }
  const isStaff = ([code]: readonly [string, Entry]) => code === '301' || code === '303';
  const amountsOf = (some: readonly (readonly [string, Entry])[]) => some.map(([, amount]) => amount);
  const [staff, running, all] = ['人员', '公用', ''].map((name) => totals.get(name));
  if (staff) ledger.sum(staff, amountsOf(classes.filter(isStaff)), '人员经费 = 301 + 303');
  if (running)
    ledger.sum(
      running,
      amountsOf(classes.filter((one) => !isStaff(one))),
      '公用经费 = 301、303 以外各类之和',
    );
  const whole = totals.get('基本支出') ?? totals.get('项目支出') ?? all;
  if (whole && !staff) ledger.sum(whole, amountsOf(classes), '合计 = 各类之和');
}

function keyOf(name: string, kind: '基本支出' | '项目支出'): string {
  return name === '人员' || name === '公用' ? `${name}经费` : `一般公共预算财政拨款${kind}`;
}
