import { expect, it } from 'vitest';
import { tableGrid } from '../../src/document/table-grid.js';
import { plainText } from '../../src/document/tree.js';
import { cell, table } from '../support/tree.js';

const form = table(
  [1, 1, 1],
  [[cell('学校', { rowspan: 2 }), '学生', '教师'], [cell('1020人', { colspan: 2 })], ['合计', '', '']],
  [
    [cell('单位', { rowspan: 2 }), cell('人数', { colspan: 2 })],
    ['学生', '教师'],
  ],
);

it('tells for every row what stands in it, also what reaches down into it', () => {
  const texts = tableGrid(form).rows.map((cells) =>
    cells.map(({ cell, column }) => `${column} ${cell.children.map(plainText).join('')}`),
  );
  expect(texts).toEqual([
    ['0 单位', '1 人数'],
    ['0 单位', '1 学生', '2 教师'],
    ['0 学校', '1 学生', '2 教师'],
    ['0 学校', '1 1020人'],
    ['0 合计', '1 ', '2 '],
  ]);
});

it('counts the rows of the body after those of the head', () => {
  const [, , first, second] = tableGrid(form).rows;
  expect(first![0]).toMatchObject({ row: 2, end: 4, inHead: false });
  expect(second![0]).toBe(first![0]);
  expect(tableGrid(table([1, 1], [['独']], [['一', '二']])).problems).toEqual([
    { row: 1, message: '共 2 列，本行只填了 1 列' },
  ]);
});

it('is laid once', () => {
  expect(tableGrid(form)).toBe(tableGrid(form));
});
