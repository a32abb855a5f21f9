import { describe, expect, it } from 'vitest';
import { likelySlip } from '../../../src/check/engine/likely-slip.js';
import { compared } from '../../../src/check/engine/wording.js';
import { Decimal } from '../../../src/kernel/decimal.js';
import { difference, entered, type Figure, sum } from '../../../src/kernel/figure.js';

/** An amount in 万元 as if it stood in the line of that number; rounded to two places unless `exact`. */
function amount(wan: string, line: number, exact = false): Figure {
  const start = { line, column: 1 };
  const half = new Decimal(exact ? 0 : 50);
  return entered('金额', new Decimal(wan).times(10_000), half, { file: '', start, end: start });
}

const related = (expected: Figure, actual: Figure) =>
  compared(expected, actual, '万元').related?.map(({ message, span }) => `${span.start.line} ${message}`);

describe('a sum that does not come out names the one number', () => {
  it('of which two digits changed places', () => {
    const total = amount('165.27', 9);
    expect(related(sum([amount('97.18', 1), amount('29.53', 2), amount('38.56', 3)]), total)).toEqual(
      undefined,
    );
    expect(related(sum([amount('79.18', 1), amount('29.53', 2), amount('38.56', 3)]), total)).toEqual([
      '1 可能是相邻两个数字颠倒，应为 97.18 万元',
    ]);
    expect(related(sum([amount('97.18', 1), amount('29.53', 2)]), amount('162.71', 9))).toEqual([
      '9 可能是相邻两个数字颠倒，应为 126.71 万元',
    ]);
  });

  it('whose point is one place off', () => {
    const parts = sum([amount('9.718', 1), amount('25.39', 2)]);
    expect(related(amount('122.57', 9), parts)).toEqual(['1 可能是小数点错了一位，应为 97.18 万元']);
  });

  it('also where it is taken away', () => {
    const rest = difference(amount('612.34', 1), amount('119.50', 2));
    expect(related(amount('420.84', 9), rest)).toEqual(['2 可能是相邻两个数字颠倒，应为 191.5 万元']);
  });

  it('but none where several would do, where no slip explains it, as none beginning with a zero does, or where rounding may', () => {
    expect(
      related(amount('75.00', 9), sum([amount('13.00', 1), amount('24.00', 2), amount('20.00', 3)])),
    ).toBe(undefined);
    expect(related(amount('64.00', 9), sum([amount('13.00', 1), amount('20.05', 2)]))).toBe(undefined);
    expect(related(amount('33.14', 9), sum([amount('13.00', 1), amount('20.05', 2)]))).toBe(undefined);
    expect(related(amount('27.50', 9), sum([amount('70.50', 1), amount('20.00', 2)]))).toBe(undefined);
    expect(likelySlip([], { missing: new Decimal(900), allowed: new Decimal(0) })).toBe(undefined);
  });
});
