import type { FormRule } from '../engine/rule.js';
import { worded } from '../engine/wording.js';

export const performanceFunds: FormRule = {
  id: '绩效资金',
  title: '绩效项目有执行数就有全年预算数。',
  source: '项目支出绩效自评表：执行率为全年执行数与全年预算数之比',
  *check({ read, accounts }) {
    for (const [index, { 名称, 资金 }] of (accounts.绩效?.项目 ?? []).entries()) {
      const { 全年预算, 执行 } = 资金.总额;
      if (!全年预算.value.isZero() || 执行.value.isZero()) continue;
      yield {
        message: `“${名称}”有执行数而没有全年预算数，无法计算执行率`,
        span: read.locate(['绩效', '项目', index, '名称']),
        actual: `执行数 ${worded('金额', 执行.value, read.report.金额单位)}，全年预算数 0`,
      };
    }
  },
};
