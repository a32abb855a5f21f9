import type { FigureComparison } from '../comparison.js';
import type { TableClass } from '../ledger.js';

/** Under which rule a breach falls: by what is compared, and how certain it is what the figures are. */
export function ruleOf(
  { kind, entries }: FigureComparison,
  classes: ReadonlyMap<number, TableClass>,
): string {
  const classOf = (table: number | undefined) => (table === undefined ? undefined : classes.get(table));
  if (entries.some(({ table, free }) => free || classOf(table) === '自评表')) return '自评表勾稽';
  const told = entries.some(({ table }) => table === undefined);
  if (told) return kind === '比率' ? '文中比率' : kind === '方向' ? '文中方向' : '文表一致';
  if (entries.some(({ table }) => classOf(table) !== '决算表')) return '其他表合计';
  return kind === '一致' ? '印出一致' : '印出合计';
}
