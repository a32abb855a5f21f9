import type { Catalogue } from '../../catalogue/read-catalogue.js';
import type { SourceSheet } from '../../foreign/sheet/sheet.js';
import type { Findings } from './fact.js';
import { type HeadPath, headColumns } from './head-columns.js';
import { normalLabel, normalText } from './normal-text.js';
import { firstHeadRow } from './subject-facts.js';

const CODE_HEAD = /^(?:经济分类)?科目(?:编码|代码)$/;
const CODE = /^\d{3}(?:\d{2})?$/;

/** Amounts by 经济分类, written with codes line by line, or as heads of many columns. */
export function economicFacts(
  sheet: SourceSheet,
  field: string,
  catalogue: Catalogue,
  findings: Findings,
): void {
  const row = sheet.rows.find(
    (one) => sheet.cellsOf(one).filter(({ text }) => CODE_HEAD.test(normalText(text))).length > 1,
  );
  if (row === undefined) readMatrix(sheet, field, catalogue, findings);
  else readList(sheet, row, field, findings);
}

/** Blocks of 科目代码, 科目名称, 金额 side by side. */
function readList(sheet: SourceSheet, head: number, field: string, findings: Findings): void {
  const codes = sheet
    .cellsOf(head)
    .filter(({ text }) => CODE_HEAD.test(normalText(text)))
    .map(({ column }) => column);
  const amounts = sheet
    .cellsOf(head)
    .filter(({ text }) => /^(?:决算数|金额)$/.test(normalText(text)))
    .map(({ column }) => column);
  for (const row of sheet.rows.filter((one) => one > head)) {
    for (const column of codes) {
      const code = normalText(sheet.text(row, column));
      const amount = amounts.find((one) => one > column);
      if (amount !== undefined && CODE.test(code)) findings.add([field, code], row, amount);
    }
    readTotals(sheet, row, findings);
  }
}

/** 人员经费合计 with its amount to the right. */
function readTotals(sheet: SourceSheet, row: number, findings: Findings): void {
  const cells = sheet.cellsOf(row);
  cells.forEach(({ text, column }, index) => {
    const total = /^(人员经费|公用经费)(?:合计|小计)$/.exec(normalLabel(text))?.[1];
    const next = cells[index + 1];
    if (total === undefined || column === next?.column || next === undefined) return;
    if (/\d/.test(next.text)) findings.add([total], row, next.column);
  });
}

/** Of a table with a line for each 科目 the line 合计. */
function readMatrix(sheet: SourceSheet, field: string, catalogue: Catalogue, findings: Findings): void {
  const head = firstHeadRow(sheet, /^项目$|科目(?:编码|代码|名称)/);
  const total = sheet.rows.find((row) => head !== undefined && row > head && isTotal(sheet, row));
  if (head === undefined || total === undefined) return void findings.incomplete('表头和“合计”行');
  for (const [column, path] of headColumns(sheet, head, total)) {
    const code = economicCode(path, catalogue);
    if (code !== undefined) findings.add([field, code], total, column);
    else if (/[1-9]/.test(sheet.text(total, column)) && !/^(?:合计|项目)$/.test(path[0]!))
      findings.problem(
        sheet.place(total, column),
        `经济分类科目表里没有“${path.join('/')}”，这一列没有导入`,
        '检查表头。',
        '提醒',
      );
  }
}

function isTotal(sheet: SourceSheet, row: number): boolean {
  return (
    sheet.cellsOf(row).some(({ text }) => normalText(text) === '合计') &&
    sheet.cellsOf(row).some(({ text }) => /^\d[\d,.]*$/.test(text.trim()))
  );
}

/** The 款 of this name in the 类 that stands above it, or the 类 itself. */
function economicCode(path: HeadPath, { economicSubjects }: Catalogue): string | undefined {
  const named = (name: string) => economicSubjects.filter((subject) => normalText(subject.name) === name);
  const own = path.at(-1)!;
  const classes = path.flatMap((name) => named(name).filter(({ level }) => level === '类'));
  if (path.length === 1) return classes[0]?.code;
  return (
    named(own).find(({ code, level }) => level === '款' && classes.some((one) => code.startsWith(one.code)))
      ?.code ?? (classes.length === 1 && named(own).includes(classes[0]!) ? classes[0]!.code : undefined)
  );
}
