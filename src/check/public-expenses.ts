import type { Figure } from '../kernel/figure.js';
import type { Rule } from './rule.js';
import { exceeds, limited, spanOf } from './wording.js';

export const publicExpenses: Rule = {
  id: '三公经费',
  title: '“三公”经费决算数一般不大于全年预算数，外事接待是国内公务接待的一部分。',
  source: '财政拨款“三公”经费支出决算表：预算数为按规定程序调整后的全年预算数',
  *check({ read, accounts }) {
    const { 三公经费 } = accounts;
    if (三公经费 === undefined) return;
    const { 因公出国境费, 公务用车购置费, 公务用车运行维护费, 公务接待费 } = 三公经费;
    const unit = read.report.金额单位;
    const at = (...figures: Figure[]) =>
      figures.map(spanOf).find((span) => span !== undefined) ?? read.locateKey(['三公经费']);
    for (const [name, { 预算, 决算 }] of Object.entries({
      '因公出国（境）费': 因公出国境费,
      公务用车购置费,
      公务用车运行维护费,
      公务接待费,
    })) {
      if (!exceeds(决算, 预算)) continue;
      const message = `${name}决算数大于全年预算数`;
      yield { level: '提醒', message, span: at(决算, 预算), ...limited(预算, '全年预算数', 决算, unit) };
    }
    const { 国内 } = 公务接待费;
    for (const column of ['决算', '批次', '人次'] as const) {
      const [part, whole] = [国内.外事[column], 国内[column]];
      if (!exceeds(part, whole)) continue;
      const message = `外事接待的${column}大于国内公务接待的`;
      yield {
        level: '错误',
        message,
        span: at(part),
        ...limited(whole, `国内公务接待${column}`, part, unit),
      };
    }
  },
};
