import { type IndicatorRow, indicatorForms } from '../engine/indicator/indicator-rows.js';
import { isCost, judge } from '../engine/indicator/judge.js';
import type { Finding, Rule } from '../engine/rule.js';

export const lostPoints: Rule = {
  id: '扣分原因',
  title: '达到目标的指标得满分；扣了分的指标写明偏差原因。',
  source: '项目支出绩效自评表：偏差原因分析及改进措施；完成目标值的指标得满分（财预〔2020〕10号）',
  *check({ read }) {
    for (const form of indicatorForms(read)) {
      for (const row of form.rows) {
        const isExplained = row.偏差原因 !== undefined || form.未完成原因 !== undefined;
        if (isExplained || row.得分.value.gte(row.分值.value)) continue;
        yield finding(row);
      }
    }
  },
};

function finding(row: IndicatorRow): Finding {
  const { title, 分值, 得分, 年度指标值, 实际完成值 } = row;
  const isMet = judge(row) === 'met';
  return {
    message: `${title}${isMet ? '达到了目标，却没有得满分' : '扣了分，没有写偏差原因'}`,
    span: row.spanOf('得分'),
    expected: isMet ? `${分值.value} 分（目标 ${年度指标值}，实际 ${实际完成值}）` : '得满分，或写明偏差原因',
    actual: `${得分.value} 分`,
    difference: `少 ${分值.value.minus(得分.value)} 分`,
    hint: isMet ? metHint(row) : '在这一行的最后写偏差原因和改进措施。',
  };
}

function metHint(row: IndicatorRow): string {
  return isCost(row) ? '核对得分；成本低于目标是达到目标，不按比例扣分。' : '核对得分和实际完成值。';
}
