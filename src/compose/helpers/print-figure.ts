import type { Decimal } from '../../kernel/decimal.js';
import { type Figure, isFigure, magnitude } from '../../kernel/figure.js';
import { formatNumber, formatOfKind, type NumberFormat, shownValue, zeroSign } from './format-number.js';
import type { HelperCall } from './helper.js';

/** The pack's format with what the call asks for. */
function formatFor({ options }: Pick<HelperCall, 'options'>, format: NumberFormat): NumberFormat {
  const { 小数, 补零, 千分位, 零 } = options;
  return {
    ...format,
    ...(typeof 小数 === 'number' && { places: 小数 }),
    ...(typeof 补零 === 'boolean' && { padded: 补零 }),
    ...(typeof 千分位 === 'boolean' && { grouped: 千分位 }),
    ...(typeof 零 === 'string' && { zero: zeroSign(零) }),
  };
}

/** In the unit that the call asks for. */
function valueFor({ options: { 单位 } }: Pick<HelperCall, 'options'>, figure: Figure): Decimal {
  return 单位 === '元' ? figure.value : shownValue(figure);
}

/** A figure as the format has it, marked as one. */
export function printNumber(
  call: Pick<HelperCall, 'options' | 'rendering'>,
  figure: Figure,
  format: NumberFormat,
): string {
  const written = formatNumber(valueFor(call, figure), formatFor(call, formatOfKind(format, figure.kind)));
  return call.rendering.amount(figure, written);
}

/** A rate as a percentage. */
export function printPercentage(call: HelperCall, rate: Figure): string {
  const format = formatFor(call, call.rendering.formats.percentage);
  const sign = call.options.符号 === false ? '' : '%';
  return call.rendering.amount(rate, `${formatNumber(rate.value.times(100), format)}${sign}`);
}

/** A rate without its sign, which the words before it carry. */
export function printRate(call: HelperCall, rate: Figure): string {
  return printPercentage(call, magnitude(rate));
}

/** A value that the linter has found to be a figure. */
export function figureIn(value: unknown): Figure {
  if (!isFigure(value)) throw new TypeError('the linter let a value pass that is no figure');
  return value;
}
