import type { Rule } from './rule.js';
import { exceeds, limited } from './wording.js';

export const performanceFunds: Rule = {
  id: '绩效资金',
  title: '绩效项目有执行数就有全年预算数，执行数一般不大于全年预算数。',
  source: '项目支出绩效自评表：执行率为全年执行数与全年预算数之比',
  *check({ read, accounts }) {
    for (const [index, { 名称, 资金 }] of (accounts.绩效?.项目 ?? []).entries()) {
      const { 全年预算, 执行 } = 资金.总额;
      if (!exceeds(执行, 全年预算)) continue;
      const none = 全年预算.value.isZero();
      yield {
        level: none ? '错误' : '提醒',
        message: none ? `“${名称}”没有全年预算数，无法计算执行率` : `“${名称}”的执行数大于全年预算数`,
        span: read.locate(['绩效', '项目', index, '名称']),
        ...limited(全年预算, '全年预算数', 执行, read.report.金额单位),
      };
    }
  },
};
