import { expect, it } from 'vitest';
import { accountsOf } from './report-of.js';

const { 基本支出, 项目支出 } = accountsOf(`
科目: [{编码: "2101501", 支出: {基本支出: {一般公共预算: 8}, 项目支出: {一般公共预算: 6.01}}}]
经济分类: {"30101": 3, "30201": 2, "30299": 0, "303": 1, "31002": 2}
项目支出经济分类: {"30201": 1, "30298": 3, "31002": 2}
经济科目名称: {"30298": 其他费用}
批复数: {项目支出经济分类: {"302": 4.01}}
`);
const told = (groups: typeof 项目支出.类级) =>
  groups.map(({ 名称, 金额, 明细 }) => [
    名称,
    金额.value.div(10000).toNumber(),
    明细.map((subject) => subject.名称).join('、'),
  ]);

it('groups the 款 of 基本支出 by 类, staff and running costs apart', () => {
  expect(told(基本支出.人员经费类级)).toEqual([
    ['工资福利支出', 3, '基本工资'],
    ['对个人和家庭的补助', 1, ''],
  ]);
  expect(told(基本支出.公用经费类级)).toEqual([
    ['商品和服务支出', 2, '办公费'],
    ['资本性支出', 2, '办公设备购置'],
  ]);
});

it('tells 项目支出 by 经济分类, with names and 批复数 of the file', () => {
  expect(项目支出.有数据).toBe(true);
  expect(项目支出.合计.value.div(10000).toNumber()).toBe(6.01);
  expect(told(项目支出.类级)).toEqual([
    ['商品和服务支出', 4.01, '办公费、其他费用'],
    ['资本性支出', 2, '办公设备购置'],
  ]);
  expect(accountsOf('年度: 2024').项目支出).toMatchObject({ 有数据: false, 类级: [] });
});
