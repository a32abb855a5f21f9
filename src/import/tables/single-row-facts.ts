import type { SourceSheet } from '../../foreign/sheet/sheet.js';
import type { Findings } from './fact.js';
import { columnNamed, headColumns } from './head-columns.js';
import { normalText } from './normal-text.js';
import { firstHeadRow } from './subject-facts.js';

/** A table of one line of numbers below its heads. */
export function singleRowFacts(
  sheet: SourceSheet,
  columns: Readonly<Record<string, readonly string[]>>,
  findings: Findings,
): void {
  const head = firstHeadRow(sheet, /^(?:全年)?预算数$|^(?:\d{4}年度?)?预算数$/);
  const row = head === undefined ? undefined : sheet.rows.find((one) => one > head && isNumbers(sheet, one));
  if (head === undefined || row === undefined) return;
  const heads = headColumns(sheet, head, row);
  for (const [path, names] of Object.entries(columns)) {
    const column = columnNamed(heads, names);
    if (column !== undefined) findings.add(path.split('.'), row, column);
  }
}

/** Numbers that are not those of the columns, which count from 1. */
function isNumbers(sheet: SourceSheet, row: number): boolean {
  const texts = sheet.cellsOf(row).map(({ text }) => normalText(text));
  const isCount = texts.length > 1 && texts.every((text, index) => Number(text) === index + 1);
  return texts.some((text) => /^-?[\d,]+(?:\.\d+)?$/.test(text)) && !isCount;
}
