import type { IndicatorRow } from '../../src/check/engine/indicator/indicator-rows.js';
import { isCost, judge } from '../../src/check/engine/indicator/judge.js';
import { kindOf } from '../../src/check/engine/indicator/unit.js';
import { Decimal } from '../../src/kernel/decimal.js';
import type { ReportFile } from '../../src/read/read-report.js';

type Row = NonNullable<ReportFile['report']['绩效']>['项目'][number]['指标'][string][string][number];
/** Fields of a line, and what stands in them instead. */
export type Change = { -readonly [field in keyof Row]?: Row[field] };
/** What a slip makes of a line; undefined where the line cannot have it. */
export type Slip = (row: IndicatorRow, before: IndicatorRow | undefined) => Change | undefined;

const isFull = ({ 分值, 得分 }: IndicatorRow) => !分值.value.isZero() && 得分.value.eq(分值.value);
const scored = ({ 得分, 分值 }: IndicatorRow, share: number): Pick<Row, '得分'> => ({
  得分: { ...得分, value: 分值.value.times(share) },
});
const ofOperator = (row: IndicatorRow, ...signs: string[]) =>
  signs.some((sign) => row.年度指标值?.startsWith(sign) || row.方向 === sign);
const isSpent = (row: IndicatorRow) =>
  isCost(row) &&
  isFull(row) &&
  row.target !== undefined &&
  row.result !== undefined &&
  ofOperator(row, '≤', '小于等于') &&
  kindOf(row.target.unit) === 'money' &&
  !/标准|补助|待遇/.test(row.三级指标) &&
  row.target.value.times('0.99').gt(row.result.value);
const inWords = ({ 年度指标值 = '' }: IndicatorRow) => /^\p{Script=Han}{2,6}$/u.test(年度指标值);
const sign = (row: IndicatorRow, own: string, named: string): Change =>
  row.方向 === undefined
    ? { 年度指标值: `${own}${row.年度指标值!.replace(/^[≤≥=<>]/, '')}` }
    : { 方向: named };

/** Slips of one line, and the least share of them that is told; what is not told may well be meant. */
export const SLIPS: readonly (readonly [name: string, slip: Slip, told: number])[] = [
  ['a cost that is to be =', (row) => (isSpent(row) ? sign(row, '=', '等于') : undefined), 0.95],
  ['a cost that is to be ≥', (row) => (isSpent(row) ? sign(row, '≥', '大于等于') : undefined), 0.95],
  ['full points for a cost of nothing', (row) => (isSpent(row) ? { 实际完成值: '0万元' } : undefined), 0.95],
  [
    '= and more done',
    (row) =>
      isFull(row) &&
      !isCost(row) &&
      ofOperator(row, '≥', '大于等于') &&
      row.result?.value.gt(row.target!.value)
        ? sign(row, '=', '等于')
        : undefined,
    0.9,
  ],
  [
    'points lost beside a target that was met, with a reason',
    (row) =>
      isFull(row) && !isCost(row) && judge(row) === 'met'
        ? { ...scored(row, 0.8), 偏差原因: '人手不足' }
        : undefined,
    0.8,
  ],
  [
    'points out of proportion',
    (row) =>
      isFull(row) &&
      ofOperator(row, '≥') &&
      row.target !== undefined &&
      kindOf(row.target.unit) === 'count' &&
      row.target.value.gte(10)
        ? {
            ...scored(row, 0.6),
            实际完成值: row
              .年度指标值!.replace(/^≥/, '')
              .replace(/[\d.]+/, (number) => String(new Decimal(number).times('0.9'))),
            偏差原因: '人手不足',
          }
        : undefined,
    0.95,
  ],
  [
    'an indicator named as the one before',
    (row, before) =>
      before === undefined || before.三级指标 === row.三级指标 ? undefined : { 三级指标: before.三级指标 },
    0.85,
  ],
  ['a percentage for a target in words', (row) => (inWords(row) ? { 实际完成值: '95%' } : undefined), 0.6],
  [
    'words that say no',
    (row) => (inWords(row) && isFull(row) ? { 实际完成值: `尚未${row.年度指标值}` } : undefined),
    0.95,
  ],
  [
    'another dimension',
    (row) =>
      row.target !== undefined &&
      row.result !== undefined &&
      /\d(?:个|家|次|份|户|人)$/.test(row.年度指标值 ?? '')
        ? { 实际完成值: '3公里' }
        : undefined,
    0.95,
  ],
  [
    'next year',
    (row) =>
      isFull(row) && /^(?:20\d\d年)?\d*月?(?:底|份|份前|前)$/.test(row.年度指标值 ?? '')
        ? { 实际完成值: '次年1月8日验收' }
        : undefined,
    0.95,
  ],
];
