import type { Numbers } from '../figures/numbers.js';
import type { Ledger } from '../ledger.js';
import type { Publisher } from '../publisher.js';
import { CellEntries } from './cell-entries.js';
import { columnSums } from './columns.js';
import type { TableView } from './find-tables.js';

const ITEMS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/出国/, '因公出国（境）费'],
  [/购置费$/, '公务用车购置费'],
  [/运行(?:维护)?费$/, '公务用车运行维护费'],
  [/接待/, '公务接待费'],
];

/** The table of the “三公” expenses, its figures in one row under 预算数 and 决算数. Gives whether it is one. */
export function readPublicExpenses(
  view: TableView,
  ledger: Ledger,
  numbers: Numbers,
  publication: Publisher['kind'],
): boolean {
  const { heads, paths } = view;
  const words = paths.map((path) => path.join(' '));
  if (!words.some((word) => /出国/.test(word)) || !words.some((word) => /接待/.test(word))) return false;
  const cells = new CellEntries(view, numbers);
  for (let row = view.headRows; row < view.slots.length; row += 1) {
    const entries = paths.map((_, column) => cells.amount([row, column], '', words[column]));
    for (const { whole, parts } of columnSums(heads)) {
      const known = parts.map((part) => entries[part]);
      const total = entries[whole];
      if (total && known.every((part) => part !== undefined))
        ledger.sum(total, known, `${words[whole]} = ${parts.map((part) => words[part]).join(' + ')}`);
    }
    for (const [column, path] of paths.entries()) {
      const entry = entries[column];
      const budget = publication !== '预算' && /预算/.test(path[0] ?? '') ? '全年预算 ' : '';
      if (entry) ledger.enter(`${budget}${itemOf(path)}`, entry);
    }
  }
  return true;
}

function itemOf(path: readonly string[]): string {
  if (path.some((word) => /机[关构]运行/.test(word))) return '机关运行经费';
  const leaf = path.at(-1) ?? '';
  if (/^(?:合计|小计)$/.test(leaf))
    return path.some((word) => /用车/.test(word)) ? '公务用车购置及运行维护费' : '“三公”经费';
  return ITEMS.find(([pattern]) => pattern.test(leaf))?.[1] ?? leaf;
}
