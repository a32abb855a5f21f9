import { differingParts } from '../../kernel/differing-parts.js';
import type { PrintedCell, PrintedTable } from '../printed-document.js';
import type { PrintedChange } from './change.js';
import { changedWords, sharedPart, whole } from './words.js';

/** Rows with less in common are no two states of one. */
const LEAST_LIKENESS = 0.4;

interface Row {
  readonly cells: readonly PrintedCell[];
  readonly key: string;
}

/** What stands otherwise in a table, row by row, cell by cell. */
export function changedCells(meant: PrintedTable, found: PrintedTable): PrintedChange[] {
  const [a, b] = [rowsOf(meant), rowsOf(found)];
  const gaps = differingParts(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  );
  return gaps.flatMap((gap) => changedRows(a.slice(...gap.a), b.slice(...gap.b), b[gap.b[0] - 1] ?? b[0]));
}

/** @param before the row of the found table after which those stand */
function changedRows(meant: readonly Row[], found: readonly Row[], before: Row | undefined): PrintedChange[] {
  const changes: PrintedChange[] = [];
  let next = 0;
  let last = before;
  for (const row of meant) {
    const at = found.findIndex(
      (other, index) => index >= next && isLike(row, other, meant.length === found.length),
    );
    if (at < 0) {
      changes.push({
        type: '少',
        what: '行',
        words: wordsOf(row),
        ...(last?.cells[0] && { after: last.cells[0] }),
      });
      continue;
    }
    changes.push(...found.slice(next, at).map(added), ...betweenRows(row, found[at]!));
    next = at + 1;
    last = found[at];
  }
  return [...changes, ...found.slice(next).map(added)];
}

function isLike(row: Row, other: Row, sameCount: boolean): boolean {
  const label = row.cells.find(({ text }) => text.trim() !== '')?.text;
  const isSame = label === other.cells.find(({ text }) => text.trim() !== '')?.text;
  return isSame || (sameCount && sharedPart(wordsOf(row), wordsOf(other)) >= LEAST_LIKENESS);
}

function added(row: Row): PrintedChange {
  return { type: '多', what: '行', words: wordsOf(row), found: whole(row.cells[0]!) };
}

function betweenRows(meant: Row, found: Row): PrintedChange[] {
  const changes: PrintedChange[] = [];
  const at = new Map(found.cells.map((cell) => [cell.column, cell]));
  for (const cell of meant.cells) {
    const other = at.get(cell.column);
    if (other === undefined || same(cell.text, other.text)) continue;
    for (const words of changedWords(cell, other)) changes.push({ type: '改', ...words });
  }
  return changes;
}

function rowsOf({ cells }: PrintedTable): Row[] {
  const rows = new Map<number, PrintedCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return [...rows.values()].map((own) => ({
    cells: own,
    key: own.map(({ column, text }) => `${column}:${text.replace(/\s/g, '')}`).join('|'),
  }));
}

function wordsOf({ cells }: Row): string {
  return cells
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join(' ');
}

function same(a: string, b: string): boolean {
  return a === b || a.replace(/\s/g, '') === b.replace(/\s/g, '');
}
