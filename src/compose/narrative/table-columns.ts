import type { AlignType, Table, TableCell } from 'mdast';
import { textWidth } from '../../kernel/text-width.js';
import { textWithin } from './text-within.js';

/** Widths of columns in characters: no column is narrower or wider than these in proportion. */
const MIN_COLUMN = 6;
const MAX_COLUMN = 40;

/** The `<col>` of every column, as wide as the longest of its texts asks for. */
export function tableColumns({ children: rows, align }: Table): readonly string[] {
  return (rows[0]?.children ?? []).map((_, column) => {
    const width = rows.reduce((most, row) => Math.max(most, widthOf(row.children[column])), MIN_COLUMN);
    return `<col weight="${width}"${alignment(align?.[column])}/>`;
  });
}

function widthOf(cell: TableCell | undefined): number {
  return cell === undefined ? 0 : Math.min(MAX_COLUMN, textWidth(textWithin(cell)));
}

function alignment(align: AlignType | undefined): string {
  return align === 'right' ? ' class="居右"' : align === 'center' ? ' class="居中"' : '';
}
