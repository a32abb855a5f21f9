import { describe, expect, it } from 'vitest';
import { checkTree } from '../../src/document/check-tree.js';
import { headingsOf } from '../../src/document/headings-of.js';
import { plainText, type Table } from '../../src/document/tree.js';
import { cellTexts, fillNulls, gridOf, published, tablesOf } from '../support/published.js';
import { treeOf } from '../support/samples.js';

const tree = treeOf('data/wuhai/2023.yaml');
const blocks = tree.sections.flatMap((section) => section.children);
const tables = tablesOf(tree);
const titled = (title: string) => tables.find((table) => table.title === title)!;
const paragraphs = blocks.flatMap((block) => (block.type === 'paragraph' ? [plainText(block.children)] : []));

interface PublishedTable {
  readonly 表号: string;
  readonly 标题: string;
  readonly 行: readonly (readonly string[])[];
}

interface PublishedForm {
  readonly 项目名称: string;
  readonly 主管部门: string;
  readonly 实施单位: string;
  readonly 资金: readonly (readonly string[])[];
  readonly 指标: readonly (readonly (string | null)[])[];
  readonly 总分: readonly string[];
}

const wantedTables: readonly PublishedTable[] = published('wuhai', 'tables.json');
const wantedForms: readonly PublishedForm[] = published('wuhai', 'forms.json');

describe('A publication with its text before eleven tables', () => {
  it('is a sound tree', () => {
    expect(checkTree(tree)).toEqual([]);
  });

  it('has its parts and tables in the order of the format, all in the 目录', () => {
    const entries = (level: number) =>
      headingsOf(tree)
        .filter((heading) => heading.level === level && heading.listed)
        .map(({ entry, children }) => entry ?? plainText(children));
    expect(entries(1)).toEqual([
      '第一部分 部门概况',
      '第二部分 部门决算情况说明',
      '第三部分 名词解释',
      '第四部分 决算公开联系方式及信息反馈渠道',
      '第五部分 部门决算表',
    ]);
    const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一'];
    const titles = wantedTables.map(({ 标题 }, index) => `${ordinals[index]}、${标题}`);
    expect(entries(2).slice(-11)).toEqual(titles);
  });

  it('compares with last year and with the budget', () => {
    const [total] = paragraphs.filter((text) => text.includes('收入、支出决算总计'));
    expect(total).toContain('与年初预算相比，收、支总计各增加1,236.40万元，增长121.83%');
    expect(total).toContain('与上年决算相比，收、支总计各增加15.82万元，增长0.71%');
    expect(paragraphs.some((text) => text.includes('减少3.41万元，减少100.00%'))).toBe(true);
    expect(paragraphs.some((text) => text.includes('增加0.00万元，增长0%，变动原因：与上年相比无变动'))).toBe(
      true,
    );
  });

  it('tells of all projects that were evaluated, and lists the forms of five', () => {
    expect(paragraphs.some((text) => text.includes('其中一级项目0个，二级项目18个'))).toBe(true);
    expect(paragraphs.some((text) => text.includes('共5个项目的绩效自评结果'))).toBe(true);
  });

  it('draws income and expenditure', () => {
    const charts = blocks.filter((block) => block.type === 'chart');
    const drawn = charts.map(({ title, series }) => [title, ...series[0]!.points.map(({ value }) => value)]);
    expect(drawn).toEqual([
      ['收入决算图', '2251.27'],
      ['支出决算图', '734.12', '1517.15'],
    ]);
  });
});

describe('Every cell of its tables follows from the published text', () => {
  it.each(wantedTables.map((table) => [table.表号, table] as const))('%s', (label, { 标题, 行 }) => {
    expect(titled(标题).body.map(cellTexts)).toEqual(行);
    expect(cellTexts(titled(`${标题}的表号和单位`).body[0]!)).toEqual(['', label]);
  });
});

function formOf(table: Table) {
  const grid = gridOf(table);
  const cells = (row: number, ...columns: number[]) => columns.map((column) => grid.at(row)![column]!);
  return {
    项目名称: cells(0, 2)[0],
    主管部门: cells(1, 2)[0],
    实施单位: cells(1, 8)[0],
    资金: [3, 4, 5, 6].map((row) => cells(row, 2, 4, 6, 7, 8, 9, 11)),
    指标: grid.slice(10, -1).map((row) => row.slice(1)),
    总分: cells(-1, 9, 10),
  };
}

describe('Every cell of its self-evaluation forms is as published', () => {
  const forms = tables.filter(({ title }) => title.startsWith('项目支出绩效自评表')).map(formOf);

  it.each(wantedForms.map((form, index) => [form.项目名称, form, index] as const))('%s', (_, form, index) => {
    const ours = forms[index]!;
    expect(ours).toEqual({ ...form, 指标: fillNulls(form.指标, ours.指标) });
  });
});
