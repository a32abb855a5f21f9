import { sum } from '../kernel/figure.js';
import type { Report } from '../read/schema/report.js';
import type { Accounts } from './accounts.js';
import type { SubjectFigures } from './subject-figures.js';
import { budgetRows } from './subject-tables.js';

type Item = Accounts['一般公共预算']['项级'][number];

/** 一般公共预算财政拨款支出: table 05 and what the text tells of it. */
export function deriveGeneralBudget(
  all: readonly SubjectFigures[],
  report: Report,
): Accounts['一般公共预算'] {
  const total = all[0]!;
  const { 合计, 基本支出, 项目支出 } = total.分资金支出.一般公共预算;
  const names = new Map(all.map(({ 编码, 名称 }) => [编码, 名称]));
  const items = all.filter(({ 级次 }) => 级次 === '项').map((subject) => item(subject, names));
  return {
    支出: 合计,
    基本支出,
    项目支出,
    年初预算: sum([total.年初预算, ...report.未列支年初预算.map(({ 金额 }) => 金额)]),
    差异原因:
      typeof report.预算差异原因 === 'string' ? report.预算差异原因 : report.预算差异原因.一般公共预算?.支出,
    科目: budgetRows(all, '一般公共预算'),
    类级: all.filter((subject) => subject.级次 === '类' && spends(subject)).map(classRow),
    项级: items.filter(({ 决算 }) => !决算.value.isZero()),
    未支出项级: items.filter(({ 决算, 年初预算 }) => 决算.value.isZero() && !年初预算.value.isZero()),
  };
}

function item(
  { 编码, 名称, rows, 分资金支出, 年初预算 }: SubjectFigures,
  names: ReadonlyMap<string, string>,
): Item {
  return {
    编码,
    类: withoutSuffix(names.get(编码.slice(0, 3))!),
    款: names.get(编码.slice(0, 5))!,
    项: 名称,
    年初预算,
    决算: 分资金支出.一般公共预算.合计,
    差异原因: rows[0]?.差异原因,
  };
}

function classRow({ 编码, 名称, 分资金支出, 年初预算 }: SubjectFigures) {
  return { 编码, 名称: withoutSuffix(名称), 金额: 分资金支出.一般公共预算.合计, 年初预算 };
}

function spends({ 分资金支出 }: SubjectFigures): boolean {
  return !分资金支出.一般公共预算.合计.value.isZero();
}

/** 卫生健康支出 is called 卫生健康（类） in running text. */
function withoutSuffix(name: string): string {
  return name.length > '支出'.length ? name.replace(/支出$/, '') : name;
}
