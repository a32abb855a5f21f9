import { Decimal, halfUnit, ZERO } from '../../kernel/decimal.js';
import { entered, type Figure } from '../../kernel/figure.js';
import { amountMistake, isNumber, numberMistake, percentageMistake } from './number-mistake.js';
import { FEN_PLACES, type Unit, YUAN } from './unit.js';
import { Mistake, reading, value } from './value.js';

/** Places after the point to which bureaus round 万元; figures in 元 are exact to 分. */
const ROUNDED_PLACES = 2;
const PERCENT = new Decimal('0.01');
/** What a number looks like to an editor; exact rules and wording are those of `number-mistake.ts`. */
const PATTERN = '^-?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?$';

const money = (unit: Unit) => {
  const tolerances = Array.from({ length: FEN_PLACES[unit] + 1 }, (_, places) =>
    unit === '元' ? ZERO : halfUnit(Math.max(ROUNDED_PLACES, places)).times(YUAN[unit]),
  );
  return reading({
    noun: '金额',
    figure: '金额',
    json: { type: ['number', 'string'], pattern: PATTERN, examples: [1234.56] },
    read: (node): Figure | Mistake => {
      if (!isNumber(node.text)) return amountMistake(node.text, unit);
      const number = parse(node.text);
      const places = number.decimalPlaces();
      if (places > FEN_PLACES[unit]) return finerThanFen(unit);
      return entered('金额', number.times(YUAN[unit]), tolerances[places]!, node.span);
    },
  });
};

const MONEY = { 元: money('元'), 万元: money('万元') };

/** An amount in the file's unit; becomes a figure in 元, with half a unit of the last place as its tolerance. */
export const amount = (unit: Unit, description: string) =>
  MONEY[unit].describe(`${description}（单位与“金额单位”相同）`);

/** A whole number of people, cars, projects …; `description` names its unit. */
export const quantity = (description: string) =>
  value(
    {
      noun: '数量',
      figure: '数量',
      json: { type: ['integer', 'string'], minimum: 0, pattern: '^\\d+$', examples: [1] },
      read: (node): Figure | Mistake => {
        if (!isNumber(node.text)) return numberMistake(node.text);
        const number = parse(node.text);
        if (!number.isInteger() || number.isNegative())
          return new Mistake('不是个数', { expected: '不小于 0 的整数' });
        return entered('数量', number, ZERO, node.span);
      },
    },
    description,
  );

/** A measure such as square metres, with decimals; `description` names its unit. */
export const measured = (description: string) =>
  value(
    {
      noun: '数量',
      figure: '数量',
      json: { type: ['number', 'string'], pattern: PATTERN, minimum: 0, examples: [1234.56] },
      read: (node): Figure | Mistake => {
        if (!isNumber(node.text)) return numberMistake(node.text);
        const number = parse(node.text);
        if (number.isNegative()) return new Mistake('小于 0', { expected: '不小于 0 的数' });
        const places = number.decimalPlaces();
        return entered('数量', number, places > 0 ? halfUnit(places) : ZERO, node.span);
      },
    },
    description,
  );

/** Points of a performance indicator. */
export const score = (description: string) =>
  value(
    {
      noun: '分数',
      figure: '分值',
      json: { type: ['number', 'string'], minimum: 0, pattern: '^\\d+(\\.\\d+)?$', examples: [10] },
      read: (node): Figure | Mistake => {
        if (!isNumber(node.text)) return numberMistake(node.text);
        const number = parse(node.text);
        if (number.isNegative()) return new Mistake('小于 0', { expected: '不小于 0 的数' });
        return entered('分值', number, ZERO, node.span);
      },
    },
    `${description}（分）`,
  );

/** A percentage as printed, 31.94%; becomes a ratio. */
export const percentage = (description: string) =>
  value(
    {
      noun: '百分数',
      figure: '比率',
      json: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?%$', examples: ['31.94%'] },
      read: (node): Figure | Mistake => {
        const digits = node.text.slice(0, -1);
        if (!node.text.endsWith('%') || !isNumber(digits)) return percentageMistake(node.text);
        const number = parse(digits);
        return entered('比率', number.times(PERCENT), halfUnit(number.decimalPlaces() + 2), node.span);
      },
    },
    `${description}（%）`,
  );

function parse(text: string): Decimal {
  return new Decimal(text.replaceAll(',', ''));
}

function finerThanFen(unit: Unit): Mistake {
  const expected = `最多 ${FEN_PLACES[unit]} 位小数（精确到分）`;
  return new Mistake('的小数位数太多', { expected, hint: '按账面数填写，不要填表格软件算出的长小数。' });
}
