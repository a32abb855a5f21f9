import { Decimal } from '../../kernel/decimal.js';

/** What forms write where something does not apply, which is not zero. */
const NONE = /^(?:[-—–－*/×\\]+|无|不适用)$/;
const NUMBER = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/** The number in a cell; undefined for an empty one and for signs that say that nothing applies; NaN for any other text. */
export function cellNumber(text: string): Decimal | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replaceAll('−', '-');
  if (plain === '' || NONE.test(plain)) return undefined;
  return NUMBER.test(plain) ? new Decimal(plain.replaceAll(',', '')) : new Decimal(Number.NaN);
}
