import { describe, expect, it } from 'vitest';
import { checkTree } from '../../src/document/check-tree.js';
import { headingsOf } from '../../src/document/headings-of.js';
import { plainText, type Table } from '../../src/document/tree.js';
import { cellTexts, fillNulls, gridOf, inTwoDecimals, published, tablesOf } from '../support/published.js';
import { compose, sampleOf, treeOf } from '../support/samples.js';

const tree = treeOf('data/liaocheng/2024.yaml');
const tables = tablesOf(tree);
const titled = (title: string) => tables.find((table) => table.title === title)!;

describe('A second bureau’s publication', () => {
  it('is a sound tree', () => {
    expect(checkTree(tree)).toEqual([]);
  });
});

interface PublishedTable {
  readonly 编号: string;
  readonly 标题: string;
  readonly 行: readonly (readonly string[])[];
}

describe('The same format for a 单位', () => {
  const { read, accounts } = sampleOf('data/liaocheng/2024.yaml');
  const own = compose(read, { ...accounts, 类型: '单位' });

  it('speaks of 单位 in headings and corner labels', () => {
    const titles = headingsOf(own)
      .map(({ children }) => plainText(children))
      .join();
    expect(titles).toContain('单位职责');
    expect(titles).not.toContain('部门');
    expect(cellTexts(tablesOf(own)[0]!.body[1]!)[0]).toBe('单位：聊城市医疗保障局（汇总）');
  });
});

describe('Every cell of its tables is as published', () => {
  const wanted: Record<string, PublishedTable> = published('liaocheng', 'tables.json');
  it.each(Object.values(wanted).map((table) => [table.编号, table] as const))('%s', (label, { 标题, 行 }) => {
    expect(titled(标题).body.map(cellTexts)).toEqual(行);
    expect(cellTexts(titled(`${标题}的表号和单位`).body[0]!)).toEqual(['', label]);
  });
});

interface PublishedForm {
  readonly 项目名称: string;
  readonly 主管部门: string;
  readonly 实施单位: string;
  readonly 资金: readonly (readonly string[])[];
  readonly 指标: readonly (readonly (string | null)[])[];
  readonly 总分: string;
  readonly 未完成原因: string;
}

function formOf(table: Table) {
  const grid = gridOf(table);
  const cells = (row: number, ...columns: number[]) => columns.map((column) => grid.at(row)![column]!);
  return {
    项目名称: cells(0, 2)[0],
    主管部门: cells(1, 2)[0],
    实施单位: cells(1, 6)[0],
    资金: [3, 4, 5, 6].map((row) => cells(row, 1, 3, 4, 5, 6, 7, 8)),
    指标: grid.slice(10, -2).map((row) => [1, 2, 3, 4, 5, 6, 7, 8].map((column) => row[column]!)),
    总分: cells(-2, 7)[0],
    未完成原因: cells(-1, 3)[0],
  };
}

describe('Every cell of its self-evaluation forms is as published', () => {
  const wanted: readonly PublishedForm[] = published('liaocheng', 'forms.json');
  const forms = tables.filter(({ title }) => title.startsWith('预算项目支出绩效自评表')).map(formOf);

  it('has them in the order of the 汇总表', () => {
    expect(forms.map((form) => form.项目名称)).toEqual(wanted.map((form) => form.项目名称));
  });

  it.each(wanted.map((form, index) => [form.项目名称, form, index] as const))('%s', (_, form, index) => {
    const ours = forms[index]!;
    expect(ours).toEqual(inTwoDecimals({ ...form, 指标: fillNulls(form.指标, ours.指标) }, ours));
  });

  it('sums them up in the 汇总表', () => {
    const rows = titled('2024年度市级预算项目绩效自评情况汇总表').body.slice(2).map(cellTexts);
    expect(rows).toEqual(fillNulls(published('liaocheng', 'summary.json'), rows));
  });

  it('部门预算整体绩效自评表', () => {
    const grid = gridOf(titled('部门预算整体绩效自评表'));
    const pick = (row: readonly string[], ...columns: number[]) => columns.map((column) => row[column]!);
    expect({
      资金: pick(grid[1]!, 3, 4, 5, 6, 7, 8),
      任务: grid.slice(5, 12).map((row) => row[2]),
      指标: grid.slice(13, -2).map((row) => pick(row, 1, 2, 3, 4, 5, 6)),
      总分: grid.at(-2)![6],
    }).toEqual(published('liaocheng', 'whole.json'));
  });
});
