import { plainText } from '../../document/tree.js';
import { textWidth } from '../../kernel/text-width.js';
import type { SectionContext } from './context.js';
import type { GridCell } from './table-grid.js';
import { cellStyle, cellWidth, type TableSizes } from './table-sizes.js';
import { twips } from './units.js';

/**
 * Whether a row may be kept whole: one that takes more than half a page would leave a gap, and one that is
 * higher than a page would be clipped by programs that obey. Reckons with letters of full or half width.
 */
export function rowFitsPage(cells: readonly GridCell[], sizes: TableSizes, context: SectionContext): boolean {
  const own = cells.filter((cell) => cell.merge === 'none');
  return own.every((cell) => cellHeight(cell, sizes) <= context.textHeight / 2);
}

/** In twips. */
function cellHeight(grid: GridCell, sizes: TableSizes): number {
  const { cell } = grid;
  const { paragraph, size } = cellStyle(cell, 'body', sizes);
  const width = cellWidth(grid, sizes) - 2 * twips(sizes.style.paddingX);
  const halfWidthLetters = Math.max(2, Math.floor((2 * width) / twips(size)));
  const lines = cell.children
    .flatMap((inlines) => plainText(inlines).split('\n'))
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / halfWidthLetters)), 0);
  return twips((lines * paragraph.lineHeight * size) / paragraph.size + 2 * sizes.style.paddingY);
}
