import { describe, expect, it } from 'vitest';
import { checkTree } from '../../src/document/check-tree.js';
import type { Table } from '../../src/document/tree.js';
import { cellTexts, gridOf, inTwoDecimals, published, tablesOf } from '../support/published.js';
import { treeOf } from '../support/samples.js';
import { treeOutline } from '../support/tree-outline.js';

const tree = treeOf('data/2024.yaml');
const tables = tablesOf(tree);

describe('The 2024 publication', () => {
  it('is a sound tree', () => {
    expect(checkTree(tree)).toEqual([]);
  });

  it('reads as accepted (npx vitest -u accepts a new one)', async () => {
    await expect(treeOutline(tree)).toMatchFileSnapshot('../golden/huaibei/tree.txt');
  });

  it('has a figure behind every printed amount of its tables', () => {
    const cells = tables.flatMap((table) => table.body).flatMap((row) => row.cells);
    const amounts = cells
      .flatMap((cell) => cell.children.flat())
      .filter((inline) => inline.type === 'amount');
    expect(amounts.length).toBeGreaterThan(500);
    expect(amounts.filter((amount) => amount.figure === undefined)).toEqual([]);
  });
});

interface PublishedTable {
  readonly 标题: string;
  readonly 行: readonly (readonly string[])[];
  readonly 合计?: readonly string[];
}

describe('Every cell of the tables is as published', () => {
  const wanted: Record<string, PublishedTable> = published('huaibei', 'tables.json');
  it.each(Object.entries(wanted))('%s 表', (_, { 标题, 行, 合计 = [] }) => {
    const table = tables.find(({ title }) => title === 标题)!;
    const ours = table.body.map(cellTexts);
    expect(ours).toEqual(inTwoDecimals(合计.length > 0 ? [...行, 合计] : 行, ours));
  });
});

interface PublishedForm {
  readonly 项目名称: string;
  readonly 主管部门: string;
  readonly 实施单位: string;
  readonly 资金: readonly (readonly string[])[];
  /** 一级, 二级, 三级, 年度指标值, 实际完成值, 分值, 得分. */
  readonly 指标: readonly (readonly string[])[];
  readonly 总分: readonly string[];
}

function formOf(table: Table) {
  const grid = gridOf(table);
  const cells = (row: number, ...columns: number[]) => columns.map((column) => grid.at(row)![column]!);
  const indicators = grid.slice(10, -1);
  return {
    项目名称: cells(0, 2)[0],
    主管部门: cells(1, 2)[0],
    实施单位: cells(1, 6)[0],
    资金: [3, 4, 5, 6].map((row) => cells(row, 2, 3, 4, 5, 6, 7, 8)),
    指标: indicators.map((row) => [1, 2, 3, 4, 5, 6, 7].map((column) => row[column]!)),
    总分: cells(-1, 6, 7),
  };
}

describe('Every cell of the self-evaluation forms is as published', () => {
  const wanted: readonly PublishedForm[] = published('huaibei', 'forms.json');
  const forms = tables.filter(({ title }) => title.startsWith('项目支出绩效自评表')).map(formOf);

  it('has the chosen project in the text, then all of them', () => {
    expect(forms.map((form) => form.项目名称)).toEqual([wanted[8]!, ...wanted].map((form) => form.项目名称));
    expect(forms[0]).toEqual(forms[9]);
  });

  it.each(wanted.map((form, index) => [form.项目名称, form, index + 1] as const))('%s', (_, form, index) => {
    expect(forms[index]).toEqual(inTwoDecimals(form, forms[index]));
  });
});
