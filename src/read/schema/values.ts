import { z } from 'zod';
import { Decimal, ZERO } from '../../kernel/decimal.js';
import { entered, type Figure, type Kind } from '../../kernel/figure.js';
import { Scalar } from '../scalar.js';

/** Unit in which a file gives its amounts; a whole file has one. */
export const UNITS = ['元', '万元'] as const;
export type Unit = (typeof UNITS)[number];

const SCALE: Record<Unit, Decimal> = { 元: new Decimal(1), 万元: new Decimal(10000) };
/** Places after the point to which bureaus round 万元; figures in 元 are exact to 分. */
const ROUNDED_PLACES = 2;
const NUMBER = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

const scalar = (expected: string) => z.instanceof(Scalar, { error: `应为${expected}` });

/** One line or several of text; never empty. */
export const text = () =>
  scalar('文字').transform((node, context) => {
    if (node.text.trim() !== '') return node.text.trim();
    context.addIssue({ code: 'custom', message: '不能为空' });
    return z.NEVER;
  });

/** One of the given words. */
export const word = <const W extends string>(...words: readonly W[]) =>
  scalar(words.join('或')).transform((node, context): W => {
    const found = words.find((w) => w === node.text);
    if (found !== undefined) return found;
    context.addIssue({ code: 'custom', message: `应为${words.map((w) => `“${w}”`).join('或')}`, input: node.text });
    return z.NEVER;
  });

/** A year of four digits. */
export const year = () =>
  scalar('四位年份').transform((node, context) => {
    if (/^(19|20)\d{2}$/.test(node.text)) return Number(node.text);
    context.addIssue({ code: 'custom', message: '应为四位年份，例如 2024', input: node.text });
    return z.NEVER;
  });

/** An amount in the file's unit; becomes a figure in 元. */
export const amount = (unit: Unit) =>
  number('金额', (value) => ({
    value: value.times(SCALE[unit]),
    tolerance: unit === '元' ? ZERO : halfUnit(Math.max(ROUNDED_PLACES, value.decimalPlaces())).times(SCALE[unit]),
  }));

/** A whole number of people, cars, projects … */
export const count = () =>
  number('数量', (value) => ({ value, tolerance: ZERO })).refine((figure) => figure.value.isInteger() && !figure.value.isNegative(), {
    error: '应为不小于 0 的整数',
  });

/** Points of a performance indicator. */
export const score = () => number('分值', (value) => ({ value, tolerance: ZERO }));

/** A percentage as printed, 31.94%; becomes a ratio. */
export const percentage = () =>
  scalar('百分数').transform((node, context): Figure => {
    const digits = node.text.endsWith('%') ? node.text.slice(0, -1) : '';
    if (NUMBER.test(digits)) {
      const value = new Decimal(digits.replaceAll(',', ''));
      return entered('比率', value.div(100), halfUnit(value.decimalPlaces()).div(100), node.span);
    }
    context.addIssue({ code: 'custom', message: '应为百分数，例如 31.94%', input: node.text });
    return z.NEVER;
  });

function number(kind: Kind, measure: (value: Decimal) => { value: Decimal; tolerance: Decimal }) {
  return scalar('数字').transform((node, context): Figure => {
    if (NUMBER.test(node.text)) {
      const { value, tolerance } = measure(new Decimal(node.text.replaceAll(',', '')));
      return entered(kind, value, tolerance, node.span);
    }
    context.addIssue({ code: 'custom', message: '应为数字，例如 1234.56', input: node.text });
    return z.NEVER;
  });
}

function halfUnit(places: number): Decimal {
  return new Decimal(5).times(new Decimal(10).pow(-places - 1));
}
