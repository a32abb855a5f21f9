import type { SourceSheet } from '../../foreign/sheet/sheet.js';
import { Decimal } from '../../kernel/decimal.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import { FEN_PLACES, type Unit, YUAN } from '../../read/schema/unit.js';
import { cellNumber } from '../tables/cell-number.js';
import type { FormLabels } from '../tables/form-labels.js';
import { columnNamed, headColumns } from '../tables/head-columns.js';
import { normalLabel, normalText } from '../tables/normal-text.js';
import type { DataValue } from '../values/data-value.js';
import { writtenAmount } from '../values/value-writer.js';
import { PROJECT_FORM } from './form-name.js';

interface FundForm {
  readonly path: readonly string[];
  /** Row of the heads of the indicators, which stand below. */
  readonly until: number;
  /** Of the form, and of the data file. */
  readonly unit: Unit;
  readonly fileUnit: Unit;
}

type FundColumn = keyof FormLabels['资金列'];
const AMOUNTS = ['年初预算', '全年预算', '执行'] as const;
/** 分值 of the rate of execution, unless the form has another. */
const USUAL_POINTS = new Decimal(10);

/** Budget and execution of a project, by whose money it is; the points for its rate of execution. */
export function fundValues(
  sheet: SourceSheet,
  labels: FormLabels,
  form: FundForm,
): { values: DataValue[]; diagnostics: Diagnostic[] } {
  return new Funds(sheet, labels, form).read();
}

class Funds {
  readonly #values: DataValue[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  #columns = new Map<FundColumn, number>();

  constructor(
    private readonly sheet: SourceSheet,
    private readonly labels: FormLabels,
    private readonly form: FundForm,
  ) {}

  read() {
    const { sheet, labels } = this;
    const rows = sheet.rows.filter((row) => row < this.form.until);
    const head = rows.find((row) => this.#isHead(row));
    if (head !== undefined) {
      const heads = headColumns(sheet, head, head + 1);
      for (const [name, names] of Object.entries(labels.资金列)) {
        const column = columnNamed(heads, [
          ...names,
          ...[...heads.values()].map((path) => path.at(-1)!).filter((one) => one.startsWith(`${name}(`)),
        ]);
        if (column !== undefined) this.#columns.set(name as FundColumn, column);
      }
      for (const row of rows.filter((one) => one > head)) this.#row(row, head);
    }
    return { values: this.#values, diagnostics: this.#diagnostics };
  }

  #isHead(row: number): boolean {
    const texts = this.sheet.cellsOf(row).map(({ text }) => normalText(text));
    const has = (names: readonly string[] = []) => names.some((name) => texts.includes(normalText(name)));
    return has(this.labels.资金列.全年预算) && has(this.labels.资金列.执行);
  }

  #row(row: number, head: number): void {
    const first = Math.min(...this.#columns.values());
    const label = this.sheet
      .cellsOf(row)
      .filter(({ column }) => column < first)
      .map(({ text }) => normalLabel(text))
      .at(-1);
    if (label === undefined) return;
    const source = Object.entries(this.labels.资金行).find(([, names]) =>
      names.map(normalText).includes(label),
    )?.[0];
    if (source !== undefined) for (const name of AMOUNTS) this.#amount(row, name, source);
    if (this.labels.资金总额.map(normalText).includes(label)) this.#points(row, head);
  }

  #amount(row: number, name: (typeof AMOUNTS)[number], source: string): void {
    const number = this.#number(row, name);
    if (number === undefined) return;
    const { unit, fileUnit, path } = this.form;
    const value = number.times(YUAN[unit]).div(YUAN[fileUnit]);
    if (value.decimalPlaces() > FEN_PLACES[fileUnit])
      this.#tell(row, name, `小数位数太多，最多精确到分（表上单位${unit}）`);
    else this.#put(row, name, [...path, source, name], writtenAmount(value, fileUnit));
  }

  /** 分值 and 得分 of the rate, as far as they do not follow from it; the rate as printed, where the amounts give another. */
  #points(row: number, head: number): void {
    const inHead = /\((\d+)分\)/.exec(
      this.sheet
        .cellsOf(head)
        .map(({ text }) => normalText(text))
        .join(''),
    )?.[1];
    const points = this.#number(row, '分值') ?? (inHead === undefined ? undefined : new Decimal(inHead));
    const score = this.#number(row, '得分');
    const [budget, spent] = [this.#number(row, '全年预算'), this.#number(row, '执行')];
    const { path } = this.form;
    if (points && !points.eq(USUAL_POINTS)) this.#put(row, '分值', [...path, '资金分值'], points.toFixed());
    if (!budget || !spent || budget.isZero()) return;
    const rate = this.#rate(row, spent.div(budget).times(100));
    const due = rate.times(points ?? USUAL_POINTS).div(100);
    if (score && !score.eq(due.toDecimalPlaces(score.decimalPlaces())))
      this.#put(row, '得分', [...path, '资金得分'], score.toFixed());
  }

  /** The rate in %, as printed where the amounts, which are rounded, give another. */
  #rate(row: number, due: Decimal): Decimal {
    const column = this.#columns.get('执行率');
    const printed = column === undefined ? '' : normalText(this.sheet.text(row, column)).replace('%', '');
    const number = cellNumber(printed);
    if (!number || number.isNaN()) return due;
    const places = printed.split('.')[1]?.length ?? 0;
    if (number.eq(due.toDecimalPlaces(places))) return due;
    this.#put(row, '执行率', [...this.form.path, '批复数', '执行率'], `${number.toFixed(places)}%`, false);
    return number;
  }

  #number(row: number, name: FundColumn): Decimal | undefined {
    const column = this.#columns.get(name);
    const cell = column === undefined ? undefined : this.sheet.cell(row, column);
    if (cell?.unresolved) this.#tell(row, name, '单元格是公式，文件里没有存它的结果');
    const number = cellNumber(cell?.text ?? '');
    if (!number?.isNaN()) return number;
    this.#tell(row, name, `不是数：“${cell!.text.trim().slice(0, 30)}”`);
    return undefined;
  }

  #put(row: number, name: FundColumn, path: readonly string[], value: string, isNumber = true): void {
    const place = this.sheet.place(row, this.#columns.get(name) ?? 1);
    const isRounded = this.form.unit === '万元';
    this.#values.push({ path, value, isNumber, isRounded, place, table: PROJECT_FORM });
  }

  #tell(row: number, name: FundColumn, message: string): void {
    const place = this.sheet.place(row, this.#columns.get(name)!);
    this.#diagnostics.push({
      rule: '导入',
      level: '错误',
      place,
      message,
      hint: '改成账面数；没有这一项的留空。',
    });
  }
}
