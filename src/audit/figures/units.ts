import { Decimal, halfUnit, ZERO } from '../../kernel/decimal.js';

export type MoneyUnit = '元' | '万元' | '亿元';

const YUAN: Readonly<Record<MoneyUnit, Decimal>> = {
  元: new Decimal(1),
  万元: new Decimal(10_000),
  亿元: new Decimal(100_000_000),
};
const STATED = /单位[：:]?\s*(?:人民币)?(万元|亿元|元)/;
/** Decimals with which an amount in a unit is told to the 分. */
const EXACT_PLACES: Readonly<Record<MoneyUnit, number>> = { 元: 2, 万元: 6, 亿元: 10 };

/** An amount in 元. */
export function inYuan(value: Decimal, unit: MoneyUnit): Decimal {
  return unit === '元' ? value : value.times(YUAN[unit]);
}

/** The unit that a line above a table states: 单位：万元. */
export function statedUnit(text: string): MoneyUnit | undefined {
  return STATED.exec(text)?.[1] as MoneyUnit | undefined;
}

/** An amount in 元, as it reads in a unit. */
export function inUnit(value: Decimal, unit: MoneyUnit): Decimal {
  return value.div(YUAN[unit]);
}

const halves = new Map<string, Decimal>();

/** Half a unit of the last place, in 元: how far an amount may lie from what is printed. */
export function halfOf(unit: MoneyUnit, places: number): Decimal {
  if (places >= EXACT_PLACES[unit]) return ZERO;
  const key = unit + places;
  const half = halves.get(key) ?? YUAN[unit].times(halfUnit(places));
  halves.set(key, half);
  return half;
}
