import { Decimal } from '../../kernel/decimal.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import { FEN_PLACES, YUAN } from '../../read/schema/unit.js';
import { cellNumber } from '../tables/cell-number.js';
import type { FormLabels } from '../tables/form-labels.js';
import { columnNamed, headColumns } from '../tables/head-columns.js';
import { normalLabel, normalText } from '../tables/normal-text.js';
import type { DataValue } from '../values/data-value.js';
import { stepOf } from '../values/step-of.js';
import { writtenAmount } from '../values/value-writer.js';
import type { FormValues, OpenForm } from './form.js';
import { headCell, rowBelow } from './form-heads.js';

type FundColumn = keyof FormLabels['资金列'];
const AMOUNTS = ['目标申报', '年初预算', '全年预算', '执行'] as const;
/** 分值 of the rate of execution, unless the form has another. */
const USUAL_POINTS = new Decimal(10);

/** Budget and execution, by whose money it is; the points for the rate of execution. */
export function fundValues(form: OpenForm): FormValues & { readonly score?: Decimal | undefined } {
  const { heads } = form;
  return heads.funds === undefined ? { values: [], diagnostics: [] } : new Funds(form, heads.funds).read();
}

class Funds {
  readonly #values: DataValue[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #columns = new Map<FundColumn, number>();
  /** Column of the names of 资金来源. */
  readonly #names: number | undefined;
  #score: Decimal | undefined;

