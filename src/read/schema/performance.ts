import { z } from 'zod';
import { amount, percentage, score } from './numbers.js';
import type { Unit } from './unit.js';
import { text, word } from './words.js';

const projectFunds = (unit: Unit, what: string) =>
  z
    .strictObject({
      年初预算: amount(unit, `${what}年初预算数`),
      全年预算: amount(unit, `${what}全年预算数`),
      执行: amount(unit, `${what}全年执行数`),
    })
    .describe(what);

const indicator = z.tuple([
  text('三级指标'),
  text('年度指标值', '≥90%'),
  text('实际完成值', '95%'),
  score('分值'),
  score('得分'),
  text('偏差原因分析及改进措施，没有则不写').optional(),
]);

const indicators = z
  .record(
    z.string(),
    z
      .record(
        z.string(),
        z.array(indicator).min(1).describe('三级指标，每行一个；二级指标作字段名，例如 数量指标'),
      )
      .describe('二级指标；一级指标作字段名，例如 产出指标'),
  )
  .describe('绩效指标，每行 [三级指标, 年度指标值, 实际完成值, 分值, 得分, 偏差原因]');

const project = (unit: Unit) =>
  z.strictObject({
    名称: text('项目名称'),
    实施单位: text('实施单位：“概况”所列单位的代码'),
    本年财政拨款: projectFunds(unit, '本年财政拨款').optional(),
    上年结转资金: projectFunds(unit, '上年结转资金').optional(),
    其他资金: projectFunds(unit, '其他资金').optional(),
    资金分值: score('预算执行率的分值，不填为 10').optional(),
    预期目标: text('年度总体目标：预期目标').optional(),
    实际完成情况: text('年度总体目标：实际完成情况').optional(),
    指标: indicators,
    评价等级: word(['优', '良', '中', '差'], '评价等级，不填则按总分推算').optional(),
    备注: text('备注').optional(),
    批复数: z
      .strictObject({ 执行率: percentage('预算执行率').optional() })
      .optional()
      .describe('与推算值有尾差的数，以此为准'),
  });

const evaluation = z.strictObject({
  项目: z.array(text('项目名称，与“绩效”的“项目”一致')).min(1).describe('开展部门评价的项目'),
  结果: text('从评价情况看……'),
  报告: z
    .strictObject({
      标题: text('评价报告标题'),
      文件: text('评价报告的 Markdown 文件，从本文件所在的文件夹算起', '2024/评价报告.md'),
    })
    .describe('部门评价报告'),
});

/**
 * 绩效: the projects with their self-evaluation forms, and what the 情况说明 tells of them.
 * Source of the form: 项目支出绩效自评表 (财预〔2020〕10号 annex 1).
 */
export const performance = (unit: Unit) =>
  z.strictObject({
    项目: z.array(project(unit)).min(1).describe('项目支出绩效自评表，每个项目一份'),
    重点项目: text('正文中列出自评表和综述的项目名称').optional(),
    整体支出自评: text('部门整体支出绩效自评的结果').optional(),
    部门评价: evaluation.optional().describe('部门评价'),
    单位整体评价: text('对所属单位整体支出开展部门评价的情况').optional(),
  });
