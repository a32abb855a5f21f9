import type { SourceSheet } from '../../foreign/sheet/sheet.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import { cellNumber } from '../tables/cell-number.js';
import { type FormLabels, INDICATOR_FIELDS } from '../tables/form-labels.js';
import { columnNamed, headColumns } from '../tables/head-columns.js';
import { normalText } from '../tables/normal-text.js';
import type { DataValue } from '../values/data-value.js';
import { stepOf } from '../values/step-of.js';
import { PROJECT_FORM } from './form-name.js';

type Column = keyof FormLabels['指标列'];

/** Columns that only rows written as “字段: 值” have. */
const FURTHER = ['性质', '方向', '年初指标值', '计量单位'] as const;
const NUMBERS: readonly Column[] = ['分值', '得分'];
const FULL_POINTS = '自评表没有“分值”一栏，分值填作与得分相同';
/** What ends the indicators. */
const END = /^(?:总分|合计|总计|备注|说明|注)/;

/** The indicators of a form, each with the levels that stand left of it or above. */
export function indicatorValues(
  sheet: SourceSheet,
  { 指标列 }: FormLabels,
  path: readonly string[],
  head: number,
): { values: DataValue[]; diagnostics: Diagnostic[] } {
  const values: DataValue[] = [];
  const diagnostics: Diagnostic[] = [];
  const first = firstRow(sheet, head, 指标列.一级 ?? []);
  const heads = headColumns(sheet, head, first);
  const columns = new Map<Column, number>();
  for (const [name, names] of Object.entries(指标列)) {
    const column = columnNamed(heads, names);
    if (column !== undefined) columns.set(name as Column, column);
  }
  const text = (row: number, name: Column) => {
    const column = columns.get(name);
    return column === undefined ? '' : sheet.text(row, column);
  };
  const asRow = !FURTHER.some((name) => columns.has(name));
  const counts = new Map<string, number>();
  let [one, two] = ['', ''];
  for (const row of sheet.rows.filter((each) => each >= first)) {
    const name = text(row, '三级指标').replace(/\s*\n\s*/g, '');
    if (END.test(normalText(sheet.cellsOf(row)[0]?.text ?? '')) || name === '') break;
    one = text(row, '一级').replace(/\s+/g, '') || one;
    two = text(row, '二级').replace(/\s+/g, '') || two;
    const levels = [...path, '指标', stepOf(one), stepOf(two)];
    const key = [...levels, name].join('.');
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const item = [...levels, stepOf(name, counts.get(key))];
    const put = (field: Column, value: string, isNumber: boolean, isIdentity = false) =>
      values.push({
        path: [...item, field],
        value,
        isNumber,
        ...(isIdentity && { isIdentity }),
        ...(asRow && { asRow }),
        ...(field === '分值' && value !== '' && !columns.has(field) && { assumed: FULL_POINTS }),
        place: sheet.place(row, columns.get(field) ?? columns.get('三级指标')!),
        table: PROJECT_FORM,
      });
    put('三级指标', name, false, true);
    for (const field of INDICATOR_FIELDS) {
      const isNumber = NUMBERS.includes(field);
      // A form may have 得分 alone: what it was out of is then not known.
      const source = field === '分值' && !columns.has('分值') ? '得分' : field;
      const written = cleaned(text(row, source), field);
      if (isNumber && written !== '' && cellNumber(written)?.isNaN() !== false)
        diagnostics.push({
          rule: '导入',
          level: '错误',
          place: sheet.place(row, columns.get(source)!),
          message: `${field}不是数：“${written}”`,
          hint: '改成数。',
        });
      else if (
        written !== '' ||
        (asRow && field !== '偏差原因' && columns.has(source) && !FURTHER.includes(field as never))
      )
        put(field, written, isNumber);
    }
  }
  return { values, diagnostics };
}

/** Heads may have two rows: 年度指标 over 年初指标 and 调整后指标. */
function firstRow(sheet: SourceSheet, head: number, names: readonly string[]): number {
  const isHead = (row: number) =>
    names
      .map(normalText)
      .includes(
        normalText(
          sheet.text(
            row,
            sheet.cellsOf(head).find(({ text }) => names.map(normalText).includes(normalText(text)))!.column,
          ),
        ),
      );
  return sheet.rows.find((row) => row > head && !isHead(row)) ?? head + 1;
}

/** 无 for no reason; a score without the zeros of its format. */
function cleaned(text: string, field: Column): string {
  const one = text.replace(/\s*\n\s*/g, '');
  if (field === '偏差原因') return /^(?:无|[-—*/]+)$/.test(one) ? '' : one;
  if (!NUMBERS.includes(field)) return one;
  const number = cellNumber(one);
  return number === undefined || number.isNaN() ? one : number.toFixed();
}
