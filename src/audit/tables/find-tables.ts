import type { PrintedCell, PrintedDocument, PrintedTable } from '../../print/printed-document.js';
import { isPrintedNumber } from '../figures/read-number.js';
import { type MoneyUnit, statedUnit } from '../figures/units.js';
import { columnPaths, type Head, headTree } from './columns.js';
import { gridOf } from './grid-of.js';
import { countHeadRows } from './head-rows.js';

/** A table with what is printed above it. */
export interface TableView {
  /** Its number among the tables of the document. */
  readonly index: number;
  /** On one line, without （续）. */
  readonly title: string;
  readonly unit: MoneyUnit;
  /** The project that the text above is about; '' where it names none. */
  readonly project: string;
  /** Every place of the grid; a cell stands in all that it spans. */
  readonly slots: readonly (readonly (PrintedCell | undefined)[])[];
  readonly cells: readonly PrintedCell[];
  /** The texts of the grid on one line each, without blanks. */
  readonly words: readonly (readonly string[])[];
  readonly headRows: number;
  /** The head as a tree. */
  readonly heads: readonly Head[];
  /** The words above each column, outermost first. */
  readonly paths: readonly (readonly string[])[];
}

/** In the title page of a report, or in a title. */
const PROJECT = /^项目名称[：:]\s*(.+)$/;
/** Lines above a table that are not its title. */
const NO_TITLE =
  /^(?:部门|单位|编制|填报|填表|预算|项目|主管|公开|附表|附件)[^。]{0,12}[：:]|单位[：:]|^[（(]20\d\d年度?[）)]$|^.{0,4}公开\d+表$/;

/** The place of a table in its part, which stands before its title as in the 目录. */
const PLACE = /^[一二三四五六七八九十]+、(?=.*表)/;

/** All tables of a document but those that only hold a form's number and unit. */
export function findTables({ blocks }: PrintedDocument): TableView[] {
  const found: TableView[] = [];
  let title = '';
  let unit: MoneyUnit = '万元';
  let project = '';
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      const line = oneLine(block.text);
      unit = statedUnit(line) ?? unit;
      project = PROJECT.exec(line)?.[1] ?? project;
      if (isTitle(line, block.role === 'heading')) title = line.replace(PLACE, '');
    } else if (block.type === 'table') {
      unit = unitAbove(block) ?? unit;
      if (isBanner(block)) continue;
      const { slots, words } = gridOf(block);
      const headRows = countHeadRows(slots);
      const heads = headTree(slots, headRows);
      const paths = columnPaths(heads, block.columns);
      found.push({
        index: found.length,
        title,
        unit,
        project,
        slots,
        cells: block.cells,
        words,
        headRows,
        heads,
        paths,
      });
    }
  }
  return found;
}

/** Whether an amount stands in a table's body. */
export function hasFigures({ slots, headRows }: TableView): boolean {
  const isAmount = (text: string) => isPrintedNumber(text) && /\./.test(text) && /[1-9]/.test(text);
  return slots.slice(headRows).some((row) => row.some((cell) => cell !== undefined && isAmount(cell.text)));
}

/** A text without its line breaks and （续）, years of forms as they stand. */
export function oneLine(text: string): string {
  return text
    .replace(/\n/g, '')
    .replace(/[（(]续[表)）]?[）)]?$/, '')
    .trim();
}

function isTitle(line: string, heading: boolean): boolean {
  if (line === '' || line.length > 60 || NO_TITLE.test(line)) return false;
  return heading || (/表(?:[（(].*[）)])?$/.test(line) && !/[。；]/.test(line));
}

/** Some tables have their unit in a first row of their own. */
function unitAbove({ cells }: PrintedTable): MoneyUnit | undefined {
  for (const { row, text } of cells) {
    if (row > 2) return undefined;
    const unit = text.length < 30 ? statedUnit(text) : undefined;
    if (unit !== undefined) return unit;
  }
  return undefined;
}

function isBanner({ rows, cells }: PrintedTable): boolean {
  if (rows > 3 || cells.length > 9) return false;
  const told = cells.some(({ text }) => /单位[：:]|公开\d+表|^(?:部门|单位)(?:名称)?[：:]/.test(text));
  return told && cells.every(({ text }) => !isPrintedNumber(text));
}
