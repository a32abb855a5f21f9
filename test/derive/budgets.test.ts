import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/kernel/figure.js';
import { accountsOf } from './report-of.js';

const wan = (figure: Figure | undefined) => figure?.value.div(10000).toNumber();
const all = (row: Readonly<Record<'合计' | '基本支出' | '项目支出', Figure>> | undefined) =>
  row && [row.合计, row.基本支出, row.项目支出].map(wan);

const ROWS = `
科目:
  - {编码: "2050203", 收入: {一般公共预算: 95}, 支出: {基本支出: {一般公共预算: 90}}, 年初预算: 80, 全年预算: 95, 用途: 教师工资}
  - {编码: "2050204", 年初预算: 10, 全年预算: 0}
  - {编码: "2120803", 收入: {政府性基金: 30}, 支出: {项目支出: {政府性基金: 30}}, 年初预算: 40, 全年预算: 35, 用途: 道路维修, 预算差异原因: 工程推迟}
  - {编码: "2120804", 年初预算: 5}
  - {编码: "2230105", 收入: {国有资本经营: 3}, 支出: {项目支出: {国有资本经营: 3}}, 年初预算: 4}
`;

describe('The budget of a 科目', () => {
  it('is of the budget that pays for it, or that its code belongs to', () => {
    const { 一般公共预算, 政府性基金, 国有资本经营, 年初预算, 全年预算 } = accountsOf(ROWS);
    expect([一般公共预算, 政府性基金, 国有资本经营].map((own) => wan(own.年初预算))).toEqual([90, 45, 4]);
    expect([一般公共预算, 政府性基金, 国有资本经营].map((own) => wan(own.全年预算))).toEqual([
      95,
      35,
      undefined,
    ]);
    expect(wan(年初预算.政府性基金.支出)).toBe(45);
    expect(wan(全年预算.一般公共预算.支出)).toBe(95);
    expect(wan(全年预算.一般公共预算.类级?.['205'])).toBe(95);
    expect(全年预算.国有资本经营.支出).toBeUndefined();
  });

  it('stands beside what was spent, what for and why it differs', () => {
    const { 一般公共预算, 政府性基金 } = accountsOf(ROWS);
    expect(一般公共预算.项级.map(({ 用途 }) => 用途)).toEqual(['教师工资']);
    expect(wan(一般公共预算.类级[0]!.全年预算)).toBe(95);
    expect(政府性基金.全部项级.map(({ 编码 }) => 编码)).toEqual(['2120803', '2120804']);
    expect(政府性基金.项级[0]).toMatchObject({
      类: '城乡社区',
      款: '国有土地使用权出让收入安排的支出',
      用途: '道路维修',
      预算差异原因: '工程推迟',
    });
  });

  it('may be given in all', () => {
    const { 政府性基金, 一般公共预算 } = accountsOf(`
科目: [{编码: "2120803", 收入: {政府性基金: 30}, 支出: {项目支出: {政府性基金: 30}}}]
年初预算: {政府性基金: {支出: 40}}
全年预算: {政府性基金: {支出: 32}, 一般公共预算: {类级: {"205": 7}}}`);
    expect([政府性基金.年初预算, 政府性基金.全年预算].map(wan)).toEqual([40, 32]);
    expect(一般公共预算.全年预算).toBeUndefined();
  });
});

describe('国有资本经营预算', () => {
  const file = (row: string, opening: string) => `
科目:
  - {编码: "2230105", 收入: {国有资本经营: 5}, 支出: {项目支出: {国有资本经营: 3}}${row}}
结转结余: {年初结转和结余: {国有资本经营: ${opening}}}`;

  it('has rows from what was carried over to what is left', () => {
    const { 收支, 科目 } = accountsOf(file('', '1')).国有资本经营;
    expect(收支.map(({ 编码 }) => 编码)).toEqual(['', '223', '22301', '2230105']);
    for (const row of 收支) {
      expect(all(row.年初结转和结余)).toEqual([1, 0, 1]);
      expect([row.本年收入, row.本年支出].map(all)).toEqual([
        [5, 0, 5],
        [3, 0, 3],
      ]);
      expect(all(row.年末结转和结余)).toEqual([3, 0, 3]);
    }
    expect(科目.map(all)).toEqual(Array.from({ length: 4 }, () => [3, 0, 3]));
  });

  it('of several 科目 knows what each carried over only where it is entered', () => {
    const other = '}\n  - {编码: "2230107", 收入: {国有资本经营: 2}, 支出: {项目支出: {国有资本经营: 2}}';
    const unknown = accountsOf(file(other, '1')).国有资本经营.收支;
    expect(unknown.map((row) => [row.年初结转和结余, row.年末结转和结余])).toEqual(
      unknown.map(() => [undefined, undefined]),
    );
    const entered = file(`, 年初结转和结余: {项目支出: {国有资本经营: 1}}${other}`, '1');
    expect(accountsOf(entered).国有资本经营.收支.map((row) => wan(row.年末结转和结余?.合计))).toEqual([
      3, 3, 3, 3, 0,
    ]);
  });
});
