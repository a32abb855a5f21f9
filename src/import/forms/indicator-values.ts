import type { Diagnostic } from '../../kernel/diagnostic.js';
import { cellNumber } from '../tables/cell-number.js';
import { type FormLabels, INDICATOR_FIELDS } from '../tables/form-labels.js';
import { columnNamed, headColumns } from '../tables/head-columns.js';
import { normalText } from '../tables/normal-text.js';
import type { DataValue } from '../values/data-value.js';
import { stepOf } from '../values/step-of.js';
import type { FormValues, OpenForm } from './form.js';
import { headCell, rowBelow } from './form-heads.js';

type Column = keyof FormLabels['指标列'];

/** Fields that only indicators written as “字段: 值” have. */
const FURTHER = ['性质', '方向', '年初指标值', '计量单位'] as const;
const NUMBERS: readonly Column[] = ['分值', '得分'];
const FULL_POINTS = '自评表没有“分值”一栏，分值填作与得分相同';
/** What ends the indicators. */
const END = /^(?:总分|合计|总计|备注|说明|注)/;

/** The indicators of a form, each with the levels that stand left of it or above, below the goal that they are of. */
export function indicatorValues(form: OpenForm): FormValues {
  const reader = new Indicators(form);
  for (const head of form.heads.indicators) reader.block(head);
  return reader;
}

class Indicators implements FormValues {
  readonly values: DataValue[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #counts = new Map<string, number>();
  #columns = new Map<Column, number>();

  constructor(private readonly form: OpenForm) {}

  /** The indicators below one row of heads. */
  block(head: number): void {
    const { sheet, labels, heads } = this.form;
    const first = rowBelow(sheet, head, headCell(sheet, head, labels.指标列.一级));
    this.#columns = this.#columnsOf(head, first);
    const until = heads.indicators.find((row) => row > head) ?? Number.POSITIVE_INFINITY;
    const path = this.#goalPath(head);
    let [one, two] = ['', ''];
    for (const row of sheet.rows.filter((each) => each >= first && each < until)) {
      const name = this.#text(row, '三级指标').replace(/\s*\n\s*/g, '');
      if (name === '' || this.#isEnd(row) || this.#isRemark(row)) return;
      one = this.#text(row, '一级').replace(/\s+/g, '') || one;
      // Forms with two levels have the first in place of the second.
      two = this.#columns.has('二级') ? this.#text(row, '二级').replace(/\s+/g, '') || two : one;
      this.#indicator(row, [...path, '指标', stepOf(one), stepOf(two)], name);
    }
  }

  #columnsOf(head: number, first: number): Map<Column, number> {
    const heads = headColumns(this.form.sheet, head, first);
    const columns = new Map<Column, number>();
    for (const [name, names] of Object.entries(this.form.labels.指标列)) {
      const column = columnNamed(heads, names);
      if (column !== undefined) columns.set(name as Column, column);
    }
    return columns;
  }

  /** The line above the heads may say which goal the indicators are of. */
  #goalPath(head: number): readonly string[] {
    const { sheet, labels, path } = this.form;
    const row = sheet.rows.findLast((one) => one < head);
    const [label, goal] = row === undefined ? [] : sheet.cellsOf(row);
    if (!label || !goal || !this.#isGoal(label.text)) return path;
    const name = goal.text.replace(/\s*\n\s*/g, '').trim();
    const own = [...path, '目标', stepOf(name)];
    this.values.push({
      path: [...own, '名称'],
      value: name,
      isNumber: false,
      isIdentity: true,
      place: sheet.place(row!, goal.column),
      table: labels.自评表,
    });
    return own;
  }

  #isGoal(text: string): boolean {
    return this.form.labels.目标.map(normalText).includes(normalText(text).replace(/\d+$/, ''));
  }

  #isEnd(row: number): boolean {
    const first = this.form.sheet.cellsOf(row)[0]?.text ?? '';
    return END.test(normalText(first)) || this.#isGoal(first);
  }

  /** A line that goes over the whole table. */
  #isRemark(row: number): boolean {
    const cell = (name: Column) => this.form.sheet.cell(row, this.#columns.get(name)!);
    return cell('三级指标') === cell('一级');
  }

  #indicator(row: number, levels: readonly string[], name: string): void {
    const key = [...levels, name].join('.');
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    const item = [...levels, stepOf(name, this.#counts.get(key))];
    this.#put(row, item, '三级指标', name);
    for (const field of INDICATOR_FIELDS) this.#field(row, item, field);
  }

  #field(row: number, item: readonly string[], field: (typeof INDICATOR_FIELDS)[number]): void {
    const columns = this.#columns;
    const isNumber = NUMBERS.includes(field);
    // A form may have 得分 alone: what it was out of is then not known.
    const source = field === '分值' && !columns.has('分值') ? '得分' : field;
    const written = cleaned(this.#text(row, source), field);
    const isPart = field !== '偏差原因' && columns.has(source) && !FURTHER.includes(field as never);
    if (isNumber && written !== '' && cellNumber(written)?.isNaN() !== false)
      this.diagnostics.push({
        rule: '导入',
        level: '错误',
        place: this.form.sheet.place(row, columns.get(source)!),
        message: `${field}不是数：“${written}”`,
        hint: '改成数。',
      });
    else if (written !== '' || (this.#isRow(row) && isPart)) this.#put(row, item, field, written);
  }

  /** Whether a new indicator is written as [三级指标, 年度指标值, …]. */
  #isRow(row: number): boolean {
    return FURTHER.every((name) => this.#text(row, name) === '');
  }

  #put(row: number, item: readonly string[], field: Column, value: string): void {
    const columns = this.#columns;
    this.values.push({
      path: [...item, field],
      value,
      isNumber: NUMBERS.includes(field),
      ...(field === '三级指标' && { isIdentity: true }),
      ...(this.#isRow(row) && { asRow: true }),
      ...(field === '分值' && value !== '' && !columns.has(field) && { assumed: FULL_POINTS }),
      place: this.form.sheet.place(row, columns.get(field) ?? columns.get('三级指标')!),
      table: this.form.labels.自评表,
    });
  }

  #text(row: number, name: Column): string {
    const column = this.#columns.get(name);
    return column === undefined ? '' : this.form.sheet.text(row, column);
  }
}

/** 无 for no reason; a score without the zeros of its format. */
function cleaned(text: string, field: Column): string {
  const one = text.replace(/\s*\n\s*/g, '');
  if (field === '偏差原因') return /^(?:无|[-—*/]+)$/.test(one) ? '' : one;
  if (!NUMBERS.includes(field)) return one;
  const number = cellNumber(one);
  return number === undefined || number.isNaN() ? one : number.toFixed();
}
