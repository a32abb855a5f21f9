import { zipParts } from '../../src/office/zip-parts.js';

/** What stands in a cell: a text, a number as it is stored, or XML of a cell of its own. */
export type TestCell = string | number | { readonly xml: string } | null;

export interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly TestCell[])[];
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
}

/** The bytes of an .xlsx with these sheets. */
export function workbook(...sheets: readonly TestSheet[]): Uint8Array {
  const names = sheets.map(
    ({ name, hidden }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  );
  const relations = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return zipParts([
    ['xl/workbook.xml', `<workbook xmlns:r="r"><sheets>${names.join('')}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `<Relationships>${relations.join('')}</Relationships>`],
    [
      'xl/styles.xml',
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    ],
    ...sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, worksheet(sheet)] as const),
  ]);
}

function worksheet({ rows, merges = [] }: TestSheet): string {
  const lines = rows.map((cells, row) => {
    const inside = cells.map((cell, column) => cellXml(cell, `${letter(column)}${row + 1}`));
    return `<row r="${row + 1}">${inside.join('')}</row>`;
  });
  const merged = merges.map((area) => `<mergeCell ref="${area}"/>`).join('');
  return `<worksheet><dimension ref="A1:IV3380"/><sheetData>${lines.join('')}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
}

function cellXml(cell: TestCell, address: string): string {
  if (cell === null) return `<c r="${address}"/>`;
  if (typeof cell === 'object') return cell.xml.replace('<c', `<c r="${address}"`);
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t>${cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

const SCHOOL = '编制单位：禾岭县实验小学';

/** 财决03表 of a school: 2050202 小学教育 and 2210201 住房公积金. */
export function incomeSheet(change: (rows: TestCell[][]) => void = () => {}): TestSheet {
  const rows: TestCell[][] = [
    ['收入决算表'],
    [null, null, null, null, null, null, null, '财决03表'],
    [SCHOOL, null, null, '2024年度', null, null, null, '金额单位：元'],
    ['项目', null, null, null, '本年收入合计', '财政拨款收入', '事业收入 小计', '其中：教育收费'],
    ['支出功能分类科目编码', null, null, '科目名称'],
    ['类', '款', '项', '栏次', '1', '2', '3', '4'],
    [null, null, null, '合计', 4623225.4, 4500000, 123225.4, 123225.4],
    [205, null, null, '教育支出', 4123225.4, 4000000, 123225.4, 123225.4],
    [205, '02', null, '普通教育', 4123225.4, 4000000, 123225.4, 123225.4],
    [205, '02', '02', '小学教育', { xml: '<c><v>4123225.399999999</v></c>' }, 4000000, 123225.4, 123225.4],
    [221, null, null, '住房保障支出', 500000, 500000, '—', 0],
    [221, '02', null, '住房改革支出', 500000, 500000, '—', 0],
    [221, '02', '01', '住房公积金', 500000, 500000, '—', 0],
  ];
  change(rows);
  return { name: 'Z03 收入决算表(财决03表) ', rows, merges: ['A4:D4', 'A5:C5', 'A1:IV1', 'A1:H1'] };
}

/** 财决04表 of the school. */
export function spendingSheet(): TestSheet {
  return {
    name: 'Z04',
    rows: [
      ['支出决算表'],
      [SCHOOL, null, null, '2024年度', null, '金额单位：元'],
      ['项目', null, null, null, '本年支出合计', '基本支出', '项目支出'],
      ['支出功能分类科目编码', null, null, '科目名称'],
      ['类', '款', '项', '栏次', '1', '2', '3'],
      [null, null, null, '合计', 4623225.4, 4123225.4, 500000],
      ['205', null, null, '教育支出', 4123225.4, 3623225.4, 500000],
      ['20502', null, null, '普通教育', 4123225.4, 3623225.4, 500000],
      ['2050202', null, null, '小学教育', 4123225.4, 3623225.4, 500000],
      ['221', null, null, '住房保障支出', 500000, 500000, 0],
      ['22102', null, null, '住房改革支出', 500000, 500000, 0],
      ['2210201', null, null, '住房公积金', 500000, 500000, 0],
    ],
    merges: ['A3:D3', 'A4:C4'],
  };
}

/** 财决07表 of the school. */
export function generalBudgetSheet(): TestSheet {
  return {
    name: 'Z07',
    rows: [
      ['一般公共预算财政拨款收入支出决算表'],
      [SCHOOL, null, null, '2024年度', null, '金额单位：元'],
      ['项目', null, null, null, '本年收入', '本年支出', null, null],
      ['支出功能分类科目编码', null, null, '科目名称', '合计', '合计', '基本支出', '项目支出'],
      ['类', '款', '项', '栏次', '1', '2', '3', '4'],
      [null, null, null, '合计', 4500000, 4500000, 4000000, 500000],
      ['205', null, null, '教育支出', 4000000, 4000000, 3500000, 500000],
      ['20502', null, null, '普通教育', 4000000, 4000000, 3500000, 500000],
      ['2050202', null, null, '小学教育', 4000000, 4000000, 3500000, 500000],
      ['221', null, null, '住房保障支出', 500000, 500000, 500000, 0],
      ['22102', null, null, '住房改革支出', 500000, 500000, 500000, 0],
      ['2210201', null, null, '住房公积金', 500000, 500000, 500000, 0],
    ],
    merges: ['A3:D3', 'A4:C4', 'F3:H3'],
  };
}
