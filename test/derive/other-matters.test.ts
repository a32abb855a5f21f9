import { describe, expect, it } from 'vitest';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import { accountsOf, catalogue, reportOf } from './report-of.js';

it('takes last year’s figures from last year’s report', () => {
  const { report } = reportOf(`
年度: 2023
科目: [{编码: "2101501", 收入: {一般公共预算: 7, 其他收入: 1}, 支出: {项目支出: {一般公共预算: 6}}}]
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
  expect(政府采购!.授予中小企业?.value.toString()).toBe('30000');
  expect(国有资产!.车辆总数.value.toString()).toBe('3');
  expect(国有资产!.车辆.map(({ 用途 }) => 用途)).toEqual(['机要通信用车', '其他用车']);
});

it('has no car without a car, and counts it as a number', () => {
  const { 车辆总数 } = accountsOf('国有资产: {车辆: {}, 单价100万元以上设备: 0}').国有资产!;
  expect([车辆总数.kind, 车辆总数.value.toString()]).toEqual(['数量', '0']);
});

it('lists cars by every use that the form has, and as the file lists them', () => {
  const { 各用途车辆, 按用途 } = accountsOf(
    '国有资产: {车辆: {领导干部用车: 0, 其他用车: 4}, 单价100万元以上设备: 0}',
  ).国有资产!;
  expect(各用途车辆.map(({ 用途 }) => 用途)).toEqual(['领导干部用车', '其他用车']);
  expect(Object.keys(按用途)).toHaveLength(9);
  expect([按用途.其他用车!, 按用途.机要通信用车!].map(({ value }) => value.toNumber())).toEqual([4, 0]);
});

describe('政府采购', () => {
  const procured = (given: string) => {
    const { 货物, 工程, 服务, ...totals } = accountsOf(`政府采购: ${given}`).政府采购!;
    const contracts = { 货物, 工程, 服务 };
    return {
      总额: totals.总额.value.toNumber(),
      分项: Object.values(contracts).map(({ 授予中小企业 }) => 授予中小企业?.value.toNumber()),
      合计: totals.授予中小企业?.value.toNumber(),
      小微: totals.授予小微企业?.value.toNumber(),
    };
  };
  it('takes a total that is not split up', () =>
    expect(procured('{货物: {支出: 1.96}, 授予中小企业: 0.40, 授予小微企业: 0.1}')).toEqual({
      总额: 19600,
      分项: [undefined, 0, 0],
      合计: 4000,
      小微: 1000,
    }));
  it('does not take contracts of which nothing is said for zero', () =>
    expect(procured('{货物: {支出: 1.96}, 服务: {支出: 3, 授予中小企业: 1}}')).toEqual({
      总额: 49600,
      分项: [undefined, 0, 10000],
      合计: undefined,
      小微: undefined,
    }));
  it('knows that nothing was bought', () =>
    expect(procured('{}')).toEqual({ 总额: 0, 分项: [0, 0, 0], 合计: 0, 小微: 0 }));
});

it('splits 机关运行经费 by kind of unit', () => {
  const { 机关运行经费明细 } = accountsOf('机关运行经费: {决算: 5, 参公事业单位: 2}');
  expect(机关运行经费明细!.行政单位.value.toNumber()).toBe(30000);
  expect(accountsOf('年度: 2024').机关运行经费明细).toBeUndefined();
});
