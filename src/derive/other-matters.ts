import { ABSENT, sum } from '../kernel/figure.js';
import type { Report } from '../read/schema/report.js';
import type { Accounts } from './accounts.js';

/** 概况: the duties and the units, numbered. */
export function deriveOverview(report: Report): Accounts['概况'] {
  const { 职责, 机构设置 } = report.概况;
  return {
    职责,
    与预算比较: 机构设置.与预算比较,
    单位: 机构设置.单位.map(({ 名称, 代码 }, index) => ({ 序号: index + 1, 名称, 代码 })),
    单位个数: 机构设置.单位.length,
  };
}

/** 政府采购 with its totals. */
export function deriveProcurement(report: Report): Accounts['政府采购'] {
  if (report.政府采购 === undefined) return undefined;
  const purchase = (given: NonNullable<Report['政府采购']>['货物']) => ({
    支出: given?.支出 ?? ABSENT,
    授予中小企业: given?.授予中小企业 ?? ABSENT,
  });
  const 货物 = purchase(report.政府采购.货物);
  const 工程 = purchase(report.政府采购.工程);
  const 服务 = purchase(report.政府采购.服务);
  const parts = [货物, 工程, 服务];
  return {
    总额: sum(parts.map(({ 支出 }) => 支出)),
    货物,
    工程,
    服务,
    授予中小企业: sum(parts.map(({ 授予中小企业 }) => 授予中小企业)),
    授予小微企业: report.政府采购.授予小微企业 ?? ABSENT,
  };
}

/** 国有资产: the cars by use and in all. */
export function deriveAssets(report: Report): Accounts['国有资产'] {
  if (report.国有资产 === undefined) return undefined;
  const cars = Object.entries(report.国有资产.车辆);
  return {
    车辆总数: sum(
      cars.map(([, count]) => count),
      '数量',
    ),
    车辆: cars.filter(([, count]) => !count.value.isZero()).map(([用途, 数量]) => ({ 用途, 数量 })),
    单价100万元以上设备: report.国有资产.单价100万元以上设备,
  };
}
