import { Decimal } from '../../kernel/decimal.js';

/** A number as printed. */
export interface PrintedNumber {
  /** In the unit that stands beside it. */
  readonly value: Decimal;
  /** Decimals that are printed. */
  readonly places: number;
}

const NUMBER = /^\s*([-−－]?)(\d+|\d{1,3}(?:[,，]\d{3})+)(?:\.(\d+))?[%％]?\s*$/;
const BLANK = /^[—－–\-/\s]*$/;

/** Whether a cell holds a number and nothing else. */
export function isPrintedNumber(text: string): boolean {
  return text !== '' && NUMBER.test(text);
}

/** The number that a cell holds and nothing else; undefined where there is none. */
export function readNumber(text: string): PrintedNumber | undefined {
  const found = text === '' ? null : NUMBER.exec(text);
  if (found === null) return undefined;
  const [, sign, whole, decimals = ''] = found;
  const digits = `${/\D/.test(whole!) ? whole!.replace(/\D/g, '') : whole}${decimals === '' ? '' : `.${decimals}`}`;
  return { value: new Decimal(sign === '' ? digits : `-${digits}`), places: decimals.length };
}

/** Whether a cell is empty, or has a dash for nothing. */
export function isBlank(text: string): boolean {
  return BLANK.test(text);
}