  constructor(
    private readonly form: OpenForm,
    private readonly head: number,
  ) {
    const { sheet, labels } = form;
    this.#names = headCell(sheet, head, labels.资金来源);
    const heads = headColumns(sheet, head, rowBelow(sheet, head, this.#names));
    for (const [name, names] of Object.entries(labels.资金列)) {
      // 得分（20分*执行率）.
      const further = [...heads.values()]
        .map((path) => path.at(-1)!)
        .filter((one) => one.startsWith(`${name}(`));
      const column = columnNamed(heads, [...names, ...further]);
      if (column !== undefined && ![...this.#columns.values()].includes(column))
        this.#columns.set(name as FundColumn, column);
    }
  }

  read() {
    const { sheet, heads, labels } = this.form;
    const until = [heads.tasks, heads.indicators[0]].find((row) => row !== undefined && row > this.head);
    const from = rowBelow(sheet, this.head, this.#names);
    const totals = labels.资金总额.map(normalText);
    for (const row of sheet.rows.filter((one) => one >= from && one < (until ?? Number.POSITIVE_INFINITY))) {
      const label = this.#label(row);
      if (label === '') continue;
      const source = this.#source(row, label);
      if (source) for (const name of AMOUNTS) this.#amount(row, name, source);
      if (source && this.#names !== undefined) this.#scoreOfSource(row, source);
      if (totals.includes(label)) this.#total(row);
    }
    return { values: this.#values, diagnostics: this.#diagnostics, score: this.#score };
  }

  #label(row: number): string {
    const first = Math.min(...this.#columns.values());
    const left = this.form.sheet.cellsOf(row).findLast(({ column }) => column < first);
    // A line that goes over the whole table is a remark.
    return left === undefined || left === this.form.sheet.cell(row, first) ? '' : normalLabel(left.text);
  }

  /** The field that the money of a line is. */
  #source(row: number, label: string): readonly string[] | undefined {
    const { sheet, labels } = this.form;
    if (this.#names !== undefined) {
      const isTotal = labels.资金总额.map(normalText).includes(label);
      return isTotal ? undefined : ['资金来源', stepOf(sheet.text(row, this.#names).replace(/\s+/g, ''))];
    }
    const known = Object.entries(labels.资金行).find(([, names]) => names.map(normalText).includes(label));
    return known && [known[0]];
  }

  #amount(row: number, name: (typeof AMOUNTS)[number], source: readonly string[]): void {
    const number = this.#number(row, name);
    if (number === undefined) return;
    const { unit, fileUnit } = this.form;
    const value = number.times(YUAN[unit]).div(YUAN[fileUnit]);
    if (value.decimalPlaces() > FEN_PLACES[fileUnit])
      this.#tell(row, name, `小数位数太多，最多精确到分（表上单位${unit}）`);
    else this.#put(row, name, [...source, name], writtenAmount(value, fileUnit));
  }

  /** Rate, points and reason of one source. */
  #scoreOfSource(row: number, source: readonly string[]): void {
    const rate = this.#text(row, '执行率').replace('%', '');
    if (cellNumber(rate)?.isNaN() === false)
      this.#put(row, '执行率', [...source, '执行率'], `${rate}%`, false);
    const score = this.#number(row, '得分');
    if (score) this.#put(row, '得分', [...source, '得分'], score.toFixed());
    const reason = this.#text(row, '偏差原因');
    if (reason !== '') this.#put(row, '偏差原因', [...source, '偏差原因'], reason, false);
  }

  /** 分值 and 得分 of the rate, as far as they do not follow from it; the rate as printed, where the amounts give another. */
  #total(row: number): void {
    const { sheet } = this.form;
    const heads = sheet.cellsOf(this.head).map(({ text }) => normalText(text));
    const inHead = /\((\d+)分\)/.exec(heads.join(''))?.[1];
    const points = this.#number(row, '分值') ?? (inHead === undefined ? undefined : new Decimal(inHead));
    this.#score = this.#number(row, '得分');
    const [budget, spent] = [this.#number(row, '全年预算'), this.#number(row, '执行')];
    const reason = this.#names === undefined ? '' : this.#text(row, '偏差原因');
    if (reason !== '') this.#put(row, '偏差原因', ['资金偏差原因'], reason, false);
    if (points && !points.eq(USUAL_POINTS)) this.#put(row, '分值', ['资金分值'], points.toFixed());
    if (!budget || !spent || budget.isZero()) return;
    const rate = this.#rate(row, spent.div(budget).times(100));
    const due = rate.times(points ?? USUAL_POINTS).div(100);
    if (this.#score && !this.#score.eq(due.toDecimalPlaces(this.#score.decimalPlaces())))
      this.#put(row, '得分', ['资金得分'], this.#score.toFixed());
  }

  /** The rate in %, as printed where the amounts, which are rounded, give another. */
  #rate(row: number, due: Decimal): Decimal {
    const printed = this.#text(row, '执行率').replace('%', '');
    const number = cellNumber(printed);
    if (!number || number.isNaN()) return due;
    const places = printed.split('.')[1]?.length ?? 0;
    if (number.eq(due.toDecimalPlaces(places))) return due;
    // 整体自评 has no 批复数 of its own.
    if (this.form.labels.对象 === '项目')
      this.#put(row, '执行率', ['批复数', '执行率'], `${number.toFixed(places)}%`, false);
    return number;
  }

  #text(row: number, name: FundColumn): string {
    const column = this.#columns.get(name);
    return column === undefined ? '' : normalText(this.form.sheet.text(row, column));
  }

  #number(row: number, name: FundColumn): Decimal | undefined {
    const column = this.#columns.get(name);
    const cell = column === undefined ? undefined : this.form.sheet.cell(row, column);
    if (cell?.unresolved) this.#tell(row, name, '单元格是公式，文件里没有存它的结果');
    const number = cellNumber(cell?.text ?? '');
    if (!number?.isNaN()) return number;
    this.#tell(row, name, `不是数：“${cell!.text.trim().slice(0, 30)}”`);
    return undefined;
  }

  #put(row: number, name: FundColumn, field: readonly string[], value: string, isNumber = true): void {
    const { sheet, labels, path, unit } = this.form;
    this.#values.push({
      path: [...path, ...field],
      value,
      isNumber,
      isRounded: unit === '万元',
      place: sheet.place(row, this.#columns.get(name) ?? 1),
      table: labels.自评表,
    });
  }

  #tell(row: number, name: FundColumn, message: string): void {
    const place = this.form.sheet.place(row, this.#columns.get(name)!);
    this.#diagnostics.push({
      rule: '导入',
      level: '错误',
      place,
      message,
      hint: '改成账面数；没有这一项的留空。',
    });
  }
}
