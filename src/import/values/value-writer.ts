import type { NewValue } from '../../edit/written-value.js';
import type { Decimal } from '../../kernel/decimal.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import { FEN_PLACES, type Unit, YUAN } from '../../read/schema/unit.js';
import { type Fact, isCount } from '../tables/fact.js';
import type { DataValue } from './data-value.js';

/** Gathers what becomes of facts, in the unit of the data file. */
export class ValueWriter {
  readonly values: DataValue[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #inexact = new Set<string>();

  constructor(private readonly unit: Unit) {}

  /**
   * @param value in 元, or a number of things
   * @param more what else is known of the value
   */
  put(
    path: readonly string[],
    value: Decimal,
    { place, table, unit }: Pick<Fact, 'place' | 'table' | 'unit'>,
    more: Pick<DataValue, 'assumed' | 'onlyIfAsked'> = {},
  ): void {
    if (unit === '万元' && this.unit === '元') this.#refuse(place, table);
    else
      this.values.push({
        path,
        value: this.#written(path, value),
        isNumber: true,
        ...(unit === '万元' && { isRounded: true }),
        ...more,
        place,
        table,
      });
  }

  text(path: readonly string[], value: NewValue, { place, table }: Pick<Fact, 'place' | 'table'>): void {
    this.values.push({ path, value, isNumber: false, place, table });
  }

  /** The name that an item of a list goes by. */
  identity(path: readonly string[], value: NewValue, { place, table }: Pick<Fact, 'place' | 'table'>): void {
    this.values.push({ path, value, isNumber: false, isIdentity: true, place, table });
  }

  #written(path: readonly string[], value: Decimal): string {
    return isCount(path) ? value.toFixed() : writtenAmount(value.div(YUAN[this.unit]), this.unit);
  }

  /** 万元 with two decimals say nothing of 元. */
  #refuse(place: string, table: string): void {
    if (this.#inexact.has(table)) return;
    this.#inexact.add(table);
    this.diagnostics.push({
      rule: '导入',
      level: '错误',
      place,
      message: `${table}以万元计，数据文件以元计：四舍五入过的数不能当作元填入`,
      hint: '改用以元计的表；或把数据文件的“金额单位”改为万元。',
    });
  }
}

/** 97.50, 150, 3.535. */
export function writtenAmount(amount: Decimal, unit: Unit): string {
  const places = Math.min(amount.decimalPlaces(), FEN_PLACES[unit]);
  return amount.toFixed(places === 1 ? 2 : places);
}
