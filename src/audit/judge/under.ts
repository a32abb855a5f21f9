import type { PrintedDocument, PrintedText } from '../../print/printed-document.js';
import type { TableView } from '../tables/find-tables.js';

/** The heading that a text stands under, or the title of its table; undefined before the first. */
export function underWhat(
  { blocks }: PrintedDocument,
  tables: readonly TableView[],
): (text: PrintedText) => string | undefined {
  const known = new Map<PrintedText, string>();
  for (const { cells, title } of tables) for (const cell of cells) known.set(cell, title);
  let heading: string | undefined;
  for (const block of blocks) {
    if (block.type === 'table') continue;
    if (block.type === 'chart') for (const point of block.points) known.set(point, block.title);
    else {
      if (block.role === 'heading') heading = block.text.replace(/\n/g, '');
      if (heading !== undefined) known.set(block, heading);
    }
  }
  return (text) => known.get(text) || undefined;
}
