import type { SourceSheet } from '../../foreign/sheet/sheet.js';
import type { Decimal } from '../../kernel/decimal.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import type { Unit } from '../../read/schema/unit.js';
import { FEN_PLACES } from '../../read/schema/unit.js';
import { cellNumber } from './cell-number.js';

/** A number that a cell states, by its place in the data file or among its 批复数: 科目, 2010501, 收入, 财政拨款. */
export interface Fact {
  readonly path: readonly string[];
  /** In `unit`. */
  readonly value: Decimal;
  /** 个 for what is counted. */
  readonly unit: Unit | '个';
  /** Kind of the table. */
  readonly table: string;
  readonly place: string;
}

/** What a table gives: facts, and what is wrong with its cells. */
export class Findings {
  readonly facts: Fact[] = [];
  /** Texts that belong to a path: the name of a 科目 that the catalogue does not know. */
  readonly names = new Map<string, { readonly name: string; readonly place: string }>();
  readonly diagnostics: Diagnostic[] = [];

  constructor(
    readonly table: string,
    readonly sheet: SourceSheet,
    private readonly unit: Unit | undefined,
  ) {}

  /** Adds the number of a cell; an empty one states nothing. */
  add(path: readonly string[], row: number, column: number): void {
    const unit = isCount(path) ? '个' : this.unit;
    const value = this.number(row, column, unit);
    if (value === undefined) return;
    const place = this.sheet.place(row, column);
    if (unit === undefined) this.#tellUnit(place);
    else this.facts.push({ path, value, unit, table: this.table, place });
  }

  /** The number of a cell. What is none, or too fine for money, is told. */
  number(row: number, column: number, unit?: Unit | '个'): Decimal | undefined {
    const cell = this.sheet.cell(row, column);
    if (!cell) return undefined;
    const place = this.sheet.place(row, column);
    if (cell.unresolved) {
      this.problem(
        place,
        '单元格是公式，文件里没有存它的结果',
        '在 Excel 或 WPS 中打开，保存一次再导入；或改成数值。',
      );
      return undefined;
    }
    const value = cellNumber(cell.text);
    if (value === undefined) return undefined;
    if (value.isNaN()) {
      this.problem(place, `不是数：“${cell.text.trim().slice(0, 30)}”`, '改成数；没有这一项的留空。');
      return undefined;
    }
    const places = unit === '个' ? 0 : unit === undefined ? Number.POSITIVE_INFINITY : FEN_PLACES[unit];
    if (value.decimalPlaces() > places) {
      const expected = unit === '个' ? '整数' : `最多 ${places} 位小数（精确到分，单位${unit}）`;
      this.diagnostics.push({
        rule: '导入',
        level: '错误',
        place,
        message: '小数位数太多，不能四舍五入后填入',
        expected,
        actual: value.toFixed(),
        hint: '检查表上的金额单位和这个数；公式算出的长小数改成账面数。',
      });
      return undefined;
    }
    return value;
  }

  /** The sheet lacks what its table must have. */
  incomplete(lacking: string): void {
    const place = this.sheet.place(this.sheet.rows[0] ?? 1, 1);
    this.problem(place, `${this.table}：找不到${lacking}，没有导入`, '检查这张表是否完整。', '提醒');
  }

  /** Once: it is the same for all cells of the sheet. */
  #tellUnit(place: string): void {
    const message = '不知道金额单位';
    if (this.diagnostics.some((one) => one.message === message)) return;
    this.problem(place, message, '在表的上方写明“金额单位：元”或“金额单位：万元”。');
  }

  problem(place: string, message: string, hint: string, level: Diagnostic['level'] = '错误'): void {
    this.diagnostics.push({ rule: '导入', level, place, message, hint });
  }
}

const COUNTS = /^(?:团组|人次|批次|购置|保有量|车辆总数|单价100万元以上设备)$/;

/** Whether a place holds a number of things, not of money. */
export function isCount(path: readonly string[]): boolean {
  return COUNTS.test(path.at(-1)!) || path.at(-2) === '车辆';
}
