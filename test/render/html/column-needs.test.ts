import { describe, expect, it } from 'vitest';
import { wholeWords } from '../../../src/layout/line/whole-words.js';
import { columnNeeds } from '../../../src/render/html/column-needs.js';
import { head, table } from '../../support/tree.js';

const needs = (...args: Parameters<typeof table>) => columnNeeds(table(...args), wholeWords([]));

describe('the width that a column needs', () => {
  it('holds the longest number in the widest digits', () => {
    expect(needs([1, 1], [['教学楼', '123456789012.34']])[1]).toBeCloseTo(15 * 0.64);
    expect(needs([1], [['完成率≥98.75%、到位率100%']])[0]).toBeGreaterThanOrEqual('≥98.75%'.length * 0.64);
    expect(needs([1], [['2024-09-01至2024-12-31']])[0]).toBeGreaterThanOrEqual('2024-09-01'.length * 0.64);
  });

  it('holds names of ordinary length on one line, heads on several', () => {
    const [name, amount] = needs(
      [1, 1],
      [['一般公共服务支出', '1.00']],
      [[head('项目'), head('政府性基金预算')]],
    );
    expect(name).toBe(8);
    expect(amount).toBeGreaterThanOrEqual(4);
    expect(amount).toBeLessThan(7);
  });

  it('grows little with long texts', () => {
    const [short, long] = ['审', '审理'.repeat(100)].map((text) => needs([1], [[text]])[0]!);
    expect(short).toBe(1);
    expect(long).toBe(14);
  });

  it('shares what a cell of several columns lacks between them', () => {
    expect(needs([1, 1], [[head('巡回法庭差旅费', { colspan: 2 })], ['', '']])).toEqual([2.15, 2.15]);
  });
});
