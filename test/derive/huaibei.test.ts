import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.js';
import { checkReport } from '../../src/check/check-report.js';
import { accountsSchema } from '../../src/derive/accounts.js';
import { round } from '../../src/kernel/decimal.js';
import { isQuiet } from '../../src/kernel/diagnostic.js';
import type { Figure } from '../../src/kernel/figure.js';
import { sampleOf } from '../support/samples.js';

const ROOT = join(import.meta.dirname, '../..');
const fixture = (name: string) => JSON.parse(readFileSync(join(ROOT, 'test/fixtures/huaibei', name), 'utf8'));

const catalogue = readCatalogue();
const { read, derived, accounts } = sampleOf('data/2024.yaml');
const tables: Record<string, { 行: string[][]; 合计: string[] }> = fixture('tables.json');

/** As these tables print an amount: 万元, two places without closing zeros, blank for zero. */
const cell = (figure: Figure) => (figure.value.isZero() ? '' : round(figure.value.div(10000), 2).toString());
const row = ({ 编码, 名称, 级次, ...figures }: { 编码: string; 名称: string; 级次: string }) => [
  编码,
  名称,
  ...Object.values(figures as Record<string, Figure>).map(cell),
];

describe('the published tables', () => {
  const published = (table: string) => tables[table]!.行;

  it('02, 03, 05, 07, 08: every row and cell', () => {
    expect(accounts.收入.科目.map(row)).toEqual(published('02'));
    expect(accounts.支出.科目.map(row)).toEqual(published('03'));
    expect(accounts.一般公共预算.科目.map(row)).toEqual(published('05'));
    expect(accounts.政府性基金.有数据).toBe(false);
    expect(accounts.国有资本经营.科目.map(row)).toEqual(published('08'));
  });

  it('01: income by source, expenditure by 类, totals', () => {
    const printed = published('01');
    const { 收入, 支出 } = accounts;
    const left = [
      收入.一般公共预算,
      收入.政府性基金,
      收入.国有资本经营,
      收入.上级补助收入,
      收入.事业收入,
      收入.经营收入,
      收入.附属单位上缴收入,
      收入.其他收入,
    ];
    expect(left.map(cell)).toEqual(printed.slice(0, 8).map((line) => line[2]));
    const classes = Object.values(支出.功能分类);
    expect(classes.map(({ 名称 }) => 名称)).toEqual(
      printed.slice(0, 26).map((line) => line[3]!.split('、').at(-1)),
    );
    expect(classes.map(({ 金额 }) => cell(金额))).toEqual(printed.slice(0, 26).map((line) => line[5]));
    const totals = [收入.合计, 收入.使用非财政拨款结余, 收入.年初结转和结余, 收入.总计];
    expect(totals.map(cell)).toEqual(printed.slice(26).map((line) => line[2]));
    const uses = [支出.合计, 支出.结余分配, 支出.年末结转和结余, 支出.总计];
    expect(uses.map(cell)).toEqual(printed.slice(26).map((line) => line[5]));
  });

  it('04: 财政拨款 by 类 and budget', () => {
    const columns = ['合计', '一般公共预算', '政府性基金', '国有资本经营'] as const;
    const { 功能分类, 支出, 支出总计, 收入总计 } = accounts.财政拨款;
    const lines = [...Object.values(功能分类), 支出].map((line) =>
      columns.map((column) => cell(line[column])),
    );
    expect(lines).toEqual(
      published('04')
        .slice(0, 27)
        .map((line) => line.slice(5)),
    );
    const total = published('04').at(-1)!;
    expect([cell(收入总计), ...columns.map((column) => cell(支出总计[column]))]).toEqual([
      total[2],
      ...total.slice(5),
    ]);
  });

  it('06: every printed code, 人员经费, 公用经费', () => {
    const { 科目, 人员经费, 公用经费, 有尾差 } = accounts.基本支出;
    for (const line of published('06')) {
      for (const column of [0, 3, 6]) {
        const [code, name, amount] = line.slice(column, column + 3) as [string, string, string];
        if (code === '') continue;
        expect([code, 科目[code]!.名称, cell(科目[code]!.金额)]).toEqual([code, name, amount]);
      }
    }
    expect([cell(人员经费), cell(公用经费)]).toEqual(['1163.92', '53.06']);
    expect(有尾差).toBe(true);
  });
});

it('gives every 自评表 its funds, rate, scores and totals', () => {
  interface Form {
    readonly 项目名称: string;
    readonly 主管部门: string;
    readonly 实施单位: string;
    readonly 资金: string[][];
    readonly 指标: string[][];
    readonly 总分: string[];
  }
  const two = (figure: Figure, scale = 1) => round(figure.value.div(scale), 2).toFixed(2);
  const forms = accounts.绩效!.项目.map((project) => {
    const { 年初预算, 全年预算, 执行 } = project.资金.总额;
    const rate = `${round(project.执行率.value.times(100), 2).toFixed(2)}%`;
    return {
      项目名称: project.名称,
      主管部门: project.主管部门,
      实施单位: project.实施单位,
      资金: [
        ...[年初预算, 全年预算, 执行].map((figure) => two(figure, 10000)),
        project.资金分值.value.toString(),
        rate,
        two(project.资金得分),
      ],
      指标: project.指标.flatMap((first) =>
        first.二级.flatMap((second) =>
          second.指标.map(({ 分值, 得分 }) => [
            first.名称,
            second.名称,
            分值.value.toString(),
            得分.value.toString(),
          ]),
        ),
      ),
      总分: [project.总分值.value.toString(), two(project.总得分)],
    };
  });
  const published = (fixture('forms.json') as Form[]).map((form) => ({
    项目名称: form.项目名称,
    主管部门: form.主管部门,
    实施单位: form.实施单位,
    资金: form.资金[0]!.slice(1),
    指标: form.指标.map(([first, second, , , , points, score]) => [first, second, points, score]),
    总分: form.总分,
  }));
  expect(forms).toEqual(published);
});

it('gives the totals that the text tells', () => {
  const { 绩效, 一般公共预算, 政府采购, 上年 } = accounts;
  expect(cell(绩效!.执行)).toBe('2898.57');
  expect(绩效!.等级.map(({ 名称, 个数 }) => [名称, 个数.value.toNumber()])).toEqual([['优', 13]]);
  expect(cell(绩效!.部门评价!.全年预算)).toBe('2110.5');
  expect(cell(一般公共预算.年初预算)).toBe('3995.62');
  expect(一般公共预算.项级).toHaveLength(16);
  expect(一般公共预算.类级.map(({ 名称 }) => 名称)).toEqual([
    '一般公共服务',
    '社会保障和就业',
    '卫生健康',
    '住房保障',
  ]);
  expect([cell(政府采购!.总额), cell(政府采购!.授予中小企业!)]).toEqual(['557.59', '106.95']);
  expect(cell(上年.收入.总计!)).toBe('2211.16');
});

it('has the shape that templates are checked against, and nothing beside', () => {
  expect(accountsSchema.parse(accounts)).toEqual(accounts);
});

it('passes every rule, but for slips of the published forms that it names', () => {
  const told = checkReport(read, derived, catalogue);
  expect(told.filter((diagnostic) => !isQuiet(diagnostic))).toEqual([]);
  expect(told.filter(({ level }) => level === '已说明')).toHaveLength(8);
});
