import type { GridCell } from '../../document/table-grid.js';
import type { ParagraphStyle, Table, TableStyle } from '../../document/tree.js';
import type { SectionContext } from './context.js';

/** How wide the columns and how large the letters of a table are. */
export interface TableSizes {
  readonly style: TableStyle;
  /** Of the columns, in twips; they add up to the text width. */
  readonly widths: readonly number[];
  readonly body: ParagraphStyle;
  readonly head: ParagraphStyle;
  /** By how much letters are smaller than in their styles, or larger if it is less than 0, in 磅. */
  readonly shrink: number;
  /** As small as letters become, in 磅. */
  readonly leastSize: number;
  /** Height of a line, as part of that in its style for its size. */
  readonly lineScale: number;
  /** In 磅. */
  readonly rowHeight: number;
  readonly paddingY: number;
}

export function tableSizes(table: Table, context: SectionContext): TableSizes {
  const style = context.design.tables[table.style];
  const body = style && context.design.styles[style.style];
  const head = style && context.design.styles[style.headStyle];
  if (!body || !head) throw new TypeError(`the design has no table style ${table.style} with its styles`);
  const measures = context.options.tables?.get(table);
  const shares = measures?.columns ?? table.columns.map((column) => column.weight);
  return {
    style,
    widths: shareWidth(shares, context.textWidth),
    body,
    head,
    shrink: measures ? body.size - measures.size : 0,
    leastSize: Math.min(style.minSize, measures?.size ?? style.minSize),
    lineScale: measures?.lineScale ?? 1,
    rowHeight: measures?.rowHeight ?? style.rowHeight,
    paddingY: measures?.paddingY ?? style.paddingY,
  };
}

/** The pack's style of a cell, and its size after shrinking. */
export function cellStyle({ cell, inHead }: GridCell, sizes: TableSizes) {
  const isHead = inHead || cell.header;
  const { style } = sizes;
  const paragraph = isHead ? sizes.head : sizes.body;
  const shrunk = paragraph.size - sizes.shrink;
  const size = sizes.shrink < 0 ? shrunk : Math.min(paragraph.size, Math.max(sizes.leastSize, shrunk));
  return { name: isHead ? style.headStyle : style.style, paragraph, size };
}

/** In twips. */
export function cellWidth({ cell, column }: GridCell, sizes: TableSizes): number {
  return sizes.widths.slice(column, column + cell.colspan).reduce((sum, width) => sum + width, 0);
}

/** `total` shared in the proportion of `shares`: whole numbers whose sum is exactly `total`. */
function shareWidth(shares: readonly number[], total: number): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let before = 0;
  return shares.map((share) => {
    const start = Math.round((before / whole) * total);
    before += share;
    return Math.round((before / whole) * total) - start;
  });
}
