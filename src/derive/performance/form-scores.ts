import { Decimal } from '../../kernel/decimal.js';
import { type Figure, prescribed, product, sum } from '../../kernel/figure.js';
import type { Report } from '../../read/schema/report.js';
import type { Accounts } from '../accounts.js';
import { gradeOf } from './grade.js';

type GivenIndicators = NonNullable<Report['绩效']>['项目'][number]['指标'];
export type Indicators = NonNullable<Accounts['绩效']>['项目'][number]['指标'];

/** Points of 预算执行率 unless the form gives others. */
const RATE_POINTS = prescribed('分值', new Decimal(10), '财预〔2020〕10号');

/** What the forms of a project and of a whole 部门 have alike. */
interface GivenScores {
  readonly 资金分值?: Figure | undefined;
  readonly 资金得分?: Figure | undefined;
  readonly 评价等级?: string | undefined;
}

/** The indicators, with the lines that their merged cells span. */
export function deriveIndicators(given: GivenIndicators): Indicators {
  return Object.entries(given).map(([名称, groups]) => {
    const 二级 = Object.entries(groups).map(([group, rows]) => ({
      名称: group,
      行数: rows.length,
      指标: rows.map(({ 年度指标值 = '', 实际完成值 = '', ...row }) => ({ ...row, 年度指标值, 实际完成值 })),
    }));
    return { 名称, 行数: countLines(二级), 二级 };
  });
}

/** Lines of the last level below these groups. */
export function countLines(groups: readonly { readonly 行数: number }[]): number {
  return groups.reduce((lines, { 行数 }) => lines + 行数, 0);
}

/** Points, scores and grade of a form, from its execution rate and all its indicators. */
export function scoreForm(given: GivenScores, rate: Figure, indicators: Indicators) {
  const rows = indicators.flatMap(({ 二级 }) => 二级.flatMap(({ 指标 }) => 指标));
  const 资金分值 = given.资金分值 ?? RATE_POINTS;
  const 资金得分 = given.资金得分 ?? earned(资金分值, rate);
  const scores = rows.map(({ 得分 }) => 得分);
  const 总得分 = sum([资金得分, ...scores], '分值');
  return {
    资金分值,
    执行率: rate,
    资金得分,
    指标总行数: rows.length,
    指标得分: sum(scores, '分值'),
    总分值: sum([资金分值, ...rows.map(({ 分值 }) => 分值)], '分值'),
    总得分,
    评价等级: given.评价等级 ?? gradeOf(总得分),
  };
}

/** From the unrounded rate, so that 10 × 99.7667% is printed as 9.98; never more than there is to earn. */
function earned(points: Figure, rate: Figure): Figure {
  const score = product('分值', points, rate);
  return score.value.gt(points.value) ? points : score;
}
