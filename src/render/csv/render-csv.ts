import type { PublicationDocument } from '../../document/tree.js';
import { zipParts } from '../../office/zip-parts.js';
import type { CellContent } from '../../sheet/cell-content.js';
import type { Sheet } from '../../sheet/sheet.js';
import { sheetsOf } from '../../sheet/sheets-of.js';
import { fileNames } from './file-names.js';

/** Without it Excel takes UTF-8 for GBK. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Every table of a publication as a CSV file (RFC 4180, UTF-8 with the mark by which Excel knows it), all of them in one
 * ZIP. Numbers are exact, without thousands separators; a cell that spans others stands in the first, the others are empty.
 */
export function renderCsv(document: PublicationDocument): Uint8Array {
  const sheets = sheetsOf(document);
  const names = fileNames(sheets.map(({ title }) => title));
  return zipParts(sheets.map((sheet, index) => [names[index]!, sheetText(sheet)] as const));
}

function sheetText({ rows, columns }: Sheet): string {
  const lines = rows.map(({ cells }) => {
    const line = columns.map(() => '');
    for (const { column, content } of cells) line[column] = field(content);
    return `${line.join(',')}\r\n`;
  });
  return BYTE_ORDER_MARK + lines.join('');
}

function field(content: CellContent): string {
  const text = content.type === 'text' ? inert(content.text) : valueText(content);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Percentages stay as printed: by itself, 0.033 does not say that it is one. */
function valueText({ value, printed, look }: Extract<CellContent, { type: 'number' }>): string {
  return look.percent ? printed : value;
}

/** Excel would run a text that looks like a formula, in East Asia also with full-width signs; behind a ' it is shown. */
function inert(text: string): string {
  return /^[=@＝＠\t\r\n]|^[+\-＋－](?![\d.,%]*$)/.test(text) ? `'${text}` : text;
}
