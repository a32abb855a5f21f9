import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZERO } from '../../src/kernel/decimal.js';
import { type Figure, isFigure } from '../../src/kernel/figure.js';
import {
  FUNDS,
  LINE_ITEMS,
  type LineItems,
  lineNames,
  partsOf,
  SUBJECT_INCOME,
} from '../../src/read/schema/line-items.js';
import { accountsOf, catalogue } from './report-of.js';

const RUNS = { numRuns: 60, seed: 2024 };

/** Amounts in units of 0.01 万元, so that both units can tell them. */
const cents = fc.integer({ min: -1_000_00, max: 10_000_000_00 });
const amounts = <const K extends string>(keys: readonly K[]) =>
  fc.dictionary(fc.constantFrom(...keys), cents, { maxKeys: 4 });
const codes = catalogue.functionalSubjects.filter(({ level }) => level === '项').map(({ code }) => code);
const row = fc.record({
  编码: fc.constantFrom(...codes),
  收入: amounts(lineNames(SUBJECT_INCOME)),
  基本支出: amounts(FUNDS),
  项目支出: amounts(FUNDS),
  年初: amounts(FUNDS),
  年初预算: cents,
});
const rows = fc.uniqueArray(row, { selector: ({ 编码 }) => 编码, minLength: 1, maxLength: 12 });
type Row = typeof row extends fc.Arbitrary<infer R> ? R : never;

function accounts(facts: readonly Row[], unit: '元' | '万元' = '万元') {
  const amount = (value: number) => (unit === '元' ? `${value}00` : (value / 100).toFixed(2));
  const map = (values: Record<string, number>) =>
    `{${Object.entries(values)
      .map(([key, value]) => `${key}: ${amount(value)}`)
      .join(', ')}}`;
  const lines = facts.map(
    ({ 编码, 收入, 基本支出, 项目支出, 年初, 年初预算 }) =>
      `  - {编码: "${编码}", 收入: ${map(收入)}, 支出: {基本支出: ${map(基本支出)}, 项目支出: ${map(项目支出)}}, ` +
      `年初结转和结余: {项目支出: ${map(年初)}}, 年初预算: ${amount(年初预算)}}`,
  );
  return accountsOf(`金额单位: ${unit}\n科目:\n${lines.join('\n')}`);
}

/** The accounts with every figure as its value alone. */
function values(value: unknown): unknown {
  if (isFigure(value)) return `${value.kind} ${value.value}`;
  if (Array.isArray(value)) return value.map(values);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, values(item)]));
}

const total = (figures: readonly Figure[]) => figures.reduce((sum, { value }) => sum.plus(value), ZERO);

describe('for any facts', () => {
  it('every column of every table adds up, level by level', () => {
    fc.assert(
      fc.property(rows, (facts) => {
        const { 收入, 支出, 一般公共预算, 国有资本经营 } = accounts(facts);
        for (const table of [收入.科目, 支出.科目, 一般公共预算.科目, 国有资本经营.科目]) {
          for (const level of ['类', '款', '项']) {
            const parts = table.filter(({ 级次 }) => 级次 === level) as unknown as Record<string, Figure>[];
            for (const [column, whole] of Object.entries(table[0]!)) {
              if (!isFigure(whole)) continue;
              expect(total(parts.map((part) => part[column]!)).eq(whole.value)).toBe(true);
            }
          }
        }
      }),
      RUNS,
    );
  });

  it('every line is the sum of the lines that the table of lines puts under it', () => {
    const addsUp = <Name extends string>(items: LineItems<Name>, figures: Readonly<Record<Name, Figure>>) => {
      for (const name of lineNames(items)) {
        const parts = partsOf(items, name);
        if (parts.length > 0)
          expect(total(parts.map((part) => figures[part])).eq(figures[name].value)).toBe(true);
      }
    };
    fc.assert(
      fc.property(rows, (facts) => {
        const { 收入, 支出, 一般公共预算 } = accounts(facts);
        addsUp<keyof typeof LINE_ITEMS.收入>(LINE_ITEMS.收入, 收入);
        addsUp<keyof typeof LINE_ITEMS.支出>(LINE_ITEMS.支出, 支出);
        addsUp<keyof typeof LINE_ITEMS.一般公共预算>(LINE_ITEMS.一般公共预算, 一般公共预算);
      }),
      RUNS,
    );
  });

  it('收入总计 is 支出总计, in table 01 and for 财政拨款', () => {
    fc.assert(
      fc.property(rows, (facts) => {
        const { 收入, 支出, 财政拨款 } = accounts(facts);
        expect(收入.总计.value.eq(支出.总计.value)).toBe(true);
        expect(财政拨款.收入总计.value.eq(财政拨款.支出总计.合计.value)).toBe(true);
        const classes = total(Object.values(支出.功能分类).map(({ 金额 }) => 金额));
        expect(classes.eq(支出.合计.value)).toBe(true);
      }),
      RUNS,
    );
  });

  it('table 07 balances in every row and column group', () => {
    fc.assert(
      fc.property(rows, (facts) => {
        for (const line of accounts(facts).政府性基金.科目) {
          for (const nature of ['合计', '基本支出', '项目支出'] as const) {
            const left = total([line.年初结转和结余[nature], line.本年收入[nature]]).minus(
              line.本年支出[nature].value,
            );
            expect(left.eq(line.年末结转和结余[nature].value)).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });

  it('元 and 万元 give the same accounts', () => {
    fc.assert(
      fc.property(rows, (facts) => {
        expect(values(accounts(facts, '元'))).toEqual(values(accounts(facts, '万元')));
      }),
      RUNS,
    );
  });

  it('the order of the rows does not matter', () => {
    const shuffled = rows.chain((facts) =>
      fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
    );
    fc.assert(
      fc.property(shuffled, ([facts, permuted]) => {
        expect(values(accounts(permuted))).toEqual(values(accounts(facts)));
      }),
      RUNS,
    );
  });
});
