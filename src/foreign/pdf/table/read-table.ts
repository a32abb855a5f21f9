import { boxAround, type PaperBox } from '../page/geometry.js';
import type { PaperGlyph } from '../page/ink.js';
import { joinLines } from '../text/join-lines.js';
import { linesOn, type TextLine } from '../text/lines.js';
import type { Grid } from './find-grids.js';
import { type Area, areasOf } from './grid-cells.js';

/** A table, or what of it stands on one page. */
export interface TablePart {
  readonly type: 'table';
  readonly page: number;
  readonly box: PaperBox;
  /** Edges of columns in pt. */
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly PartCell[];
}

export interface PartCell extends Area {
  readonly text: string;
  /** Of the cell. */
  readonly box: PaperBox;
  readonly page: number;
  /** Whether its lines come down to its lower edge. */
  readonly isFull: boolean;
}

/** Between the edge of a cell and its text, both sides together, in pt: Word's cells have 10.8. */
const PADDING = 12;

/** The table that a grid is, with the glyphs that stand in its cells. */
export function readTable(grid: Grid, glyphs: readonly PaperGlyph[], page: number): TablePart {
  const { xs, ys } = grid;
  const areas = areasOf(grid);
  const at = indexesOf(areas, xs.length - 1);
  const own = areas.map((): PaperGlyph[] => []);
  for (const glyph of glyphs) {
    const column = stepOf(xs, glyph.x + glyph.width / 2);
    const row = stepOf(ys, glyph.y - 0.36 * glyph.size);
    own[at[row * (xs.length - 1) + column]!]!.push(glyph);
  }
  return {
    type: 'table',
    page,
    box: boxBetween(xs[0]!, ys[0]!, xs.at(-1)!, ys.at(-1)!),
    xs,
    rows: ys.length - 1,
    cells: areas.map((area, index) => cellOf(area, grid, own[index]!, page)),
  };
}

/** Where a glyph has to stand to belong to a grid. */
export function isWithin({ xs, ys }: Grid, { x, y, width, size }: PaperGlyph): boolean {
  const [middle, height] = [x + width / 2, y - 0.36 * size];
  return middle > xs[0]! && middle < xs.at(-1)! && height > ys[0]! && height < ys.at(-1)!;
}

function indexesOf(areas: readonly Area[], columns: number): number[] {
  const at: number[] = [];
  for (const [index, { row, column, rowspan, colspan }] of areas.entries())
    for (let y = row; y < row + rowspan; y += 1)
      for (let x = column; x < column + colspan; x += 1) at[y * columns + x] = index;
  return at;
}

function stepOf(edges: readonly number[], value: number): number {
  let step = 0;
  while (step < edges.length - 2 && value >= edges[step + 1]!) step += 1;
  return step;
}

function cellOf(area: Area, { xs, ys }: Grid, glyphs: readonly PaperGlyph[], page: number): PartCell {
  const { row, column, rowspan, colspan } = area;
  const box = boxBetween(xs[column]!, ys[row]!, xs[column + colspan]!, ys[row + rowspan]!);
  const lines = linesOn(glyphs);
  return { ...area, text: cellText(lines, box), box, page, isFull: isFull(lines, box) };
}

function cellText(lines: readonly TextLine[], { width }: PaperBox): string {
  const widest = Math.max(0, ...lines.map(({ box }) => box.width));
  return joinLines(lines, Math.max(widest, width - PADDING));
}

function isFull(lines: readonly TextLine[], box: PaperBox): boolean {
  if (lines.length === 0) return false;
  const text = boxAround(lines.map((line) => line.box));
  return box.y + box.height - (text.y + text.height) < lines[0]!.size;
}

function boxBetween(x: number, y: number, right: number, bottom: number): PaperBox {
  return { x, y, width: right - x, height: bottom - y };
}
