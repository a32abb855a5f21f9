import type { SourceSheet } from '../../foreign/sheet/sheet.js';
import type { Findings } from './fact.js';
import { columnNamed, type HeadPath, headColumns } from './head-columns.js';
import { normalText } from './normal-text.js';

const CODE_HEAD = /^(?:类|款|项)$|科目(?:编码|代码)/;
const NAME_HEAD = /科目名称|^名称$/;
const HEAD_ROW = /^项目$|科目(?:编码|代码|名称)|^功能分类/;
const CODE = /^\d{3}(?:\d{2}){0,2}$/;

/** The first row of heads: what names the columns. */
export function firstHeadRow(sheet: SourceSheet, pattern: RegExp): number | undefined {
  return sheet.rows.find((row) => sheet.cellsOf(row).some(({ text }) => pattern.test(normalText(text))));
}

/** A table with a 科目 on each line: its cells as facts of 科目 of all levels, and of 合计. */
export function subjectFacts(
  sheet: SourceSheet,
  columns: Readonly<Record<string, readonly string[]>>,
  findings: Findings,
): void {
  const head = firstHeadRow(sheet, HEAD_ROW);
  const first = head === undefined ? undefined : sheet.rows.find((row) => row > head && isData(sheet, row));
  if (head === undefined || first === undefined) {
    return void findings.incomplete('表头和“合计”行');
  }
  const heads = headColumns(sheet, head, first);
  const codes = [...heads]
    .filter(([, path]) => path.some((text) => CODE_HEAD.test(text)) && !NAME_HEAD.test(path.at(-1)!))
    .map(([column]) => column);
  const known = new Map<number, string>();
  for (const [path, names] of Object.entries(columns)) {
    const column = columnNamed(heads, names);
    if (column !== undefined && !codes.includes(column) && !known.has(column)) known.set(column, path);
  }
  for (const row of sheet.rows.filter((one) => one >= first)) {
    const code = codeOf(sheet, row, codes, heads);
    if (code === undefined) continue;
    for (const [column, path] of known)
      if (!isRemark(sheet, row, column, codes)) findings.add(['科目', code, ...path.split('.')], row, column);
    const name = nameOf(sheet, row, heads);
    if (code.length === 7 && name !== '')
      findings.names.set(code, { name, place: sheet.place(row, codes[0] ?? 1) });
  }
  tellUnknown(sheet, heads, known, codes, first, findings);
}

function isData(sheet: SourceSheet, row: number): boolean {
  const [one, ...others] = sheet.cellsOf(row).map(({ text }) => normalText(text));
  return one === '合计' || (one !== undefined && CODE.test(one) && others.some((text) => /\D/.test(text)));
}

/** Code of the line, written in one cell or in three; 合计 for the first line. */
function codeOf(
  sheet: SourceSheet,
  row: number,
  columns: readonly number[],
  heads: ReadonlyMap<number, HeadPath>,
): string | undefined {
  const cells = new Set(columns.map((column) => sheet.cell(row, column)));
  const texts = [...cells].map((cell) => normalText(cell?.text ?? '')).filter((text) => text !== '');
  if ([...texts, normalText(nameOf(sheet, row, heads))].includes('合计')) return '合计';
  const [first = '', ...rest] = texts;
  // 款 and 项 that are numbers have lost their zero: 5 for 05.
  const code = [first, ...rest.map((text) => text.padStart(2, '0'))].join('');
  return CODE.test(code) ? code : undefined;
}

function nameOf(sheet: SourceSheet, row: number, heads: ReadonlyMap<number, HeadPath>): string {
  const column = [...heads].find(([, path]) => path.some((text) => NAME_HEAD.test(text)))?.[0];
  return column === undefined ? '' : sheet.text(row, column).replace(/\s/g, '');
}

/** 本部门无政府性基金……, written over the cells of the line. */
function isRemark(sheet: SourceSheet, row: number, column: number, codes: readonly number[]): boolean {
  const merge = sheet.mergeAt(row, column);
  return merge !== undefined && merge.right > merge.left && !codes.includes(merge.left);
}

/** What is not read is told, unless nothing stands there or it can be made of the rest. */
function tellUnknown(
  sheet: SourceSheet,
  heads: ReadonlyMap<number, HeadPath>,
  known: ReadonlyMap<number, string>,
  codes: readonly number[],
  first: number,
  findings: Findings,
): void {
  const total = sheet.rows.filter((row) => row >= first);
  for (const [column, path] of heads) {
    if (
      known.has(column) ||
      codes.includes(column) ||
      path.some((text) => NAME_HEAD.test(text) || DERIVED.test(text))
    )
      continue;
    const filled = total.find((row) => /[1-9]/.test(sheet.text(row, column)));
    if (filled !== undefined)
      findings.problem(
        sheet.place(filled, column),
        `不认识表头“${path.join('/')}”，这一列没有导入`,
        '表头有别的写法时，在模板包的 import 文件夹里补上。',
        '提醒',
      );
  }
}

/** 年末 follows from the rest; 人员经费 and 公用经费 stand in another table. */
const DERIVED = /^年末|^人员经费$|^公用经费$|行次|^本年收入$|^备注$/;
