import type { z } from 'zod';
import type { Figure } from '../../kernel/figure.js';
import { type DeclaredValue, declaredShape } from './declared-fields.js';
import type { Unit } from './unit.js';

/** Facts that only some provinces publish: single values by name, each described once for the data file and the accounts. */
export type Facts = Readonly<Record<string, DeclaredValue>>;

type Held<Fact extends DeclaredValue> = Fact['类别'] extends '文字' | '日期' ? string : Figure;

/** Schemas of facts, each of which may be left out. */
export type FactSchemas<F extends Facts> = { [Name in keyof F]: z.ZodOptional<z.ZodType<Held<F[Name]>>> };

/** What a data file may say of a group of facts. */
export const factSchemas = <F extends Facts>(unit: Unit, facts: F) =>
  declaredShape(unit, facts) as FactSchemas<F>;

const spending = (what: string) =>
  ({
    预算: { 类别: '金额', 说明: `${what}全年预算数` },
    决算: { 类别: '金额', 说明: `${what}决算数` },
    用途: { 类别: '文字', 说明: `${what}的开支内容` },
  }) as const;

export const MEETINGS = {
  ...spending('会议费支出'),
  次数: { 类别: '个数', 计量单位: '次', 说明: '召开会议的次数' },
  人次: { 类别: '个数', 计量单位: '人次', 说明: '参加会议的人次' },
} as const satisfies Facts;

export const TRAININGS = {
  ...spending('培训费支出'),
  次数: { 类别: '个数', 计量单位: '次', 说明: '组织培训的次数' },
  人次: { 类别: '个数', 计量单位: '人次', 说明: '参加培训的人次' },
} as const satisfies Facts;

export const PURCHASED_SERVICES = {
  ...spending('政府购买服务支出'),
  项目个数: { 类别: '个数', 计量单位: '个', 说明: '政府购买服务的项目个数' },
} as const satisfies Facts;

const people = (说明: string) => ({ 类别: '个数', 计量单位: '人', 说明 }) as const;

/** People beside those of 编制 and 实有. */
export const PEOPLE = {
  离休: people('年末离休人员'),
  退休: people('年末退休人员'),
  遗属: people('年末由单位发放补助的遗属'),
  学生: people('年末学生数'),
} as const satisfies Facts;

/** What was looked at in one step of 绩效管理. */
export const MANAGED = {
  项目个数: { 类别: '个数', 计量单位: '个', 说明: '项目个数' },
  金额: { 类别: '金额', 说明: '涉及金额' },
} as const satisfies Facts;

export const MANAGEMENT_RESULTS = {
  平均得分: { 类别: '分值', 说明: '绩效自评的平均得分' },
  问题个数: { 类别: '个数', 计量单位: '个', 说明: '绩效监控和评价发现的问题' },
  整改个数: { 类别: '个数', 计量单位: '个', 说明: '其中已经整改的问题' },
} as const satisfies Facts;

/** Kinds of assets at the end of the year: 资产负债简表. */
export const ASSET_KINDS = {
  流动资产: { 类别: '金额', 说明: '年末流动资产' },
  固定资产: { 类别: '金额', 说明: '年末固定资产净值' },
  在建工程: { 类别: '金额', 说明: '年末在建工程' },
  长期投资: { 类别: '金额', 说明: '年末长期投资' },
  无形资产: { 类别: '金额', 说明: '年末无形资产净值' },
  公共基础设施: { 类别: '金额', 说明: '年末公共基础设施净值' },
  政府储备物资: { 类别: '金额', 说明: '年末政府储备物资' },
  文物资源: { 类别: '金额', 说明: '年末文物资源' },
  保障性住房: { 类别: '金额', 说明: '年末保障性住房净值' },
  其他资产: { 类别: '金额', 说明: '年末其他资产' },
} as const satisfies Facts;

export const ASSET_COUNTS = {
  房屋面积: { 类别: '数量', 计量单位: '平方米', 说明: '年末房屋建筑面积' },
  单价50万元以上通用设备: { 类别: '个数', 计量单位: '台（套）', 说明: '单价50万元（含）以上的通用设备' },
  单价100万元以上专用设备: { 类别: '个数', 计量单位: '台（套）', 说明: '单价100万元（含）以上的专用设备' },
} as const satisfies Facts;

/** Parts of 结余分配: 事业单位. */
export const ALLOCATIONS = {
  交纳企业所得税: { 类别: '金额', 说明: '结余分配：交纳企业所得税' },
  提取专用结余: { 类别: '金额', 说明: '结余分配：提取专用结余（职工福利基金等）' },
  转入非财政拨款结余: { 类别: '金额', 说明: '结余分配：事业单位转入非财政拨款结余' },
  其他: { 类别: '金额', 说明: '结余分配：其他' },
} as const satisfies Facts;

/** Parts of what is carried over that tables of some provinces have apart. */
export const BALANCE_PARTS = {
  使用专用结余: { 类别: '金额', 说明: '使用非财政拨款结余中使用专用结余的' },
  年初经营结余: { 类别: '金额', 说明: '年初结转和结余中的经营结余' },
  年末经营结余: { 类别: '金额', 说明: '年末结转和结余中的经营结余' },
} as const satisfies Facts;

/** What a unit is to the 部门决算. */
export const UNIT_ATTRIBUTES = {
  单位分类: { 类别: '文字', 说明: '单位分类', 例: '公益一类事业单位' },
  会计制度: { 类别: '文字', 说明: '执行的会计制度', 例: '政府会计准则制度' },
  报表类型: { 类别: '文字', 说明: '决算报表的类型', 例: '单户表' },
  预算级次: { 类别: '文字', 说明: '预算级次', 例: '二级预算单位' },
} as const satisfies Facts;

/** Money of 政府采购 as it is counted otherwise than by spending. */
export const PURCHASE_BASES = {
  预算: { 类别: '金额', 说明: '采购预算金额' },
  中标: { 类别: '金额', 说明: '中标（成交）金额' },
  合同: { 类别: '金额', 说明: '签订的合同金额' },
} as const satisfies Facts;

/** 预留 for 中小企业 of the budget of 政府采购. */
export const RESERVED = {
  预留中小企业: { 类别: '金额', 说明: '预留给中小企业的采购预算金额' },
  预留小微企业: { 类别: '金额', 说明: '其中预留给小微企业的' },
} as const satisfies Facts;
