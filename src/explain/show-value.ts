import { Decimal } from '../kernel/decimal.js';
import type { Figure, FigureKind } from '../kernel/figure.js';

/** Unit in which the data file gives its amounts. */
export type AmountUnit = '元' | '万元';

/** Significant digits of a number that does not end. */
const SHOWN_DIGITS = 12;

/** Stands for what is not known until something has been filled in. */
const UNKNOWN = '待填';

/** What a value is divided by to be shown in a unit. */
const UNIT_SIZES = { 元: 1, 万元: 10_000, '%': '0.01' } as const;

/** The unrounded number as people write it, in `unit`; … where it goes on. */
export function showNumber(value: Decimal, unit: keyof typeof UNIT_SIZES | '' = ''): string {
  if (value.isNaN()) return UNKNOWN;
  const shown = unit === '' ? value : value.div(UNIT_SIZES[unit]);
  const short = shown.toSignificantDigits(SHOWN_DIGITS, Decimal.ROUND_DOWN);
  return short.eq(shown) ? shown.toFixed() : `${short.toFixed()}…`;
}

/** The number of a figure without its unit: amounts in that of the file, ratios as percentages. */
export function bareValue({ kind, value }: Pick<Figure, 'kind' | 'value'>, unit: AmountUnit): string {
  return kind === '比率' ? `${showNumber(value, '%')}%` : showNumber(value, kind === '金额' ? unit : '');
}

/** The unrounded value of a figure with its unit. */
export function showValue(figure: Pick<Figure, 'kind' | 'value'>, unit: AmountUnit): string {
  const units: Record<FigureKind, string> = { 金额: ` ${unit}`, 比率: '', 数量: '', 分值: ' 分' };
  return bareValue(figure, unit) + units[figure.kind];
}
