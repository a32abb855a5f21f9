import type { PrintedCell } from '../../print/printed-document.js';
import type { TableView } from './find-tables.js';

/** A row of a table that goes by 科目. */
export interface PrintedSubjectRow {
  readonly row: number;
  /** '' for the 合计 row. */
  readonly code: string;
  readonly name: string;
  /** Code and name, as people call it. */
  readonly label: string;
  /** The cell of the code, or its last part. */
  readonly cell: PrintedCell | undefined;
}

const CODE = /^\d{3}(?:\d{2}){0,2}$/;
const TOTAL = /^(?:合计|总计|支出合计|收入合计)$/;

/** The rows of 科目 and the 合计 row; the code may be parted into several columns before the name. */
export function readSubjectRows(
  { slots, words, headRows }: TableView,
  nameColumn: number,
): PrintedSubjectRow[] {
  const rows: PrintedSubjectRow[] = [];
  for (let row = headRows; row < slots.length; row += 1) {
    const [cells, texts] = [slots[row]!, words[row]!];
    let [code, cell] = ['', undefined as PrintedCell | undefined];
    for (let column = 0; column < nameColumn; column += 1) {
      if (texts[column] === '' || cells[column] === cell) continue;
      // A program that counts prints 2 for 02.
      code += code !== '' && /^\d$/.test(texts[column]!) ? `0${texts[column]}` : texts[column];
      cell = cells[column];
    }
    const name = texts[nameColumn]!;
    if (CODE.test(code) && name !== '') rows.push({ row, code, name, label: `${code} ${name}`, cell });
    else if (TOTAL.test(name) || TOTAL.test(code))
      rows.push({ row, code: '', name: '合计', label: '合计', cell });
  }
  return rows;
}
