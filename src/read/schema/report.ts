import { z } from 'zod';
import { accountsSchemas } from './accounts-rows.js';
import { performance } from './performance.js';
import { amount, count, text, type Unit, UNITS, word, year } from './values.js';

/**
 * The data file of one bureau and one year: primary facts, each entered once.
 * Keys are the field's standard terms; amounts are in `unit` and come out in 元.
 */
export function reportSchema(unit: Unit) {
  const { 科目行, 分资金, 经济分类 } = accountsSchemas(unit);
  const 金额 = () => amount(unit);
  return z.strictObject({
    格式: text().describe('模板包的名称或路径'),
    年度: year().describe('决算年度'),
    名称: text().describe('部门或单位全称'),
    类型: word('部门', '单位').default('部门').describe('部门决算还是单位决算，全文用语随之改变'),
    预算代码: text().optional().describe('部门预算代码'),
    公开日期: text().describe('封面上的公开日期，例如 2025年9月'),
    金额单位: word(...UNITS).describe('本文件全部金额的单位'),
    数据来源: text().optional().describe('数据取自何处，不印出'),
    概况: z.strictObject({
      职责: z.array(text()).min(1).describe('主要职责，逐条'),
      机构设置: z.strictObject({
        与预算比较: text().optional().describe('决算单位与预算单位相比的变化，例如 无增减变化'),
        单位: z.array(单位).min(1).describe('纳入决算编制范围的单位，第一个是本级'),
      }),
    }),
    科目: z.array(科目行).min(1).describe('每个项级科目一行；类、款、合计由程序推算'),
    经济分类: 经济分类.describe('一般公共预算财政拨款基本支出，按部门预算支出经济分类款级科目'),
    结转结余: z
      .strictObject({
        年初: 分资金.optional().describe('年初结转和结余，按资金性质'),
        使用非财政拨款结余: 金额().optional().describe('使用非财政拨款结余（含专用结余），01 表'),
        结余分配: 金额().optional().describe('结余分配，01 表'),
      })
      .optional(),
    机关运行经费: z
      .strictObject({ 决算: 金额().describe('机关运行经费支出决算数') })
      .optional(),
    政府采购: z
      .strictObject({
        货物: 采购(unit),
        工程: 采购(unit),
        服务: 采购(unit),
        授予小微企业: 金额().describe('授予小微企业合同金额'),
      })
      .optional(),
    国有资产: z
      .strictObject({
        车辆: z.record(text名称(), count()).describe('按用途的车辆数（辆），只列有车的用途，例如 其他用车: 1'),
        单价100万元以上设备: count().describe('单价100万元（含）以上设备（不含车辆），台（套）'),
      })
      .optional(),
    上年: z
      .union([
        text().describe('上年数据文件的路径'),
        z.strictObject({
          收入总计: 金额().optional(),
          支出总计: 金额().optional(),
          财政拨款收入总计: 金额().optional(),
          财政拨款支出总计: 金额().optional(),
          一般公共预算支出: 金额().optional(),
          机关运行经费: 金额().optional(),
        }),
      ])
      .describe('上年决算数，或上年数据文件的路径'),
    增减原因: z
      .strictObject({
        总计: text().optional().describe('收入、支出总计与上年相比的原因'),
        财政拨款总计: text().optional(),
        一般公共预算支出: text().optional(),
        机关运行经费: text().optional(),
      })
      .default({})
      .describe('与上年相比增减的主要原因'),
    未列支年初预算: z
      .array(
        z.strictObject({
          内容: text().describe('资金或项目名称'),
          金额: 金额().describe('年初预算数'),
          说明: text().optional().describe('为何不在本部门的项级科目列支，不印出'),
        }),
      )
      .default([])
      .describe('列入一般公共预算财政拨款支出年初预算、但不在任何项级科目列支的资金；与各项级科目的年初预算相加为年初预算数'),
    预算差异原因: text().optional().describe('一般公共预算财政拨款支出决算与年初预算不同的主要原因'),
    绩效: performance(unit).optional(),
    批复数: z
      .strictObject({
        科目: z.array(科目行).default([]).describe('类、款级科目或合计（编码: 合计）的批复数，只写与推算有尾差的'),
        经济分类: 经济分类.default({}).describe('类级科目的批复数'),
        人员经费: 金额().optional(),
        公用经费: 金额().optional(),
      })
      .optional()
      .describe('只有四舍五入后的数时才需要：与推算值核对，尾数以此为准'),
  });
}

const text名称 = () => z.string();

const 单位 = z.strictObject({
  名称: text().describe('单位名称'),
  代码: text().optional().describe('预算单位代码'),
  全称: text().optional().describe('绩效表等处使用的名称，与“名称”不同时填写'),
});

const 采购 = (unit: Unit) =>
  z.strictObject({
    支出: amount(unit).describe('政府采购支出'),
    授予中小企业: amount(unit).describe('授予中小企业合同金额'),
  });

/** A data file as read: zod's output of {@link reportSchema}. */
export type Report = z.output<ReturnType<typeof reportSchema>>;
