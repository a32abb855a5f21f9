import { type GridCell, isName, tableGrid } from '../../document/table-grid.js';
import type { ParagraphStyle, Table, TableStyle } from '../../document/tree.js';
import { keepWords } from '../line/keep-words.js';
import { widthOf } from '../line/line-width.js';
import { type MeasuredText, measureText } from '../line/measure-text.js';
import { paragraphStyle, type Setting } from '../setting.js';

/** A table whose texts are measured, in em: good for every width and size. */
export interface MeasuredTable {
  /** The first rows, which are the head. */
  readonly headRows: number;
  /** Its padding counts from the middle of the rules, as places of rows and columns do. */
  readonly style: TableStyle;
  readonly weights: readonly number[];
  /** For every row of head and body the cells that begin in it, from left to right. */
  readonly rows: readonly (readonly MeasuredCell[])[];
}

export interface MeasuredCell {
  readonly place: GridCell;
  readonly style: ParagraphStyle;
  /** Is broken between words: heads and what is centred, which are names of things, not sentences. */
  readonly keepsWords: boolean;
  /** Each paragraph of the cell as its texts between forced breaks. */
  readonly paragraphs: readonly (readonly MeasuredText[])[];
  /** Width in em of each of these texts on one line. */
  readonly widths: readonly number[];
  /** The same as programs break them that know no words. */
  readonly plainParagraphs: readonly (readonly MeasuredText[])[];
}

/** Throws RangeError where spans do not fill the grid: the tree's checker has refused such tables before. */
export function measureTable(table: Table, named: TableStyle, setting: Setting): MeasuredTable {
  const halfRule = named.border / 2;
  const style = { ...named, paddingY: named.paddingY + halfRule };
  const body = paragraphStyle(setting, style.style);
  const head = paragraphStyle(setting, style.headStyle);
  const { rows, problems } = tableGrid(table);
  const [problem] = problems;
  if (problem) throw new RangeError(`${table.title}，第 ${problem.row + 1} 行：${problem.message}`);
  return {
    headRows: table.head.length,
    style,
    weights: table.columns.map((column) => column.weight),
    rows: rows.map((cells, row) =>
      cells
        .filter((place) => place.row === row)
        .map((place) => measureCell(place, place.inHead || place.cell.header ? head : body, setting)),
    ),
  };
}

function measureCell(place: GridCell, style: ParagraphStyle, setting: Setting): MeasuredCell {
  const { align, bold, children } = place.cell;
  const textStyle = { typeface: style.typeface, bold: style.bold || bold };
  const measured = children.map((inlines) => measureText(inlines, textStyle, setting));
  const keepsWords = isName(place.cell, place.inHead);
  const paragraphs = keepsWords
    ? measured.map((texts) => texts.map((text) => keepWords(text, setting.words)))
    : measured;
  return {
    place,
    style: { ...style, align },
    keepsWords,
    plainParagraphs: measured,
    paragraphs,
    widths: paragraphs.flat().map((text) => widthOf(text, 0, text.characters.length)),
  };
}
