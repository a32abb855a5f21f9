import { gradeOf } from '../derive/performance/grade.js';
import type { Rule } from './rule.js';
import { worded } from './wording.js';

export const performanceGrades: Rule = {
  id: '评价等级',
  title: '评价等级与总得分相称：90 分以上为优，80 分以上为良，60 分以上为中，不足 60 分为差。',
  source: '项目支出绩效评价管理办法（财预〔2020〕10号）',
  *check({ read, accounts }) {
    for (const [index, { 名称, 评价等级, 总得分 }] of (accounts.绩效?.项目 ?? []).entries()) {
      const earned = gradeOf(总得分);
      if (评价等级 === earned) continue;
      yield {
        message: `“${名称}”的评价等级与总得分不相称`,
        span: read.locate(['绩效', '项目', index, '评价等级']),
        expected: `${earned}（总得分 ${worded('分值', 总得分.value, read.report.金额单位)}）`,
        actual: 评价等级,
      };
    }
  },
};
