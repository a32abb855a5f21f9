import { GRADES } from '../../catalogue/grades.js';
import { gradeOf } from '../../derive/performance/grade.js';
import type { Figure } from '../../kernel/figure.js';
import type { Path } from '../../read/yaml/locate.js';
import type { Audit, Rule } from '../engine/rule.js';
import { worded } from '../engine/wording.js';

/** A grade beside the score that it was given for. */
interface Graded {
  readonly name: string;
  readonly grade: string | undefined;
  readonly score: Figure | undefined;
  readonly path: Path;
}

export const performanceGrades: Rule = {
  id: '评价等级',
  title: '评价等级与总得分相称：90 分以上为优，80 分以上为良，60 分以上为中，不足 60 分为差。',
  source: '项目支出绩效评价管理办法（财预〔2020〕10号）',
  *check(audit) {
    const { read } = audit;
    for (const { name, grade, score, path } of graded(audit)) {
      const isGrade = GRADES.some(({ 名称 }) => 名称 === grade);
      if (grade === undefined || score === undefined || !isGrade || grade === gradeOf(score)) continue;
      yield {
        message: `“${name}”的评价等级与总得分不相称`,
        span: read.locate(path),
        expected: `${gradeOf(score)}（总得分 ${worded('分值', score.value, read.report.金额单位)}）`,
        actual: grade,
      };
    }
  },
};

function graded({ read, accounts }: Audit): readonly Graded[] {
  const { 项目 = [], 整体自评 } = accounts.绩效 ?? {};
  const { 部门评价 } = read.report.绩效 ?? {};
  return [
    ...项目.map(({ 名称, 评价等级, 总得分 }, index) => ({
      name: 名称,
      grade: 评价等级,
      score: 总得分,
      path: ['绩效', '项目', index, '评价等级'],
    })),
    {
      name: '整体自评',
      grade: 整体自评?.评价等级,
      score: 整体自评?.总得分,
      path: ['绩效', '整体自评', '评价等级'],
    },
    { name: '部门评价', grade: 部门评价?.等级, score: 部门评价?.得分, path: ['绩效', '部门评价', '等级'] },
  ];
}
