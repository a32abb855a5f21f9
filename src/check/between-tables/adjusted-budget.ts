import { BUDGET_ITEMS, BUDGETS } from '../../read/schema/line-items.js';
import type { Rule } from '../engine/rule.js';
import { exceeds, limited, spanOf, worded } from '../engine/wording.js';

export const adjustedBudget: Rule = {
  id: '全年预算',
  title: '支出决算数不大于全年预算数（调整预算数）；填写了全年预算数的，同一本预算有支出的科目都填写。',
  source: '部门决算报表：全年预算数为按规定程序调整后的预算数，含年初结转和结余',
  *check({ read: { report, locate }, accounts }) {
    const indices = new Map(report.科目.map(({ 编码 }, index) => [编码, index]));
    for (const budget of BUDGETS) {
      const { 全部项级, 支出, 全年预算 } = accounts[budget];
      const isByItem = 全部项级.some((item) => item.全年预算);
      for (const { 编码, 项, 决算, 全年预算: own } of isByItem ? 全部项级 : []) {
        const path = ['科目', indices.get(编码)!];
        if (own && exceeds(决算, own))
          yield {
            message: `科目 ${编码} ${项}的支出决算数大于全年预算数`,
            span: spanOf(own) ?? locate([...path, '全年预算']),
            ...limited(own, '全年预算数', 决算, report.金额单位),
            hint: '全年预算填调整后的预算数，含年初结转和结余。',
          };
        if (!own && !决算.value.isZero())
          yield {
            message: `科目 ${编码} ${项}没有填写全年预算，同一本预算的其他科目填了`,
            span: locate([...path, '编码']),
            actual: `支出决算 ${worded('金额', 决算.value, report.金额单位)}`,
            hint: '在这一科目填写“全年预算”；没有的填 0。',
            unfilled: 1,
          };
      }
      if (isByItem || 全年预算 === undefined || !exceeds(支出, 全年预算)) continue;
      yield {
        message: `${BUDGET_ITEMS[budget].printed}支出决算数大于全年预算数`,
        span: spanOf(全年预算) ?? locate(['全年预算', budget]),
        ...limited(全年预算, '全年预算数', 支出, report.金额单位),
        hint: '全年预算填调整后的预算数，含年初结转和结余。',
      };
    }
  },
};
