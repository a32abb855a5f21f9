import { z } from 'zod';
import { quantity, score } from '../numbers.js';
import type { Unit } from '../unit.js';
import { name, text } from '../words.js';
import { indicators } from './indicators.js';
import { projectFunds } from './project.js';

const goal = z.strictObject({ 名称: text('年度目标'), 指标: indicators });

const task = z.strictObject({
  名称: name('主要职责或重点任务的名称'),
  内容: text('主要实施内容').optional(),
  预期目标: text('预期目标').optional(),
  完成情况: text('实际完成情况').optional(),
  未完成原因: text('未完成原因分析').optional(),
});

/** 部门（单位）整体支出绩效自评表: one table of indicators, or several goals with theirs. */
export const wholeEvaluation = (unit: Unit) =>
  z.strictObject({
    单位个数: quantity('开展整体支出绩效自评的部门（单位）个数，不填为 1').optional(),
    资金: projectFunds(unit, '部门整体支出'),
    财政拨款: projectFunds(unit, '部门整体支出中的财政拨款').optional(),
    其他资金: projectFunds(unit, '部门整体支出中的其他资金').optional(),
    资金分值: score('预算执行率的分值，不填为 10').optional(),
    资金得分: score('预算执行率的得分，不按“分值乘执行率”计分时填写').optional(),
    任务: z.array(task).default([]).describe('部门主要职责和年度重点任务完成情况'),
    目标: z.array(goal).default([]).describe('年度目标及其指标；只有一张指标表时不写，改写“指标”'),
    指标: indicators.optional(),
    评价等级: text('评价等级，不填则按总分推算').optional(),
    结果: text('从评价情况看……').optional(),
    未完成原因: text('表末：偏差大或目标未完成的原因分析').optional(),
    结果应用: text('表末：改进措施及结果应用方案').optional(),
  });
