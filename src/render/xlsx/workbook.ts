import { relationId } from '../../office/package.js';
import { escaped, type Xml, xml, xmlPart } from '../../office/xml.js';
import type { Sheet } from '../../sheet/sheet.js';
import { RELATIONSHIPS, SPREADSHEET } from './namespaces.js';

export interface NamedSheet {
  readonly sheet: Sheet;
  /** As on its tab. */
  readonly name: string;
  readonly path: string;
}

export function workbookXml(sheets: readonly NamedSheet[]): Xml {
  const entries = sheets.map(({ name, path }, index) =>
    xml('sheet', { name, sheetId: index + 1, 'r:id': relationId(path) }),
  );
  const titles = sheets.flatMap(printTitles);
  const content = [
    xml('bookViews', {}, xml('workbookView')),
    xml('sheets', {}, entries.join('')),
    titles.length === 0 ? '' : xml('definedNames', {}, titles.join('')),
  ];
  return xmlPart(xml('workbook', { ...SPREADSHEET, ...RELATIONSHIPS }, content.join('')));
}

/** The head of a table is printed on each of its pages. */
function printTitles({ sheet: { rows }, name }: NamedSheet, index: number): Xml[] {
  const first = rows.findIndex(({ kind }) => kind === 'head');
  if (first < 0) return [];
  const last = rows.findLastIndex(({ kind }) => kind === 'head');
  const range = `'${name.replaceAll("'", "''")}'!$${first + 1}:$${last + 1}`;
  return [xml('definedName', { name: '_xlnm.Print_Titles', localSheetId: index }, escaped(range))];
}
