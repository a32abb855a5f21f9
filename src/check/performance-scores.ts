import type { Rule } from './rule.js';
import { limited, spanOf, worded } from './wording.js';

export const performanceScores: Rule = {
  id: '绩效得分',
  title: '指标得分不小于零、不大于分值。',
  source: '项目支出绩效自评表',
  *check({ read, accounts }) {
    const projects = accounts.绩效?.项目 ?? [];
    const indicators = projects.flatMap(({ 指标 }) =>
      指标.flatMap(({ 二级 }) => 二级.flatMap((group) => group.指标)),
    );
    const unit = read.report.金额单位;
    for (const { 三级指标, 分值, 得分 } of indicators) {
      const span = spanOf(得分) ?? read.locateKey(['绩效', '项目']);
      if (得分.value.gt(分值.value)) {
        yield {
          level: '错误',
          message: `“${三级指标}”的得分大于分值`,
          span,
          ...limited(分值, '分值', 得分, unit),
        };
      }
      if (得分.value.isNegative()) {
        const actual = worded('分值', 得分.value, unit);
        yield { level: '错误', message: `“${三级指标}”的得分小于零`, span, expected: '不小于 0 分', actual };
      }
    }
  },
};
