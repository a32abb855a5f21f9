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

describe('Fills, seen as greys', () => {
  const fillsOf = (count: number) => Array.from({ length: count }, (_, index) => fillOf(index, count));

  it('differ from those of their neighbours by 1.5 and more, all around a circle', () => {
    for (let count = 2; count <= 40; count++) {
      const fills = fillsOf(count);
      const least = Math.min(...fills.map((fill, index) => contrast(fill, fills[(index + 1) % count]!)));
      expect(least, `${count} sectors`).toBeGreaterThanOrEqual(1.5);
    }
  });

  it('differ from each other as much where there are no more than seven', () => {
    const fills = fillsOf(7);
    const pairs = fills.flatMap((fill, index) =>
      fills.slice(index + 1).map((other) => contrast(fill, other)),
    );
    expect(Math.min(...pairs)).toBeGreaterThanOrEqual(1.5);
  });

  it('of two and three series differ by more than twice', () => {
    const [first, second, third] = fillsOf(3) as [string, string, string];
    expect(contrast(first, second)).toBeGreaterThan(4);
    expect(Math.min(contrast(second, third), contrast(third, first))).toBeGreaterThan(2);
  });
});

/** The contrast of two colours (WCAG 2.2), which depends on nothing but how light they are. */
function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
