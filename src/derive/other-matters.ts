import { ABSENT, absent, difference, type Figure, sum } from '../kernel/figure.js';
import { ASSET_KINDS } from '../read/schema/facts.js';
import type { Report } from '../read/schema/report.js';
import type { Accounts } from './accounts.js';
import { settle, settleWhole } from './settle.js';

/** Uses of cars that the 部门决算 form has, in its order; what is not entered is zero. */
const CAR_USES = [
  '副部（省）级及以上领导用车',
  '主要负责人用车',
  '机要通信用车',
  '应急保障用车',
  '执法执勤用车',
  '特种专业技术用车',
  '离退休干部服务用车',
  '其他用车',
];

/** 机关运行经费 by kind of unit. */
export function deriveRunningCosts({ 机关运行经费 }: Report): Accounts['机关运行经费明细'] {
  if (机关运行经费 === undefined) return undefined;
  const { 决算, 参公事业单位 } = 机关运行经费;
  return {
    行政单位: 参公事业单位 ? difference(决算, 参公事业单位) : 决算,
    参公事业单位: 参公事业单位 ?? ABSENT,
  };
}

/** 政府采购 with its totals. Contracts of which nothing is said are not zero: only what was not bought has none. */
export function deriveProcurement(report: Report): Accounts['政府采购'] {
  if (report.政府采购 === undefined) return undefined;
  const given = report.政府采购;
  const purchase = (kind: '货物' | '工程' | '服务') => {
    const 支出 = given[kind]?.支出 ?? ABSENT;
    const { 预算, 中标, 合同 } = given[kind] ?? {};
    return { 支出, 授予中小企业: given[kind]?.授予中小企业 ?? nothingOf(支出), 预算, 中标, 合同 };
  };
  const parts = { 货物: purchase('货物'), 工程: purchase('工程'), 服务: purchase('服务') };
  const granted = Object.values(parts).map(({ 授予中小企业 }) => 授予中小企业);
  const total = sum(granted.filter((part) => part !== undefined));
  const all = granted.every((part) => part !== undefined);
  const 授予中小企业 = all ? settleWhole(total, given.授予中小企业) : given.授予中小企业;
  const stated = report.批复数?.政府采购;
  const bought = Object.values(parts).filter(({ 支出, 预算 }) => !支出.value.isZero() || 预算);
  return {
    总额: settle(sum(Object.values(parts).map(({ 支出 }) => 支出)), stated?.总额),
    ...parts,
    授予中小企业: 授予中小企业 && settle(授予中小企业, stated?.授予中小企业),
    授予小微企业: given.授予小微企业 ?? nothingOf(授予中小企业),
    预算总额: known(bought.map(({ 预算 }) => 预算)),
    中标总额: known(bought.map(({ 中标 }) => 中标)),
    合同总额: known(bought.map(({ 合同 }) => 合同)),
    预留中小企业: given.预留中小企业,
    预留小微企业: given.预留小微企业,
  };
}

/** The sum of parts that are all filled in; else it is unknown. */
function known(parts: readonly (Figure | undefined)[]): Figure | undefined {
  const filled = parts.filter((part) => part !== undefined);
  return filled.length > 0 && filled.length === parts.length ? sum(filled) : undefined;
}

/** Of nothing, nothing; of an amount nobody knows how much. */
function nothingOf(whole: Figure | undefined): Figure | undefined {
  return whole?.value.isZero() ? ABSENT : undefined;
}

/** Every kind of assets that is filled in: of the others there are none. */
function assetsOf(given: { readonly [Kind in keyof typeof ASSET_KINDS]?: Figure | undefined }): Figure[] {
  return Object.keys(ASSET_KINDS).flatMap((kind) => given[kind as keyof typeof ASSET_KINDS] ?? []);
}

/** 国有资产: the cars by use and in all. */
export function deriveAssets(report: Report): Accounts['国有资产'] {
  if (report.国有资产 === undefined) return undefined;
  const { 车辆, 固定资产明细 = {}, ...others } = report.国有资产;
  const 各用途车辆 = Object.entries(车辆).map(([用途, 数量]) => ({ 用途, 数量 }));
  const none = CAR_USES.map((use) => [use, absent('数量')] as const);
  return {
    车辆总数: settle(sum(Object.values(车辆), '数量'), report.批复数?.国有资产?.车辆总数),
    车辆: 各用途车辆.filter(({ 数量 }) => !数量.value.isZero()),
    各用途车辆,
    按用途: { ...Object.fromEntries(none), ...车辆 },
    ...others,
    资产总额: known(assetsOf(others)),
    固定资产明细: Object.entries(固定资产明细).map(([类别, 金额]) => ({ 类别, 金额 })),
  };
}
