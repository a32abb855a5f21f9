import { GRADES, gradeOf } from '../derive/performance-grade.js';
import type { Rule } from './rule.js';
import { worded } from './wording.js';

export const performanceGrades: Rule = {
  id: '评价等级',
  title: '评价等级为优、良、中、差之一，一般与总得分相称：90 分以上为优，80 分以上为良，60 分以上为中。',
  source: '项目支出绩效评价管理办法（财预〔2020〕10号）',
  *check({ read, accounts }) {
    const names: readonly string[] = GRADES.map(({ 名称 }) => 名称);
    for (const [index, { 评价等级 }] of (read.report.绩效?.项目 ?? []).entries()) {
      if (评价等级 === undefined) continue;
      const span = read.locate(['绩效', '项目', index, '评价等级']);
      const { 总得分 } = accounts.绩效!.项目[index]!;
      const earned = gradeOf(总得分);
      if (!names.includes(评价等级)) {
        yield {
          level: '错误',
          message: '没有这种评价等级',
          span,
          expected: names.join('、'),
          actual: 评价等级,
        };
      } else if (评价等级 !== earned) {
        const expected = `${earned}（总得分 ${worded('分值', 总得分.value, read.report.金额单位)}）`;
        yield { level: '提醒', message: '评价等级与总得分不相称', span, expected, actual: 评价等级 };
      }
    }
  },
};
