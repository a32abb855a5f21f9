import type { Catalogue } from '../../catalogue/read-catalogue.js';
import type { Entry } from '../figures/entry.js';
import type { Numbers } from '../figures/numbers.js';
import type { Ledger } from '../ledger.js';
import { CellEntries } from './cell-entries.js';
import { checkEconomic, checkFunctional } from './check-codes.js';
import { columnSums, type Head } from './columns.js';
import type { TableView } from './find-tables.js';
import { partsByCode } from './parts-by-code.js';
import { type PrintedSubjectRow, readSubjectRows } from './subject-rows.js';
import type { TableKind } from './table-kind.js';

/** What the rows of a table are parts of: its 合计 row, and the beginning of every key. */
const WHOLES: Readonly<Partial<Record<TableKind, string>>> = {
  收入: '收入',
  支出: '支出',
  一般公共预算: '一般公共预算财政拨款支出',
  政府性基金: '政府性基金预算财政拨款支出',
  国有资本经营: '国有资本经营预算财政拨款支出',
};

/**
 * Tables with one row for each 科目, by its code: 收入决算表, 支出决算表, those of the three budgets. Gives whether it
 * is one.
 */
export function readSubjectTable(
  view: TableView,
  kind: TableKind | undefined,
  ledger: Ledger,
  catalogue: Catalogue,
  numbers: Numbers,
): boolean {
  const { heads, paths } = view;
  const nameColumn = paths.findLastIndex((path) => /名称$/.test(path.at(-1) ?? ''));
  if (nameColumn < 1 || paths.findIndex((path) => /名称$/.test(path.at(-1) ?? '')) < nameColumn) return false;
  const rows = readSubjectRows(view, nameColumn);
  if (rows.length === 0) return false;
  const subjects = rows.flatMap(({ code, name, cell }) =>
    code !== '' && cell ? [{ code, name, cell }] : [],
  );
  if (isEconomic(subjects)) checkEconomic(subjects, catalogue, ledger);
  else checkFunctional(subjects, catalogue, ledger);
  const table = new SubjectTable(view, rows, nameColumn + 1, numbers);
  table.addAcross(heads, ledger);
  table.addDown(ledger);
  if (kind === '政府性基金') table.addBalances(ledger);
  if (kind !== undefined) table.enter(kind, ledger);
  return true;
}

function isEconomic(rows: readonly { readonly code: string }[]): boolean {
  return rows.length > 0 && rows.every(({ code }) => code.startsWith('3') && code.length < 7);
}

class SubjectTable {
  readonly #rows: readonly PrintedSubjectRow[];
  readonly #paths: TableView['paths'];
  /** What each column is called. */
  readonly #words: readonly string[];
  /** By row, then column. */
  readonly #entries: (Entry | undefined)[][];
  readonly #first: number;

  constructor(view: TableView, rows: readonly PrintedSubjectRow[], first: number, numbers: Numbers) {
    const { paths } = view;
    this.#rows = rows;
    this.#paths = paths;
    this.#words = paths.map((path) => path.join(' '));
    this.#first = first;
    const cells = new CellEntries(view, numbers);
    this.#entries = rows.map(({ row, label }) =>
      paths.map((_, column) =>
        column < first ? undefined : cells.amount([row, column], label, this.#words[column]),
      ),
    );
  }

  addAcross(heads: readonly Head[], ledger: Ledger): void {
    for (const { whole, parts } of columnSums(heads)) {
      const relation = `${this.#words[whole]} = ${parts.map((part) => this.#words[part]).join(' + ')}`;
      for (const entries of this.#entries) {
        const total = entries[whole];
        const known = parts.map((part) => entries[part]);
        if (total && known.every((part) => part !== undefined)) ledger.sum(total, known, relation);
      }
    }
  }

  /** 合计 = 类, 类 = Σ 款, 款 = Σ 项. */
  addDown(ledger: Ledger): void {
    for (const [above, below] of partsByCode(this.#rows)) {
      const relation = `${this.#rows[above]!.label} = 其下各科目之和`;
      for (let column = this.#first; column < this.#paths.length; column += 1) {
        const whole = this.#entries[above]![column];
        const known = below.map((at) => this.#entries[at]![column]);
        if (whole && known.every((part) => part !== undefined)) ledger.sum(whole, known, relation);
      }
    }
  }

  /** Of a fund: 年初结转和结余 + 本年收入 = 本年支出 + 年末结转和结余, as a whole. */
  addBalances(ledger: Ledger): void {
    const [before, income, spent, after] = [/^年初/, /^本年收入/, /^本年支出/, /^年末/].map((words) =>
      this.#paths.findIndex(
        (path) => words.test(path[0] ?? '') && /^(?:合计|小计)$|结余$|收入$/.test(path.at(-1)!),
      ),
    );
    for (const entries of this.#entries) {
      const [a, b, c, d] = [before, income, spent, after].map((at) =>
        at === undefined ? undefined : entries[at],
      );
      if (a && b && c && d)
        ledger.balance([a, b], [c, d], '年初结转和结余 + 本年收入 = 本年支出 + 年末结转和结余');
    }
  }

  enter(kind: TableKind, ledger: Ledger): void {
    const whole = WHOLES[kind];
    if (whole === undefined) return;
    const names = new Map(this.#rows.map(({ code, name }) => [code, name]));
    for (const { code, name } of this.#rows)
      if (code.length === 7) ledger.names.set(`${names.get(code.slice(0, 5)) ?? ''} ${name}`, code);
    for (const [at, { code }] of this.#rows.entries())
      for (const [column, path] of this.#paths.entries()) {
        const entry = this.#entries[at]![column];
        const leaf = entry && leafOf(path, kind);
        if (leaf === undefined) continue;
        ledger.enter(code === '' ? totalKey(whole, leaf) : `${whole} ${code}${leaf && ` ${leaf}`}`, entry!);
      }
  }
}

/** Which part of a row's amount a column has: '' for all of it, undefined for what no other table has. */
function leafOf(path: readonly string[], kind: TableKind): string | undefined {
  const leaf = path.at(-1) ?? '';
  const group = path[0] ?? '';
  if (kind === '政府性基金') {
    const total = /^(?:合计|小计)$/.test(leaf) || path.length === 1;
    if (/^本年支出/.test(group)) return total ? '' : leaf;
    if (/^本年收入/.test(group)) return total ? '收入' : undefined;
    if (/^年[初末]/.test(group)) return total ? group.slice(0, 2) : undefined;
    return undefined;
  }
  if (kind === '收入') {
    if (path.length > 1) return leaf === '小计' ? group : undefined;
    return /(?:合计|总计)$/.test(leaf) ? '' : leaf;
  }
  if (kind === '国有资本经营' && path.length > 1 && !/支出/.test(group)) return undefined;
  if (/^(?:合计|小计|本年(?:收入|支出)合计|总计)$/.test(leaf) && path.length < 3)
    return path.length === 1 || /本年|支出|收入/.test(group) ? '' : undefined;
  return path.length === 1 || /本年支出|支出预算/.test(group) ? leaf : undefined;
}

/** Keys of the 合计 row: what the whole publication calls these figures. */
function totalKey(whole: string, leaf: string): string {
  if (whole === '收入' || whole === '支出') return leaf === '' ? `${whole}合计` : leaf;
  const fund = whole.slice(0, -'支出'.length);
  if (leaf === '收入') return `${fund}收入`;
  if (leaf === '年初' || leaf === '年末') return `财政拨款${leaf}结转和结余 ${fund}`;
  return leaf === '' ? whole : `${fund}${leaf}`;
}
