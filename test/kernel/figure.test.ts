import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/kernel/decimal.js';
import {
  ABSENT,
  absent,
  agree,
  difference,
  entered,
  type Figure,
  growth,
  product,
  ratio,
  stated,
  sum,
} from '../../src/kernel/figure.js';

const SPAN = { file: '例.yaml', start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
const figure = (value: string, tolerance = '0', kind: Figure['kind'] = '金额') =>
  entered(kind, new Decimal(value), new Decimal(tolerance), SPAN);
const interval = (made: Figure | undefined) => made && [made.value.toString(), made.tolerance.toString()];

describe('a computed figure', () => {
  it('sums values and tolerances; what nobody entered takes no part', () => {
    const total = sum([figure('1', '0.5'), ABSENT, figure('2', '0.25')]);
    expect(interval(total)).toEqual(['3', '0.75']);
    expect(total.origin).toMatchObject({ operation: '合计', operands: [{ kind: '金额' }, { kind: '金额' }] });
    expect(sum([ABSENT, total])).toBe(total);
    expect(sum([], '数量')).toEqual(absent('数量'));
  });

  it('differs by both tolerances', () => {
    expect(interval(difference(figure('3', '0.5'), figure('1', '0.25')))).toEqual(['2', '0.75']);
  });

  it('lies as far from a quotient as the worst corner does', () => {
    // 1.5 ÷ 4 = 0.375 is farther from 1 ÷ 5 than 0.5 ÷ 6 is.
    expect(interval(ratio('占比', figure('1', '0.5'), figure('5', '1')))).toEqual(['0.2', '0.175']);
    expect(interval(ratio('占比', figure('1'), figure('4')))).toEqual(['0.25', '0']);
    expect(interval(growth(figure('6', '1'), figure('4')))).toEqual(['0.5', '0.25']);
  });

  it('has no rate where the whole is 0, and no bound where it may be', () => {
    expect(ratio('占比', figure('1'), figure('0'))).toBeUndefined();
    expect(growth(figure('1'), figure('0'))).toBeUndefined();
    expect(interval(ratio('占比', figure('0'), figure('0')))).toEqual(['0', '0']);
    expect(interval(ratio('占比', figure('1'), figure('1', '1')))).toEqual(['1', 'Infinity']);
  });

  it('lies as far from a product as the worst corner does', () => {
    // 11 × 0.6 = 6.6 against 10 × 0.5 = 5.
    expect(interval(product('分值', figure('10', '1'), figure('0.5', '0.1', '比率')))).toEqual(['5', '1.6']);
  });
});

describe('agree', () => {
  it.each([
    ['1', '0.5', '2', '0.5', true],
    ['1', '0.5', '2.01', '0.5', false],
    ['1', '0', '1', '0', true],
    ['1', '0', '1.01', '0', false],
  ])('%s±%s and %s±%s: %s', (a, aTolerance, b, bTolerance, expected) => {
    expect(agree(figure(a, aTolerance), figure(b, bTolerance))).toBe(expected);
  });
});

it('only an entered figure can be a stated one', () => {
  const derived = sum([figure('1'), figure('1')]);
  expect(stated(figure('2.01'), derived).origin).toEqual({ type: 'stated', span: SPAN, derived });
  expect(() => stated(derived, derived)).toThrow(TypeError);
});
