import { expect, it } from 'vitest';
import { Decimal } from '../../src/kernel/decimal.js';
import { valueAt } from '../../src/kernel/value-at.js';

const school = {
  教师: [{ 姓名: '甲' }, { 姓名: '乙' }],
  经费: new Decimal('3.50'),
  备注: Object.create(null),
};

it('finds what stands in mappings and lists', () => {
  expect(valueAt(school, ['教师', 1, '姓名'])).toBe('乙');
  expect(valueAt(school, [])).toBe(school);
});

it.each([
  [['教师', 2, '姓名']],
  [['食堂', '支出']],
  [['教师', 'length', 'x']],
  [['备注', 'toString']],
  [['constructor']],
  [['经费', 'd']],
])('finds nothing at %j', (path) => {
  expect(valueAt(school, path)).toBeUndefined();
});
