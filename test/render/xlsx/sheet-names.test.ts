import { expect, it } from 'vitest';
import { sheetNames } from '../../../src/render/xlsx/sheet-names.js';

it('are the titles, without the signs that Excel refuses', () => {
  expect(sheetNames(['收入决算表', "'A/B: [2024]*?'", ''])).toEqual(['收入决算表', 'A B 2024', '表3']);
});

it('lose their end beyond 31 characters, and never half a character', () => {
  const [long, rare] = sheetNames(['甲'.repeat(32), `${'甲'.repeat(29)}𠮷𠮷`]);
  expect(long).toBe(`${'甲'.repeat(30)}…`);
  expect(rare).toBe(`${'甲'.repeat(29)}…`);
});

it('are told apart whatever they have in common, as Excel takes capitals for small letters', () => {
  const long = `项目支出绩效自评表：${'乙'.repeat(30)}`;
  const names = sheetNames(['A', 'a', long, long, `${long}丙`]);
  expect(names.slice(0, 2)).toEqual(['A', 'a(2)']);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(5);
  expect(names.filter((name) => name.length > 31)).toEqual([]);
});
