import type { Item } from './pages.js';
import { placeLine } from './set-paragraph.js';
import type { SetTable } from './set-table.js';
import type { Portion, TablePiece } from './table-piece.js';
import { tableRules } from './table-rules.js';

/** Lines of the cells, then the rules around them, with the piece's top at `top` pt from the page's. */
export function drawPiece(table: SetTable, piece: Omit<TablePiece, 'next'>, top: number): readonly Item[] {
  const tops = piece.tops.map((offset) => top + offset);
  const items: Item[] = piece.portions.flatMap((portion) => drawPortion(portion, tops));
  const areas = piece.portions.map(({ cell, firstRow, endRow }) => ({
    firstRow,
    endRow,
    firstColumn: cell.place.column,
    endColumn: cell.place.column + cell.place.cell.colspan,
  }));
  return items.concat(tableRules(areas, table.edges, tops, table.style.border));
}

/** The lines of a cell, in the middle of its height. */
function drawPortion(
  { cell, firstRow, endRow, fromLine, endLine }: Portion,
  tops: readonly number[],
): Item[] {
  const height = (endLine - fromLine) * cell.lineHeight;
  const top = (tops[firstRow]! + tops[endRow]! - height) / 2;
  return cell.lines
    .slice(fromLine, endLine)
    .map((line, index) => placeLine(line, top + index * cell.lineHeight, cell))
    .filter((line) => line.runs.length > 0);
}
