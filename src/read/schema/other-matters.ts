import { z } from 'zod';
import { ASSET_COUNTS, ASSET_KINDS, factSchemas, PURCHASE_BASES, RESERVED } from './facts.js';
import { amount, quantity } from './numbers.js';
import type { Unit } from './unit.js';
import { text } from './words.js';

/** 机关运行经费, in some places called 机构运行经费. */
export const runningCosts = (unit: Unit) =>
  z.strictObject({
    决算: amount(unit, '机关（机构）运行经费支出决算数'),
    参公事业单位: amount(unit, '决算数中参照公务员法管理事业单位的；其余为行政单位的').optional(),
  });

const purchase = (unit: Unit, what: string) =>
  z
    .strictObject({
      支出: amount(unit, `政府采购${what}支出`),
      授予中小企业: amount(unit, `${what}采购授予中小企业的合同金额`).optional(),
      ...factSchemas(unit, PURCHASE_BASES),
    })
    .optional()
    .describe(`政府采购${what}，没有则不写`);

/** 政府采购; a file with an empty mapping says that there was none. */
export const procurement = (unit: Unit) =>
  z.strictObject({
    货物: purchase(unit, '货物'),
    工程: purchase(unit, '工程'),
    服务: purchase(unit, '服务'),
    授予中小企业: amount(unit, '授予中小企业的合同金额，只在货物、工程、服务没有分开填写时填').optional(),
    授予小微企业: amount(unit, '授予中小企业合同金额中授予小微企业的').optional(),
    ...factSchemas(unit, RESERVED),
  });

/** 批复数 of the totals of 政府采购. */
export const statedProcurement = (unit: Unit) =>
  z.strictObject({
    总额: amount(unit, '政府采购支出总额').optional(),
    授予中小企业: amount(unit, '授予中小企业合同金额合计').optional(),
  });

/** 批复数 of the totals of 国有资产. */
export const statedAssets = z.strictObject({ 车辆总数: quantity('车辆总数（辆）').optional() });

export const assets = (unit: Unit) =>
  z.strictObject({
    车辆: z.record(z.string(), quantity('该用途的车辆数（辆）')).meta({
      description: '车辆数（辆），用途作字段名，例如 其他用车: 1；须列出为零的用途时填 0；没有车辆写 {}',
      样例: [{ 其他用车: 1 }],
    }),
    其他用车说明: text('其他用车主要是什么车', '事业单位公务用车').optional(),
    单价100万元以上设备: quantity('单价100万元（含）以上设备（不含车辆）的台（套）数'),
    ...factSchemas(unit, ASSET_COUNTS),
    ...factSchemas(unit, ASSET_KINDS),
    固定资产明细: z
      .record(z.string(), amount(unit, '该类固定资产净值，类别作字段名'))
      .optional()
      .meta({
        description: '固定资产净值，按类别，类别作字段名，例如 房屋和构筑物',
        样例: [{ 房屋和构筑物: 1234.56 }],
      }),
  });
