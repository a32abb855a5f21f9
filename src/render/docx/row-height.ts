import { plainText, type TableStyle } from '../../document/tree.js';
import { textWidth } from '../../kernel/text-width.js';
import type { SectionContext } from './context.js';
import type { GridCell } from './table-grid.js';

interface RowContext extends SectionContext {
  readonly style: TableStyle;
  readonly widths: readonly number[];
  readonly size: number;
}

/**
 * Whether a row may be kept whole: one that takes more than half a page would leave a gap, and one that is
 * higher than a page would be clipped by programs that obey. Reckons with letters of full or half width.
 */
export function rowFitsPage(cells: readonly GridCell[], context: RowContext): boolean {
  return cells.every((cell) => cell.merge !== 'none' || cellHeight(cell, context) <= context.textHeight / 2);
}

function cellHeight({ cell, column }: GridCell, context: RowContext): number {
  const style = context.design.styles[context.style.style];
  if (!style) throw new TypeError(`the design has no style ${context.style.style}`);
  const size = Math.min(style.size, context.size);
  const spanned = context.widths.slice(column, column + cell.colspan).reduce((sum, width) => sum + width, 0);
  const inner = spanned / 20 - 2 * context.style.paddingX;
  const columnsPerLine = Math.max(2, Math.floor((inner / size) * 2));
  const lines = cell.children
    .flatMap((inlines) => plainText(inlines).split('\n'))
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / columnsPerLine)), 0);
  return (lines * style.lineHeight * size) / style.size + 2 * context.style.paddingY;
}
