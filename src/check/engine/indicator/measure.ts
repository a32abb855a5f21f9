import { Decimal } from '../../../kernel/decimal.js';
import { inDigits } from './chinese-numbers.js';
import { areComparable, type IndicatorUnit, kindOf, readUnit } from './unit.js';

/** What a target asks of a result. */
export type Operator = '≥' | '≤' | '>' | '<' | '=';

/** What an indicator's target or result says in numbers; texts that say it in words have none. */
export interface Measure {
  /** As written before or behind the number: ≥90%, 不超过5天, 90%以上. */
  readonly operator?: Operator;
  /** In whole units: 61万人 is 610000 人; a percentage is the number before its sign. */
  readonly value: Decimal;
  /** Upper end of a range: 3—5次. */
  readonly upper?: Decimal;
  /** Place of the last digit written, in whole units: 0.01 of 107.20元, 100 of 17.37万人. */
  readonly precision: Decimal;
  readonly unit: IndicatorUnit;
  /** Words before the number: 药品网采率 of 药品网采率≥85%. */
  readonly label: string;
}

/** Words and signs of comparison, the longer before those that they contain. */
const BEFORE: readonly (readonly [Operator, string])[] = [
  ['≥', '大于或等于|大于等于|不得?低于|不得?少于|不小于|至少|最少|>=|≥|≧|⩾'],
  ['≤', '小于或等于|小于等于|不得?超过|不得?高于|不大于|不多于|至多|最多|控制在|<=|≤|≦|⩽'],
  ['>', '大于|超过|高于|多于|>'],
  ['<', '小于|低于|少于|<'],
  ['=', '等于|='],
];
const BEHIND: readonly (readonly [Operator, string])[] = [
  ['≥', '\\(含\\)及?以上|及?以上(?:\\(含\\))?'],
  ['≤', '\\(含\\)(?:及?以下|以内)|及?以下(?:\\(含\\))?|(?:之|以)?内'],
];

const anyOf = (words: typeof BEFORE) => words.map(([, pattern]) => pattern).join('|');
const alone = (words: typeof BEFORE) =>
  words.map(([operator, pattern]) => [operator, new RegExp(`^(?:${pattern})$`)] as const);
const IS_BEFORE = alone(BEFORE);
const IS_BEHIND = alone(BEHIND);
const NUMBER = '(-?\\d+(?:\\.\\d+)?)';
/** 20万元/人: a number and its unit. */
const QUANTITY = `${NUMBER}([^\\d≥≤<>=~,;。]{0,12}?)`;
const SINGLE = new RegExp(`^([^\\d≥≤<>=]{0,20}?)(${anyOf(BEFORE)})?${QUANTITY}(${anyOf(BEHIND)})?$`);
const RANGE = new RegExp(`^([^\\d≥≤<>=]{0,20}?)${QUANTITY}(?:~|-|—+|–|至|到)${QUANTITY}(?:之间)?$`);
/** 2024年, 2024.12.31, 8月份前, 12月底: days of the calendar, not quantities. */
const CALENDAR =
  /(?:19|20)\d\d(?:年|[-./]\d)|\d月(?:份|底|末|初|前|之前|以前|[上中下]|\d)|\d[日号](?:前|之前|以前)/;
/** 3次（线上2次，线下1次）, 95.2%（常住人口口径）: what a number is made of, or means; a unit or 含 is shorter. */
const REMARK = /\((?:[^()\d]*\d[^()]*|(?!含)[^()]{4,})\)$/;
/** 约30家, 30家左右 are no bounds that a result could miss; of 第3名 less is more. */
const VAGUE = /约|左右|上下|\d[多余]|第\d|前\d+[名位]/;

/**
 * Reads a target or a result: ≥90%, 不少于3次, 61万人, 90%以上, 药品网采率122%. `unit` is that of the form's own
 * column, for texts without one. Undefined for what is said in words, dates and anything not understood whole.
 */
export function readMeasure(text: string, unit = ''): Measure | undefined {
  const plain = normalise(text).replace(REMARK, '');
  if (!/\d/.test(plain)) return undefined;
  if (CALENDAR.test(plain) || VAGUE.test(plain)) return undefined;
  const range = RANGE.exec(plain);
  if (range) return readRange(range, unit);
  const single = SINGLE.exec(plain);
  if (!single) return undefined;
  const [, label = '', before, digits = '', written = '', behind] = single;
  const operator = operatorOf(before, IS_BEFORE) ?? operatorOf(behind, IS_BEHIND);
  return {
    ...(operator && { operator }),
    ...quantity(digits, written || normalise(unit)),
    label: label.replace(/(?:达到?|为|共|计|保持在|完成)$/, ''),
  };
}

/** What a column of its own says of the target beside it: 大于等于, ≥. */
export function readDirection(text: string): Operator | undefined {
  return operatorOf(normalise(text), IS_BEFORE);
}

/** A result such as 0.98 for a target such as 95%: meant as 98%. */
export function isShare(target: Measure, result: Measure): boolean {
  const isPlain = kindOf(result.unit) === 'none' && result.value.gt(0) && result.value.lte(1);
  return kindOf(target.unit) === 'percent' && target.value.gt(1) && isPlain;
}

/** Half-width signs, digits for 汉字, no spaces, no thousands separators, no full stop. */
export function normalise(text: string): string {
  const plain = text
    .replaceAll('㎡', '平方米')
    .replaceAll('−', '-')
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/[。;；.]$/, '');
  return inDigits(plain);
}

function readRange(match: RegExpExecArray, column: string): Measure | undefined {
  const [, label = '', low = '', lowUnit = '', high = '', highUnit = ''] = match;
  const unit = highUnit || normalise(column);
  const upper = quantity(high, unit);
  const lower = quantity(low, lowUnit || unit);
  if (!areComparable(lower.unit, upper.unit) || lower.value.gt(upper.value)) return undefined;
  return { ...upper, value: lower.value, upper: upper.value, label };
}

function quantity(digits: string, written: string): Pick<Measure, 'value' | 'precision' | 'unit'> {
  const unit = readUnit(written);
  const places = digits.split('.')[1]?.length ?? 0;
  return {
    value: new Decimal(digits).times(unit.factor),
    precision: new Decimal(`1e-${places}`).times(unit.factor),
    unit,
  };
}

function operatorOf(word: string | undefined, words: typeof IS_BEFORE): Operator | undefined {
  return words.find(([, pattern]) => word !== undefined && pattern.test(word))?.[0];
}
