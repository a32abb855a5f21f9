import type { Accounts } from '../../../derive/accounts.js';
import { type Figure, isFigure } from '../../../kernel/figure.js';
import { valueAt } from '../../../kernel/value-at.js';

/** What tells one row of a table from another, the best first. */
const TITLES = ['编码', '代码', '名称', '三级指标'];

/** What a name of a formula stands for, or as far as it leads: `rowMissing` where a table has no such row. */
export interface Named {
  readonly figure?: Figure;
  readonly rowMissing?: { readonly table: string; readonly row: string };
}

/** Follows a name through the accounts; a row of a table goes by its code or name. */
export function namedFigure(accounts: Accounts, path: readonly string[]): Named {
  let at: unknown = accounts;
  for (const [index, step] of path.entries()) {
    const next = Array.isArray(at) ? rowOf(at, step) : valueAt(at, [step]);
    if (next === undefined)
      return Array.isArray(at) ? { rowMissing: { table: path.slice(0, index).join('.'), row: step } } : {};
    at = next;
  }
  return isFigure(at) ? { figure: at } : {};
}

function rowOf(rows: readonly unknown[], name: string): unknown {
  return rows.find((row) => TITLES.some((title) => valueAt(row, [title]) === name));
}
