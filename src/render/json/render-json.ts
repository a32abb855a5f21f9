import type { Accounts } from '../../derive/accounts.js';
import { Decimal } from '../../kernel/decimal.js';
import { type Figure, isFigure } from '../../kernel/figure.js';
import { ACCOUNTS_FILE, RATIO_PLACES } from './accounts-file.js';

/**
 * The accounts of a publication as JSON (`schema/accounts.schema.json`): everything that templates see. Amounts are in 元
 * and exact: the number in the file is the decimal's own text. What is not known is left out.
 */
export function renderJson(accounts: Accounts): string {
  return `${written({ ...ACCOUNTS_FILE, ...accounts }, '')}\n`;
}

/** JSON.stringify would make floats of the figures. */
function written(value: unknown, indent: string): string {
  if (isFigure(value)) return figureText(value);
  if (Array.isArray(value))
    return list(
      '[',
      value.map((item) => written(item, `${indent}  `)),
      ']',
      indent,
    );
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([name, inner]) => `${JSON.stringify(name)}: ${written(inner, `${indent}  `)}`);
  return list('{', fields, '}', indent);
}

function figureText({ kind, value }: Figure): string {
  if (kind !== '比率') return value.toFixed();
  return value.toDecimalPlaces(RATIO_PLACES, Decimal.ROUND_HALF_UP).toFixed();
}

function list(open: string, items: readonly string[], close: string, indent: string): string {
  if (items.length === 0) return open + close;
  return `${open}\n${items.map((item) => `${indent}  ${item}`).join(',\n')}\n${indent}${close}`;
}
