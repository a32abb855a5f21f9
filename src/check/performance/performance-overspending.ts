import type { FormRule } from '../engine/rule.js';
import { exceeds, limited } from '../engine/wording.js';

export const performanceOverspending: FormRule = {
  id: '绩效超预算',
  title: '绩效项目的执行数一般不大于全年预算数。',
  source: '项目支出绩效自评表：执行率一般不超过 100%',
  *check({ read, accounts }) {
    for (const [index, { 名称, 资金 }] of (accounts.绩效?.项目 ?? []).entries()) {
      const { 全年预算, 执行 } = 资金.总额;
      if (全年预算.value.isZero() || !exceeds(执行, 全年预算)) continue;
      yield {
        message: `“${名称}”的执行数大于全年预算数`,
        span: read.locate(['绩效', '项目', index, '名称']),
        ...limited(全年预算, '全年预算数', 执行, read.report.金额单位),
      };
    }
  },
};
