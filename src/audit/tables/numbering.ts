import type { PrintedCell } from '../../print/printed-document.js';
import type { Ledger } from '../ledger.js';
import type { TableView } from './find-tables.js';
import { isNumbering } from './head-rows.js';

const WHOLE = /^\d{1,3}$/;

/** 行次, 栏次 and 序号 go on by one; 行次 of the right half goes on from the left one. */
export function checkNumbering({ slots, headRows, cells }: TableView, ledger: Ledger): void {
  for (const row of slots.slice(0, headRows))
    if (isNumbering(row) || row.some((cell) => cell?.text === '栏次')) checkRun(row.filter(isWhole), ledger);
  const lines = cells.filter(({ text }) => text === '行次');
  checkRun(
    lines.flatMap((head) => below(head, slots)),
    ledger,
  );
  for (const head of cells) if (head.text === '序号') checkRun(below(head, slots), ledger, '序号');
}

/** The numbers under a head, down to where its column means something else. */
function below(head: PrintedCell, slots: TableView['slots']): PrintedCell[] {
  const { row, rowspan, column, colspan } = head;
  const own = slots
    .slice(row + rowspan)
    .flatMap((cells) => cells[column] ?? [])
    .filter((cell) => cell.column === column && cell.colspan === colspan && cell.text.trim() !== '');
  const end = own.findIndex((cell) => !isWhole(cell));
  return end < 0 ? own : own.slice(0, end);
}

function isWhole(cell: PrintedCell | undefined): cell is PrintedCell {
  return cell !== undefined && WHOLE.test(cell.text);
}

/** A list may begin anew below a line of its own. */
function checkRun(cells: readonly PrintedCell[], ledger: Ledger, list?: '序号'): void {
  const numbers = cells.map(({ text }) => Number(text));
  for (const [at, number] of numbers.entries()) {
    const wanted = at === 0 ? number : numbers[at - 1]! + 1;
    const anew = list !== undefined && number === 1 && (numbers[at + 1] ?? 2) === 2;
    // Behind one wrong number the next is right.
    const mended = number === (numbers[at - 2] ?? Number.NaN) + 2;
    if (number === wanted || anew || mended) continue;
    const text = cells[at]!;
    ledger.remarks.push({
      rule: '印出序号',
      message: '序号没有接着上一个',
      mark: { text, start: 0, end: text.text.length },
      expected: String(wanted),
      actual: text.text,
      hint: '序号、行次、栏次逐一递增；缺号的补上，重号的改正。',
    });
  }
}
