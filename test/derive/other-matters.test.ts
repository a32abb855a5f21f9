import { expect, it } from 'vitest';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import { accountsOf, catalogue, reportOf } from './report-of.js';

it('takes last year’s figures from last year’s report', () => {
  const { report } = reportOf(`
年度: 2023
科目: [{编码: "2101501", 收入: {一般公共预算: 7, 其他: 1}, 支出: {项目: {一般公共预算: 6}}}]
机关运行经费: {决算: 2}
`);
  const read = { ...reportOf('上年: 2023.yaml'), 上年报告: report };
  const { 上年 } = deriveAccounts(read, catalogue).accounts;
  const amounts = [
    上年.收入.总计,
    上年.收入.其他收入,
    上年.支出.年末结转和结余,
    上年.财政拨款.收入总计,
    上年.财政拨款.支出总计,
    上年.一般公共预算.支出,
    上年.一般公共预算.类级?.['210'],
    上年.一般公共预算.类级?.['208'],
    上年.机关运行经费,
  ];
  expect(amounts.map((figure) => figure?.value.div(10000).toNumber())).toEqual([8, 1, 2, 7, 7, 6, 6, 0, 2]);
  expect(上年.收入).not.toHaveProperty('科目');
});

it('adds up 政府采购 and cars', () => {
  const { 政府采购, 国有资产 } = accountsOf(`
政府采购:
  货物: {支出: 3, 授予中小企业: 2}
  工程: {支出: 0, 授予中小企业: 0}
  服务: {支出: 5, 授予中小企业: 1}
  授予小微企业: 1
国有资产: {车辆: {机要通信用车: 2, 应急保障用车: 0, 其他用车: 1}, 单价100万元以上设备: 4}
`);
  expect(政府采购!.总额.value.toString()).toBe('80000');
  expect(政府采购!.授予中小企业.value.toString()).toBe('30000');
  expect(国有资产!.车辆总数.value.toString()).toBe('3');
  expect(国有资产!.车辆.map(({ 用途 }) => 用途)).toEqual(['机要通信用车', '其他用车']);
});

it('has no car without a car, and counts it as a number', () => {
  const { 车辆总数 } = accountsOf('国有资产: {车辆: {}, 单价100万元以上设备: 0}').国有资产!;
  expect([车辆总数.kind, 车辆总数.value.toString()]).toEqual(['数量', '0']);
});
