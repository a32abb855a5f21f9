import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainRounding } from '../../src/explain/explain-rounding.js';
import type { ExplainedFigure } from '../../src/explain/explained-figure.js';
import { Decimal } from '../../src/kernel/decimal.js';
import type { Operation } from '../../src/kernel/figure.js';
import { SAMPLES } from '../support/samples.js';
import { explained } from './explained.js';

/** The formulas written once more, to hold the explanations against. */
const FORMULAS: Record<Operation, (values: readonly Decimal[]) => Decimal> = {
  合计: (values) => values.reduce((sum, value) => sum.plus(value)),
  相减: ([a, b]) => a!.minus(b!),
  占比: ([a, b]) => (b!.isZero() ? b! : a!.div(b!)),
  完成率: ([a, b]) => (b!.isZero() ? b! : a!.div(b!)),
  增长率: ([a, b]) => a!.minus(b!).div(b!),
  乘积: ([a, b]) => a!.times(b!),
  个数: (values) => new Decimal(values.length),
  绝对值: ([a]) => a!.abs(),
};

/** The value that follows from the entered ones alone; what the bureau states stands for itself. */
function recomputed(figure: ExplainedFigure): Decimal {
  if (figure.operation === undefined) return new Decimal(figure.exact);
  return FORMULAS[figure.operation](figure.operands.map((operand) => recomputed(operand.figure)));
}

function* leavesOf(figure: ExplainedFigure): Generator<ExplainedFigure> {
  if (figure.operands.length === 0) yield figure;
  for (const operand of figure.operands) yield* leavesOf(operand.figure);
}

describe.each(SAMPLES)('every amount in print of %s', (name) => {
  const { explanations } = explained(name);
  const { printed } = explanations;

  it('leads to entered figures, each at a place where a number stands', () => {
    expect(printed.length).toBeGreaterThan(200);
    const lines = new Map<string, string[]>();
    for (const { figure } of printed) {
      for (const { origin, place, source } of leavesOf(explanations.explain(figure))) {
        if (origin === '规定') expect(source).not.toBe('');
        else if (origin !== '未填写') {
          const file = place!.file;
          if (!lines.has(file)) lines.set(file, readFileSync(file, 'utf8').split('\n'));
          expect(lines.get(file)![place!.start.line - 1]!.slice(place!.start.column - 1)).toMatch(/\d/);
        }
      }
    }
  });

  it('follows from the formula and the figures at its end', () => {
    const wrong = printed.filter(({ figure }) => {
      const explanation = explanations.explain(figure);
      return !recomputed(explanation).minus(explanation.exact).abs().lt('1e-40');
    });
    expect(wrong.map(({ amount }) => amount.value)).toEqual([]);
  });

  it('is the unrounded figure, rounded once', () => {
    const wrong = printed.filter(
      ({ figure, amount }) =>
        /\d/.test(amount.value) && !explainRounding(figure, amount.value, explanations.unit),
    );
    expect(wrong.map(({ amount }) => amount.value)).toEqual([]);
  });

  it('is found among the places of its figure', () => {
    expect(printed.filter((one) => !explanations.placesOf(one.figure).includes(one))).toEqual([]);
  });
});
