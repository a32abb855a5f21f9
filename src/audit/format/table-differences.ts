import type { TableView } from '../tables/find-tables.js';
import type { HeadColumn, PrescribedTable } from './format.js';
import { leafOf, valueColumns } from './head-columns.js';

/** Columns that the format of a table has and the table has not, and others that stand there for them. */
interface ColumnDifferences {
  readonly missing: readonly HeadColumn[];
  readonly instead: readonly HeadColumn[];
}

/** Of several tables under one title, the one that has most of the prescribed columns. */
export function tableWithColumns(
  views: readonly TableView[],
  { columns }: PrescribedTable,
): TableView | undefined {
  const wanted = new Set(columns.map(({ words }) => words));
  const shared = (view: TableView) => valueColumns(view).filter(({ words }) => wanted.has(words)).length;
  return views.toSorted((a, b) => shared(b) - shared(a))[0];
}

/** Compares heads by the lowest words of each column, and how often they stand there. */
export function columnDifferences(view: TableView, { columns }: PrescribedTable): ColumnDifferences {
  const found = valueColumns(view);
  if (found.length === 0) return { missing: [], instead: [] };
  const free = new Set(found);
  const take = (fits: (column: HeadColumn) => boolean) => free.delete([...free].find(fits)!);
  const others = columns.filter((column) => !take(({ words }) => words === column.words));
  const lacking = others.filter((column) => !take((one) => saysTheSame(one, column)));
  const instead = lacking.flatMap((column) => {
    const own = [...free].find(({ words }) => aboveOf(words) === aboveOf(column.words));
    if (own) free.delete(own);
    return own ?? [];
  });
  return { missing: lacking, instead };
}

/** Whether columns are called alike under other heads, or the one is divided and the other not. */
function saysTheSame({ words }: HeadColumn, column: HeadColumn): boolean {
  const isTotal = leafOf(column.words) === '合计' && words === aboveOf(column.words);
  return isTotal || leafOf(words) === leafOf(column.words) || words.startsWith(`${column.words}/`);
}

/** The words above those right above a column. */
function aboveOf(words: string): string {
  return words.slice(0, Math.max(0, words.lastIndexOf('/')));
}
