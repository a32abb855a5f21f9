import { Decimal } from '../../kernel/decimal.js';

/** Unit in which a file gives its amounts; a whole file has one. */
export const UNITS = ['元', '万元'] as const;
export type Unit = (typeof UNITS)[number];

/** How many 元 one of the unit is. */
export const YUAN: Readonly<Record<Unit, Decimal>> = { 元: new Decimal(1), 万元: new Decimal(10000) };

/** Decimals of an amount exact to one 分, the smallest there is. */
export const FEN_PLACES: Readonly<Record<Unit, number>> = { 元: 2, 万元: 6 };
