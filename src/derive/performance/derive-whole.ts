import type { Report } from '../../read/schema/report.js';
import type { Accounts } from '../accounts.js';
import { fundsLine } from './form-funds.js';
import { countLines, deriveIndicators, scoreForm } from './form-scores.js';

type Given = NonNullable<NonNullable<Report['绩效']>['整体自评']>;

/** 部门（单位）整体支出绩效自评表: every goal with its indicators, scored as one form. */
export function deriveWhole(given: Given): NonNullable<Accounts['绩效']>['整体自评'] {
  const lone = given.指标 ? [{ 名称: undefined, 指标: given.指标 }] : [];
  const 目标 = [...given.目标, ...lone].map((goal, index) => {
    const 指标 = deriveIndicators(goal.指标);
    return { 序号: index + 1, 名称: goal.名称, 行数: countLines(指标), 指标 };
  });
  const 总额 = fundsLine(given.资金);
  const { 结果, 未完成原因, 结果应用 } = given;
  return {
    单位个数: given.单位个数?.value.toNumber() ?? 1,
    资金: { 总额, 财政拨款: fundsLine(given.财政拨款), 其他资金: fundsLine(given.其他资金) },
    任务: given.任务.map((task, index) => ({ 序号: index + 1, ...task })),
    目标,
    ...scoreForm(
      given,
      总额.执行率,
      目标.flatMap(({ 指标 }) => 指标),
    ),
    ...{ 结果, 未完成原因, 结果应用 },
  };
}
