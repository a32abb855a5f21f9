import { Decimal } from '../kernel/decimal.js';
import { ABSENT, absent, type Figure, prescribed, product, ratio, sum } from '../kernel/figure.js';
import type { Report } from '../read/schema/report.js';
import type { Accounts } from './accounts.js';
import { gradeOf } from './performance-grade.js';
import { settle } from './settle.js';

type Form = NonNullable<Report['绩效']>['项目'][number];
type Project = NonNullable<Accounts['绩效']>['项目'][number];
type Funds = Project['资金']['总额'];
type GivenIndicator = Form['指标'][string][string][number];
type Indicator = Project['指标'][number]['二级'][number]['指标'][number];

/** Points of 预算执行率 unless the form gives others. */
const RATE_POINTS = prescribed('分值', new Decimal(10), '财预〔2020〕10号');

/** One 项目支出绩效自评表; `ordinal` counts from 1. */
export function deriveProject(form: Form, ordinal: number, report: Report): Project {
  const 资金 = deriveFunds(form);
  const 资金分值 = form.资金分值 ?? RATE_POINTS;
  const 执行率 = settle(executionRate(资金.总额), form.批复数?.执行率);
  const 资金得分 = earned(资金分值, 执行率);
  const 指标 = deriveIndicators(form);
  const lowest = 指标.flatMap(({ 二级 }) => 二级.flatMap((group) => group.指标));
  const 总得分 = sum([资金得分, ...lowest.map(({ 得分 }) => 得分)], '分值');
  return {
    序号: ordinal,
    名称: form.名称,
    主管部门: coded(report.预算代码, report.名称),
    实施单位: implementer(form.实施单位, report),
    资金,
    资金分值,
    执行率,
    资金得分,
    预期目标: form.预期目标,
    实际完成情况: form.实际完成情况,
    指标,
    指标总行数: lowest.length,
    总分值: sum([资金分值, ...lowest.map(({ 分值 }) => 分值)], '分值'),
    总得分,
    评价等级: form.评价等级 ?? gradeOf(总得分),
    备注: form.备注,
  };
}

function deriveFunds(form: Form): Project['资金'] {
  const source = (funds: Form['其他资金']): Funds => ({
    年初预算: funds?.年初预算 ?? ABSENT,
    全年预算: funds?.全年预算 ?? ABSENT,
    执行: funds?.执行 ?? ABSENT,
  });
  const 本年财政拨款 = source(form.本年财政拨款);
  const 上年结转资金 = source(form.上年结转资金);
  const 其他资金 = source(form.其他资金);
  const total = (column: keyof Funds) => sum([本年财政拨款[column], 上年结转资金[column], 其他资金[column]]);
  const 总额 = { 年初预算: total('年初预算'), 全年预算: total('全年预算'), 执行: total('执行') };
  return { 总额, 本年财政拨款, 上年结转资金, 其他资金 };
}

/** No rate exists for spending without a budget: 0, which `check` reports. */
function executionRate({ 执行, 全年预算 }: Funds): Figure {
  return ratio('完成率', 执行, 全年预算) ?? absent('比率');
}

/** From the unrounded rate, so that 10 × 99.7667% is printed as 9.98; never more than there is to earn. */
function earned(points: Figure, rate: Figure): Figure {
  const score = product('分值', points, rate);
  return score.value.gt(points.value) ? points : score;
}

function deriveIndicators(form: Form): Project['指标'] {
  return Object.entries(form.指标).map(([名称, groups]) => {
    const 二级 = Object.entries(groups).map(([group, rows]) => ({
      名称: group,
      行数: rows.length,
      指标: rows.map(deriveIndicator),
    }));
    return { 名称, 行数: 二级.reduce((lines, { 行数 }) => lines + 行数, 0), 二级 };
  });
}

function deriveIndicator({ 年度指标值 = '', 实际完成值 = '', ...row }: GivenIndicator): Indicator {
  return { ...row, 年度指标值, 实际完成值 };
}

function implementer(code: string, report: Report): string {
  const unit = report.概况.机构设置.单位.find(({ 代码 }) => 代码 === code);
  return unit ? coded(code, unit.全称 ?? unit.名称) : code;
}

function coded(code: string | undefined, name: string): string {
  return code === undefined ? name : `${code}-${name}`;
}
