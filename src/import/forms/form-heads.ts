import type { SourceSheet } from '../../foreign/sheet/sheet.js';
import type { FormLabels } from '../tables/form-labels.js';
import { bareHead } from '../tables/head-columns.js';
import { normalText } from '../tables/normal-text.js';

/** Rows of heads in a form. */
export interface FormHeads {
  readonly funds?: number;
  readonly tasks?: number;
  /** Above each table of indicators: a form may have one for each goal. */
  readonly indicators: readonly number[];
  /** The first of all. */
  readonly first: number;
}

/** Where the heads of a form stand; undefined where a sheet has none of them. */
export function formHeads(sheet: SourceSheet, { 指标列, 资金列, 任务列 }: FormLabels): FormHeads | undefined {
  const has = (row: number, names: readonly string[] | undefined) =>
    headCell(sheet, row, names) !== undefined;
  const indicators = sheet.rows.filter((row) => has(row, 指标列.一级) && has(row, 指标列.三级指标));
  const above = sheet.rows.filter((row) => row < (indicators[0] ?? Number.POSITIVE_INFINITY));
  const funds = above.find((row) => has(row, 资金列.全年预算) && has(row, 资金列.执行));
  const tasks = above.find((row) => has(row, 任务列.名称) && has(row, 任务列.完成情况));
  const all = [funds, tasks, indicators[0]].filter((row) => row !== undefined);
  if (all.length === 0) return undefined;
  return {
    ...(funds !== undefined && { funds }),
    ...(tasks !== undefined && { tasks }),
    indicators,
    first: Math.min(...all),
  };
}

/** The column of a head in a row that is written in one of these ways. */
export function headCell(sheet: SourceSheet, row: number, names: readonly string[] = []): number | undefined {
  const wanted = names.map(normalText);
  return sheet.cellsOf(row).find(({ text }) => {
    const head = normalText(text);
    return wanted.includes(head) || wanted.includes(bareHead(head));
  })?.column;
}

/** The first row below heads that may take several: below a column whose head goes over all of them. */
export function rowBelow(sheet: SourceSheet, head: number, column: number | undefined): number {
  const isHead = (row: number) =>
    column !== undefined &&
    (sheet.hasMerges ? sheet.cell(row, column) === sheet.cell(head, column) : !sheet.cell(row, column));
  return sheet.rows.find((row) => row > head && !isHead(row)) ?? head + 1;
}
