import type { CellLines, RowCut } from '../decisions.js';
import { type ParagraphLine, setTexts } from '../line/set-paragraph.js';
import type { CellParagraph } from '../pages.js';
import type { CuttableTable, SetCell } from '../rows/cuttable-table.js';
import { rowCuts } from '../rows/row-cuts.js';
import { cellLines } from './cell-lines.js';
import { ROUNDING, shrunkSize } from './cell-room.js';
import type { TableFit } from './fit-table.js';
import type { MeasuredCell, MeasuredTable } from './measure-table.js';

/** A table with widths and broken lines, not yet cut into pages. */
export interface SetTable extends CuttableTable {
  /** Left edges of the columns and the right edge of the last, in pt from the page's left. */
  readonly edges: readonly number[];
  /** For every row where a page may end. */
  readonly cuts: readonly RowCut[];
  /** What other programs have to be told of lines. */
  readonly lines: ReadonlyMap<CellParagraph, CellLines>;
}

/** A table on a page, in pt. */
export interface TablePlace {
  /** From the page's left edge. */
  readonly left: number;
  readonly pageHeight: number;
  /** Notes stand below it that may not be parted from its end. */
  readonly hasNotes: boolean;
}

/** Characters of the longest text that is repeated rather than continued. */
const LABEL_LENGTH = 30;

/** Breaks the lines of the cells of a table, and decides where it may be cut. */
export function setTable(fit: TableFit, place: TablePlace): SetTable {
  const { table } = fit;
  const edges = [place.left];
  for (const columnWidth of fit.widths) edges.push(edges.at(-1)! + columnWidth);
  const lines = new Map<CellParagraph, CellLines>();
  const rows = table.rows.map((cells) => cells.map((cell) => setCell(cell, fit, edges, lines)));
  const set = { style: table.style, headRows: table.headRows, edges, rows };
  return { ...set, lines, cuts: rowCuts(set, place) };
}

/** A table that is set, in a look with other heights alone: its lines stay as they are. */
export function lowerTable(set: SetTable, lower: MeasuredTable, place: TablePlace): SetTable {
  const rows = set.rows.map((cells, row) =>
    cells.map((cell, index) => {
      const { style } = lower.rows[row]![index]!;
      return { ...cell, lineHeight: (style.lineHeight * cell.size) / style.size };
    }),
  );
  const lowered = { ...set, style: lower.style, rows };
  return { ...lowered, cuts: rowCuts(lowered, place) };
}

function setCell(
  cell: MeasuredCell,
  { table, shrink }: TableFit,
  edges: readonly number[],
  told: Map<CellParagraph, CellLines>,
): SetCell {
  const { place } = cell;
  const { paddingX } = table.style;
  const size = shrunkSize(cell.style.size, table, shrink);
  const lineHeight = (cell.style.lineHeight * size) / cell.style.size;
  const left = edges[place.column]! + paddingX;
  const width = edges[place.column + place.cell.colspan]! - paddingX - left - ROUNDING;
  const style = { ...cell.style, size, lineHeight };
  const measure = { left, width, hang: false, holdLast: true, isRagged: true };
  const lines = cell.paragraphs.flatMap((texts, index) => {
    const paragraph = place.cell.children[index]!;
    const set = setTexts(texts, style, measure, paragraph);
    if (set.length > texts.length || set.some(({ broken }) => broken.isTight)) {
      const filled = [width, width + ROUNDING].map((room) =>
        setTexts(cell.plainParagraphs[index]!, style, { left, width: room, hang: false }),
      );
      const others = cellLines({ ...style, lines: set }, filled, cell);
      if (others) told.set(paragraph, others);
    }
    return set;
  });
  const isMerged = place.end - place.row > 1;
  return {
    place,
    lines,
    size,
    lineHeight,
    align: style.align,
    isLabel: isMerged && length(lines) <= LABEL_LENGTH,
  };
}

function length(lines: readonly ParagraphLine[]): number {
  return lines.reduce((total, { broken }) => total + broken.end - broken.start, 0);
}
