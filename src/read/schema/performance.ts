import { z } from 'zod';
import { amount, percentage, score, text, type Unit } from './values.js';

/**
 * 绩效: the projects with their self-evaluation forms, and what the 情况说明 tells of them.
 * Source of the form: 项目支出绩效自评表 (财预〔2020〕10号 annex 1).
 */
export function performance(unit: Unit) {
  const 金额 = () => amount(unit);
  const 资金 = z.strictObject({
    年初预算: 金额(),
    全年预算: 金额(),
    执行: 金额(),
  });
  const 指标 = z
    .tuple([
      text().describe('三级指标'),
      text().describe('年度指标值'),
      text().describe('实际完成值'),
      score().describe('分值'),
      score().describe('得分'),
    ])
    .rest(text().describe('偏差原因分析及改进措施'));
  const 项目 = z.strictObject({
    名称: text(),
    实施单位: text().describe('概况中所列单位的代码'),
    本年财政拨款: 资金.optional(),
    上年结转资金: 资金.optional().describe('不填为 0'),
    其他资金: 资金.optional().describe('不填为 0'),
    资金分值: score().optional().describe('预算执行率的分值，不填为 10'),
    预期目标: text().optional(),
    实际完成情况: text().optional(),
    指标: z
      .record(z.string(), z.record(z.string(), z.array(指标).min(1)))
      .describe('一级指标: 二级指标: 每个三级指标一行 [三级指标, 年度指标值, 实际完成值, 分值, 得分, 偏差原因]'),
    评价等级: text().optional().describe('优、良、中、差；不填则按总分推算'),
    备注: text().optional(),
    批复数: z.strictObject({ 执行率: percentage().optional() }).optional(),
  });
  return z.strictObject({
    项目: z.array(项目).min(1).describe('项目支出绩效自评表，每个项目一份'),
    重点项目: text().optional().describe('正文中列出自评表和综述的项目名称'),
    整体支出自评: text().optional().describe('部门整体支出绩效自评的结果'),
    部门评价: z
      .strictObject({
        项目: z.array(text()).min(1).describe('开展部门评价的项目名称'),
        结果: text().describe('从评价情况看……'),
        报告: z.strictObject({ 标题: text(), 文件: text().describe('评价报告的 Markdown 文件，相对于本文件') }),
      })
      .optional(),
    单位整体评价: text().optional().describe('对所属单位整体支出开展部门评价的情况'),
  });
}
