import type { Catalogue } from '../catalogue/read-catalogue.js';
import { round } from '../kernel/decimal.js';
import type { Figure } from '../kernel/figure.js';
import type { Report } from '../read/schema/report.js';
import type { Accounts } from './accounts.js';
import { classCells, type EconomicCells, economicCells, economicSubjects } from './economic-subjects.js';
import type { Equalities } from './equalities/equalities.js';
import type { Values } from './equalities/values.js';
import type { MaybeCell, SubjectCells } from './subject-figures.js';

/** 工资福利支出 and 对个人和家庭的补助 are 人员经费; every other 类 is 公用经费 (注 of table 06). */
const STAFF_CLASSES = ['301', '303'];

/** In 元: 0.01 万元, the last place that tables are published to. */
const PUBLISHED_UNIT = 100;

/** The cells of table 06, and of 项目支出 by 经济分类. */
export interface EconomicTables {
  readonly 基本支出: EconomicCells;
  readonly 人员经费: MaybeCell;
  readonly 公用经费: MaybeCell;
  readonly 项目支出: EconomicCells;
}

/** 人员经费 and 公用经费 are the 基本支出 of table 05, and the 类 of 项目支出 its 项目支出. */
export function economicTables(
  { 分资金支出: { 一般公共预算: total } }: SubjectCells,
  report: Report,
  equalities: Equalities,
): EconomicTables {
  const 基本支出 = economicCells(report, '经济分类', equalities);
  const sumOf = (name: '人员经费' | '公用经费', parts: MaybeCell[]) =>
    equalities.total(parts, { approved: { figure: report.批复数?.[name], place: [name] } });
  const 人员经费 = sumOf('人员经费', classCells(基本支出, isStaff));
  const 公用经费 = sumOf(
    '公用经费',
    classCells(基本支出, (code) => !isStaff(code)),
  );
  const 项目支出 = economicCells(report, '项目支出经济分类', equalities);
  equalities.sameIfNear(total.基本支出, equalities.total([人员经费, 公用经费]));
  equalities.sameIfNear(total.项目支出, equalities.total(classCells(项目支出)));
  return { 基本支出, 人员经费, 公用经费, 项目支出 };
}

/** Table 06. `total` is the 一般公共预算财政拨款基本支出 of table 05. */
export function deriveBasicExpenditure(
  tables: EconomicTables,
  values: Values,
  report: Report,
  catalogue: Catalogue,
  total: Figure,
): Omit<Accounts['基本支出'], '分科目'> {
  const { 科目, 类级 } = economicSubjects(tables.基本支出, values, report, catalogue);
  const 人员经费 = values.of(tables.人员经费);
  const 公用经费 = values.of(tables.公用经费);
  const details = lowest(tables.基本支出)
    .map((code) => 科目[code]!)
    .filter(({ 金额 }) => !金额.value.isZero());
  return {
    合计: total,
    人员经费,
    公用经费,
    科目,
    人员经费明细: details.filter(({ 编码 }) => isStaff(编码)),
    公用经费明细: details.filter(({ 编码 }) => !isStaff(编码)),
    人员经费类级: 类级.filter(({ 编码 }) => isStaff(编码)),
    公用经费类级: 类级.filter(({ 编码 }) => !isStaff(编码)),
    有尾差: !published(total).eq(published(人员经费).plus(published(公用经费))),
  };
}

/** 项目支出 by 经济分类. `total` is the 一般公共预算财政拨款项目支出 of table 05. */
export function deriveProjectExpenditure(
  tables: EconomicTables,
  values: Values,
  report: Report,
  catalogue: Catalogue,
  total: Figure,
): Omit<Accounts['项目支出'], '分科目' | '明细' | '明细合计'> {
  const { 科目, 类级 } = economicSubjects(tables.项目支出, values, report, catalogue);
  return {
    有数据: report.项目支出经济分类 !== undefined,
    合计: total,
    科目,
    类级: 类级.map((own) => ({ ...own, 用途: report.项目支出用途[own.编码] })),
  };
}

/** The 款, and the 类 of which no 款 is entered. */
function lowest(cells: EconomicCells): string[] {
  const codes = [...cells.keys()].sort();
  return codes.filter(
    (code) => code.length > 3 || !codes.some((other) => other !== code && other.startsWith(code)),
  );
}

function isStaff(code: string): boolean {
  return STAFF_CLASSES.includes(code.slice(0, 3));
}

function published(figure: Figure) {
  return round(figure.value.div(PUBLISHED_UNIT), 0);
}
