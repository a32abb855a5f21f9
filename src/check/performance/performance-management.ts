import { agree, type Figure, sum } from '../../kernel/figure.js';
import type { Audit, Finding, Rule } from '../engine/rule.js';
import { compared, exceeds, limited, spanOf } from '../engine/wording.js';

export const performanceManagement: Rule = {
  id: '绩效管理',
  title: '绩效管理的自评项目个数等于各等级个数之和，也等于“绩效”的自评项目个数；整改的问题不多于发现的问题。',
  source: '项目支出绩效自评：每个自评项目有一个等级',
  *check(audit) {
    const { 绩效管理: given, 绩效 } = audit.accounts;
    if (given === undefined) return;
    const grades = Object.values(given.等级 ?? {}).filter((grade) => grade !== undefined);
    if (grades.length > 0) yield* same(given.自评?.项目个数, sum(grades, '数量'), '各等级个数之和', audit);
    const listed = 绩效?.自评.合计.项目个数;
    if (listed) yield* same(given.自评?.项目个数, listed, '“绩效”的自评项目个数', audit);
    const { 问题个数, 整改个数 } = given;
    if (问题个数 && 整改个数 && exceeds(整改个数, 问题个数))
      yield {
        message: '整改的问题多于发现的问题',
        span: spanOf(整改个数) ?? audit.read.locate(['绩效管理', '整改个数']),
        ...limited(问题个数, '问题个数', 整改个数, audit.read.report.金额单位),
      };
  },
};

function* same(own: Figure | undefined, other: Figure, name: string, { read }: Audit): Generator<Finding> {
  if (own === undefined || agree(own, other)) return;
  yield {
    message: `绩效管理的自评项目个数与${name}不一致`,
    span: spanOf(own) ?? read.locate(['绩效管理', '自评']),
    ...compared(other, own, read.report.金额单位, name),
  };
}
