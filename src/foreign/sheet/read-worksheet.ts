import { readXml } from '../read-xml.js';
import { numberText } from './number-text.js';
import { type Merge, parseAddress, parseMerge, type SourceCell } from './sheet.js';

/** What the cells of a workbook refer to. */
interface Meanings {
  readonly texts: readonly string[];
  readonly formats: readonly string[];
  readonly date1904: boolean;
}

interface OpenCell {
  readonly type: string;
  readonly style: number;
  value: string;
  hasFormula: boolean;
}

/**
 * The cells of a sheet that hold something, and which are merged. What a sheet says of its size is not asked.
 * @param counted is told of every cell, so that it may refuse more
 */
export function readWorksheet(
  part: Uint8Array,
  meanings: Meanings,
  counted: (cells: number) => void,
): { readonly cells: SourceCell[]; readonly merges: Merge[] } {
  const cells: SourceCell[] = [];
  const merges: Merge[] = [];
  let [row, column] = [0, 0];
  let cell: OpenCell | undefined;
  let isValue = false;
  readXml(part, {
    open(name, attributes) {
      if (name === 'row') [row, column] = [Number(attributes.r ?? row + 1), 0];
      else if (name === 'c') {
        const place = parseAddress(attributes.r ?? '') ?? { row, column: column + 1 };
        [row, column] = [place.row, place.column];
        cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: '', hasFormula: false };
      } else if (name === 'f' && cell) cell.hasFormula = true;
      else if (name === 'mergeCell') {
        const merge = parseMerge(attributes.ref ?? '');
        if (merge) merges.push(merge);
      }
      isValue = name === 'v' || name === 't';
    },
    text(text) {
      if (isValue && cell) cell.value += text;
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false;
      if (name !== 'c' || !cell) return;
      const text = cellText(cell, meanings);
      if (text.trim() !== '') counted(cells.push({ row, column, text }));
      else if (cell.hasFormula && cell.type !== 'str')
        cells.push({ row, column, text: '', unresolved: true });
      cell = undefined;
    },
  });
  return { cells, merges };
}

function cellText({ type, style, value }: OpenCell, { texts, formats, date1904 }: Meanings): string {
  if (type === 's') return texts[Number(value)] ?? '';
  if (type !== 'n') return value;
  return /^-?[\d.]+(?:e[+-]?\d+)?$/i.test(value) ? numberText(value, formats[style] ?? '', date1904) : value;
}
