import type { PublicationDocument, Section, Table } from '../document/tree.js';
import type { FontBook } from '../fonts/font-book.js';
import { fitTable, shrunkSize } from './fit-table.js';
import { measureTable } from './measure-table.js';
import { pageFrame } from './page-frame.js';
import { makeSetting, namedIn, paragraphStyle } from './setting.js';

/** The sizes with which a table is laid out, for writers that leave the rest to a word processor. In pt. */
export interface TableMeasures {
  /** Widths of the columns; they add up to the text width. */
  readonly widths: readonly number[];
  readonly bodySize: number;
  readonly headSize: number;
}

/** Column widths and type sizes of a table in a section of that orientation: the same that its pages show. */
export function tableMeasures(
  table: Table,
  orientation: Section['orientation'],
  document: Pick<PublicationDocument, 'design'>,
  fonts: FontBook,
): TableMeasures {
  const { design } = document;
  const setting = makeSetting(design, fonts);
  const style = namedIn(design.tables, table.style, 'table style');
  const measured = measureTable(table, style, setting);
  const frame = pageFrame(design.page, orientation);
  const { widths, shrink } = fitTable(measured, frame.right - frame.left);
  const size = (name: string) => shrunkSize(paragraphStyle(setting, name).size, measured, shrink);
  return { widths, bodySize: size(style.style), headSize: size(style.headStyle) };
}
