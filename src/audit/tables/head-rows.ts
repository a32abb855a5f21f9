import type { PrintedCell } from '../../print/printed-document.js';
import { isBlank, isPrintedNumber } from '../figures/read-number.js';

type Slots = readonly (readonly (PrintedCell | undefined)[])[];

/** Heads are not higher. */
const MOST = 8;
const LINE_NUMBERS = /^栏次$/;
const CODE = /^\d{3}(?:\d{2}){0,2}$/;
/** Begins the body of a table that has no figures. */
const TOTAL = /^(?:合计|总计)$/;

/**
 * How many rows of a table are its head: up to the row of 栏次, else up to the first row with a code or a number.
 * Not told from bold type or header cells, which few media have.
 */
export function countHeadRows(slots: Slots): number {
  const most = Math.min(MOST, slots.length);
  for (let row = 0; row < most; row += 1)
    if (slots[row]!.some((cell) => cell !== undefined && LINE_NUMBERS.test(cell.text))) return row + 1;
  for (let row = 0; row < most; row += 1) {
    if (isNumbering(slots[row]!)) continue;
    if (row > 0 && isEmptyTotal(slots[row]!)) return row;
    if (slots[row]!.some((cell) => cell?.row === row && beginsBody(cell))) return row;
  }
  return 0;
}

function beginsBody({ text }: PrintedCell): boolean {
  return CODE.test(text) || isPrintedNumber(text);
}

/** 合计, and nothing else in its row. */
function isEmptyTotal(row: readonly (PrintedCell | undefined)[]): boolean {
  return (
    row.some((cell) => cell !== undefined && TOTAL.test(cell.text)) &&
    row.every((cell) => cell === undefined || TOTAL.test(cell.text) || isBlank(cell.text))
  );
}

/** The row that counts the columns: 1, 2, 3, … */
export function isNumbering(row: readonly (PrintedCell | undefined)[]): boolean {
  const texts = row.filter((cell) => cell !== undefined && cell.text !== '').map((cell) => cell!.text);
  return (
    texts.length > 2 && texts.every((text, at) => at === 0 || Number(text) === Number(texts[at - 1]) + 1)
  );
}
