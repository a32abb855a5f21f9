import { type ParagraphLine, placeLine } from '../line/set-paragraph.js';
import type { Item } from '../pages.js';
import type { SetTable } from './set-table.js';
import type { Portion, TablePiece } from './table-piece.js';
import { tableRules } from './table-rules.js';

/**
 * Lines of the cells, then the rules around them, with the piece's top at `top` pt from the page's. Those of `drawn`,
 * to which it adds, stand on an earlier page already: here they are repeated.
 */
export function drawPiece(
  table: SetTable,
  piece: TablePiece,
  top: number,
  drawn: Set<ParagraphLine>,
): readonly Item[] {
  const tops = piece.tops.map((offset) => top + offset);
  const items: Item[] = piece.portions.flatMap((portion) => drawPortion(portion, tops, drawn));
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
  drawn: Set<ParagraphLine>,
): Item[] {
  const height = (endLine - fromLine) * cell.lineHeight;
  const top = (tops[firstRow]! + tops[endRow]! - height) / 2;
  return cell.lines
    .slice(fromLine, endLine)
    .map((line, index) => {
      const { shows, ...repeated } = placeLine(line, top + index * cell.lineHeight, cell);
      if (!shows || drawn.has(line)) return repeated;
      drawn.add(line);
      return { ...repeated, shows };
    })
    .filter((line) => line.runs.length > 0);
}
