import type { PublicationDocument } from '../../document/tree.js';
import { packageParts } from '../../office/package.js';
import { appProperties, coreProperties } from '../../office/properties.js';
import type { Sheet } from '../../sheet/sheet.js';
import { sheetsOf } from '../../sheet/sheets-of.js';
import { CellStyles } from './cell-styles.js';
import { sheetNames } from './sheet-names.js';
import { type NamedSheet, workbookXml } from './workbook.js';
import { worksheetXml } from './worksheet.js';

export interface XlsxOptions {
  /** Written as the time of creation and of the last change. */
  readonly modified: Date;
}

/**
 * Every table of a publication as a workbook: one sheet a table, with the lines that stand above and below it on paper.
 * Numbers are the exact decimals, shown as they are printed. The same publication gives the same bytes.
 */
export function renderXlsx(document: PublicationDocument, { modified }: XlsxOptions): Uint8Array {
  return workbookOf(sheetsOf(document), { ...document, modified });
}

/** What the system shows of a workbook without opening it. */
export interface WorkbookProperties extends XlsxOptions {
  readonly title: string;
  readonly author: string;
  /** BCP 47. */
  readonly language: string;
}

/** These sheets as a workbook, each named after its title. */
export function workbookOf(sheets: readonly Sheet[], properties: WorkbookProperties): Uint8Array {
  const names = sheetNames(sheets.map(({ title }) => title));
  const named = sheets.map((sheet, index): NamedSheet => {
    return { sheet, name: names[index]!, path: `xl/worksheets/sheet${index + 1}.xml` };
  });
  const styles = new CellStyles();
  const worksheets = named.map(({ sheet, path }) => ({
    path,
    content: worksheetXml(sheet, styles),
    type: 'spreadsheetml.worksheet',
    relation: 'worksheet',
  }));
  const stylePart = {
    path: 'xl/styles.xml',
    content: styles.xml(),
    type: 'spreadsheetml.styles',
    relation: 'styles',
  };
  const main = { path: 'xl/workbook.xml', content: workbookXml(named), type: 'spreadsheetml.sheet.main' };
  const parts = [...worksheets, stylePart];
  return packageParts(
    main,
    parts,
    coreProperties(properties, properties.modified),
    appProperties(properties),
  );
}
