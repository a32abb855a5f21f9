import { placeAbove, type SourceSheet } from '../../foreign/sheet/sheet.js';
import { normalLabel, normalText } from '../tables/normal-text.js';

/** What stands beside a label, with its place for the user. */
export interface Labelled {
  readonly text: string;
  readonly place: string;
  /** Row of the label; undefined above the table. */
  readonly row?: number;
}

/**
 * What stands to the right of a label; or behind it in one line (项目名称：校舍维修), in a cell or else in the nearest
 * paragraph above the table.
 */
export function labelled(sheet: SourceSheet, names: readonly string[]): Labelled | undefined {
  const wanted = names.map(normalText);
  for (const row of sheet.rows)
    for (const cell of sheet.cellsOf(row)) {
      const { column } = cell;
      if (wanted.includes(normalLabel(cell.text))) {
        const right = sheet.hasMerges
          ? (sheet.mergeAt(row, column)?.right ?? column) + 1
          : (sheet.cellsOf(row).find((next) => next.column > column)?.column ?? column + 1);
        return { text: sheet.text(row, right), place: sheet.place(row, right), row };
      }
      const text = behind(cell.text, wanted);
      if (text !== undefined) return { text, place: sheet.place(row, column), row };
    }
  const line = sheet.above.findLast((one) => behind(one, wanted) !== undefined);
  return line === undefined
    ? undefined
    : { text: behind(line, wanted)!, place: `${sheet.file} ${placeAbove(sheet.name, line)}` };
}

/** What stands below a label. */
export function labelledAbove(sheet: SourceSheet, names: readonly string[]): Labelled | undefined {
  const wanted = names.map(normalText);
  for (const [index, row] of sheet.rows.entries()) {
    const label = sheet.cellsOf(row).find(({ text }) => wanted.includes(normalLabel(text)));
    const next = sheet.rows[index + 1];
    if (label && next !== undefined)
      return { text: sheet.text(next, label.column), place: sheet.place(next, label.column), row };
  }
  return undefined;
}

function behind(line: string, wanted: readonly string[]): string | undefined {
  const [, label, text] = /^([^:：\n]{1,40})[:：]\s*(\S[^\n]*)$/.exec(line.trim()) ?? [];
  return label !== undefined && wanted.includes(normalLabel(label)) ? text : undefined;
}
