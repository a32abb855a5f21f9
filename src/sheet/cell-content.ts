import type { Amount, Cell, Inline } from '../document/tree.js';
import { plainText } from '../document/tree.js';
import { Decimal, round } from '../kernel/decimal.js';
import type { Figure } from '../kernel/figure.js';

/** How a number is shown, so that it looks as printed. */
export interface NumberLook {
  /** Decimal places. */
  readonly places: number;
  /** Thousands separators. */
  readonly grouped: boolean;
  readonly percent: boolean;
}

export type CellContent =
  /** One line for each paragraph; `link` is the path of a file that it opens, from that of the workbook. */
  | { readonly type: 'text'; readonly text: string; readonly link?: string }
  /** `value`: the exact decimal in the unit of the print (0.033 for 3.3%), without exponent. */
  | { readonly type: 'number'; readonly value: string; readonly printed: string; readonly look: NumberLook };

const NUMBER = /^(-?\d+|-?\d{1,3}(?:,\d{3})+)(?:\.(\d+))?(%?)$/;

/** 元 in 万元. */
const YUAN = new Decimal('0.0001');

/** What programs keep of a number: with more digits than these they would change it without a word. */
const KEPT_DIGITS = 15;

/**
 * What a cell says: a number where a figure stands in it alone and is printed as one, otherwise the text, as for codes,
 * which are no quantities, and for — and blanks, which say in words that there is nothing.
 */
export function cellContent({ children }: Cell): CellContent {
  const amount = children.length === 1 ? onlyAmount(children[0]!) : undefined;
  return (amount && numberIn(amount)) ?? { type: 'text', text: children.map(plainText).join('\n') };
}

function onlyAmount([inline, ...others]: readonly Inline[]): Amount | undefined {
  if (inline === undefined || others.length > 0) return undefined;
  if (inline.type === 'strong') return onlyAmount(inline.children);
  return inline.type === 'amount' ? inline : undefined;
}

function numberIn({ value: printed, figure }: Amount): CellContent | undefined {
  const match = NUMBER.exec(printed);
  if (match === null) return undefined;
  const [, whole = '', decimals = '', sign] = match;
  const shown = new Decimal(printed.replace(/[,%]/g, ''));
  const look = { places: decimals.length, grouped: whole.includes(','), percent: sign === '%' };
  const value = look.percent ? shown.div(100) : ((figure && exactValue(figure, shown, look)) ?? shown);
  return { type: 'number', value: value.toFixed(), printed, look };
}

/** The figure unrounded, in 万元 or 元 as it is printed; undefined for a ratio, which may have no end. */
function exactValue(figure: Figure, shown: Decimal, { places }: NumberLook): Decimal | undefined {
  const { kind, value } = figure;
  const candidates = kind === '金额' ? [value.times(YUAN), value] : kind === '比率' ? [] : [value];
  return candidates.find((one) => round(one, places).eq(shown) && one.precision(true) <= KEPT_DIGITS);
}
