import { z } from 'zod';
import {
  ASSET_COUNTS,
  ASSET_KINDS,
  MEETINGS,
  PURCHASE_BASES,
  PURCHASED_SERVICES,
  RESERVED,
  TRAININGS,
} from '../../read/schema/facts.js';
import { factsOf, from, 数量, 文字, 金额 } from './fields.js';

export const 会议费 = z.object(factsOf(MEETINGS)).describe('会议费支出');
export const 培训费 = z.object(factsOf(TRAININGS)).describe('培训费支出');
export const 政府购买服务 = z.object(factsOf(PURCHASED_SERVICES)).describe('政府购买服务支出');

export const 机关运行经费明细 = z
  .object({
    行政单位: from(
      ['机关运行经费.决算', '机关运行经费.参公事业单位'],
      金额('行政单位的机关运行经费：决算数减去参公事业单位的'),
    ),
    参公事业单位: from(['机关运行经费.参公事业单位'], 金额('参照公务员法管理事业单位的机关运行经费')),
  })
  .describe('机关运行经费，按单位性质');

const 采购 = (description: string) =>
  z
    .object({
      支出: 金额(`${description}支出`),
      授予中小企业: 金额(`${description}中授予中小企业的合同金额，没有填写的没有`).optional(),
      ...factsOf(PURCHASE_BASES),
    })
    .describe(description);

/** One of the bases in all; absent where none is filled in. */
const 总额 = (basis: keyof typeof PURCHASE_BASES, description: string) =>
  from(
    ['货物', '工程', '服务'].map((kind) => `政府采购.${kind}.${basis}`),
    金额(`${description}：货物、工程、服务之和`),
  ).optional();

export const 政府采购 = z
  .object({
    总额: from(
      ['政府采购.货物.支出', '政府采购.工程.支出', '政府采购.服务.支出'],
      金额('政府采购支出总额：货物、工程、服务之和'),
    ),
    货物: 采购('政府采购货物'),
    工程: 采购('政府采购工程'),
    服务: 采购('政府采购服务'),
    授予中小企业: from(
      [
        '政府采购.货物.授予中小企业',
        '政府采购.工程.授予中小企业',
        '政府采购.服务.授予中小企业',
        '政府采购.授予中小企业',
      ],
      金额('授予中小企业合同金额：货物、工程、服务之和'),
    ).optional(),
    授予小微企业: 金额('其中授予小微企业合同金额').optional(),
    预算总额: 总额('预算', '政府采购预算总额'),
    中标总额: 总额('中标', '政府采购中标（成交）总额'),
    合同总额: 总额('合同', '政府采购合同总额'),
    ...factsOf(RESERVED),
  })
  .describe('政府采购支出');

const 用途与数量 = z.array(z.object({ 用途: 文字('车辆用途'), 数量: 数量('该用途的车辆数（辆）') }));

export const 国有资产 = z
  .object({
    车辆总数: from(['国有资产.车辆'], 数量('车辆总数（辆）')),
    车辆: 用途与数量.describe('按用途的车辆，按数据文件的顺序，只有不为零的'),
    各用途车辆: from(['国有资产.车辆'], 用途与数量.describe('按用途的车辆，按数据文件的顺序，含所填为零的')),
    按用途: from(
      ['国有资产.车辆'],
      z
        .record(z.string(), 数量('该用途的车辆数（辆）'))
        .describe('按用途的车辆，用途作键；部门决算规定的八种用途都有，其余只有所填的'),
    ),
    其他用车说明: 文字('其他用车主要是什么车').optional(),
    单价100万元以上设备: 数量('单价100万元（含）以上设备（不含车辆），台（套）'),
    ...factsOf(ASSET_COUNTS),
    资产总额: from(
      Object.keys(ASSET_KINDS).map((kind) => `国有资产.${kind}`),
      金额('年末资产总额：所填各类资产之和'),
    ).optional(),
    ...factsOf(ASSET_KINDS),
    固定资产明细: from(
      ['国有资产.固定资产明细'],
      z
        .array(z.object({ 类别: 文字('固定资产的类别'), 金额: 金额('该类固定资产净值') }))
        .describe('固定资产净值，按类别，按数据文件的顺序'),
    ),
  })
  .describe('国有资产占有使用');
