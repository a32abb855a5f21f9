import { describe, expect, it } from 'vitest';
import { wrapText } from '../../src/chart/lettering.js';
import { spreadBoxes } from '../../src/chart/spread-boxes.js';
import { fillOf } from '../../src/chart/tones.js';
import { valueAxis } from '../../src/chart/value-axis.js';
import { Decimal } from '../../src/kernel/decimal.js';
import { LETTERS } from './drawings.js';

describe('An axis', () => {
  it.each([
    ['1627.17', '0 500 1000 1500 2000'],
    ['1', '0.0 0.2 0.4 0.6 0.8 1.0'],
    ['0.07', '0.00 0.02 0.04 0.06 0.08'],
    ['10', '0 2 4 6 8 10'],
    ['-3 4', '-4 -2 0 2 4'],
    ['-120.5', '-150 -100 -50 0'],
    ['0', '0 1'],
    ['123456789012', '0 50,000,000,000 100,000,000,000 150,000,000,000'],
  ])('for %s goes in steps of 1, 2 or 5: %s', (values, expected) => {
    const { ticks } = valueAxis(
      values.split(' ').map((value) => new Decimal(value)),
      5,
      values.length > 10,
    );
    expect(ticks.map(({ label }) => label).join(' ')).toBe(expected);
  });
});

describe('Lines of a label', () => {
  it.each([
    ['项目支出', 40, ['项目支出']],
    ['资源勘探工业信息等支出', 100, ['资源勘探工业', '信息等支出']],
    ['189.66万元，占11.7%', 50, ['189.66', '万元，', '占11.7%']],
    ['支出（不含结转）', 50, ['支出（不', '含结转）']],
    ['12345678901234', 30, ['123456', '789012', '34']],
  ])('%s in %i pt', (text, width, expected) => {
    expect(wrapText(text, width, LETTERS)).toEqual(expected);
  });
});

describe('Boxes', () => {
  it('stay where they want to be, or share the way', () => {
    const boxes = (...wanted: readonly number[]) => wanted.map((top) => ({ wanted: top, height: 10 }));
    expect(spreadBoxes(boxes(5, 40), 100)).toEqual([5, 40]);
    expect(spreadBoxes(boxes(50, 50), 100)).toEqual([45, 55]);
    expect(spreadBoxes(boxes(-20, 0, 95), 100)).toEqual([0, 10, 90]);
    expect(spreadBoxes(boxes(50, 50, 50), 20)).toEqual([0, 10, 20]);
  });
});

it('No sector has the fill of its neighbour', () => {
  for (let count = 2; count <= 40; count++) {
    const fills = Array.from({ length: count }, (_, index) => fillOf(index, count));
    const alike = fills.filter((fill, index) => fill === fills[(index + 1) % count]);
    expect(alike).toEqual([]);
  }
});
