import type { Catalogue } from '../catalogue/read-catalogue.js';
import type { Figure } from '../kernel/figure.js';
import { BUDGETS, type Budget, lineNames, NATURES } from '../read/schema/line-items.js';
import type { Report } from '../read/schema/report.js';

/** A row of the data file under 科目. */
export type SubjectRow = Report['科目'][number];
/** A row of the data file under 批复数. */
export type StatedSubject = NonNullable<Report['批复数']>['科目'][number];

/** 编码 that the 批复数 use for the row of totals. */
const TOTAL = '合计';

/** One 科目 of the report, or the 合计 of all. */
export interface ReportedSubject {
  /** Empty for the 合计. */
  readonly 编码: string;
  readonly 名称: string;
  readonly 级次: '合计' | '类' | '款' | '项';
  /** The 项级 rows that it sums up; itself alone for a 项. */
  readonly rows: readonly SubjectRow[];
  /** The budgets that its rows' 年初预算 and 全年预算 are of, in their order. */
  readonly budgets: readonly Budget[];
  /** Its 批复数; of a 项 only the totals across its columns count. */
  readonly stated: StatedSubject | undefined;
}

const LEVELS = [
  { 级次: '类', digits: 3 },
  { 级次: '款', digits: 5 },
  { 级次: '项', digits: 7 },
] as const;

/**
 * The 合计 and every 类, 款, 项 of the report, in the order of the codes, parents first. Of rows
 * with the same code the first takes part (`check` reports the others); a 科目 that nobody names is called
 * by its code.
 */
export function listSubjects(report: Report, catalogue: Catalogue): readonly ReportedSubject[] {
  const rows = [...firstByCode(report.科目).values()].sort((a, b) => (a.编码 < b.编码 ? -1 : 1));
  const statedRows = firstByCode(report.批复数?.科目 ?? []);
  const name = nameIn(report, catalogue);
  const budgets = (own: readonly SubjectRow[]) => {
    const of = new Set(own.map((row) => budgetOf(row, catalogue)));
    return BUDGETS.filter((budget) => of.has(budget));
  };
  const below = LEVELS.flatMap(({ 级次, digits }) =>
    Array.from(groupByPrefix(rows, digits), ([编码, own]) => ({
      编码,
      名称: name(编码) ?? 编码,
      级次,
      rows: own,
      budgets: budgets(own),
      stated: statedRows.get(编码),
    })),
  );
  below.sort((a, b) => (a.编码 < b.编码 ? -1 : 1));
  const total = { 编码: '', 名称: TOTAL, 级次: '合计' as const, rows, budgets: budgets(rows) };
  return [{ ...total, stated: statedRows.get(TOTAL) }, ...below];
}

/** The budget that a row has to do with; of several, or of none by its amounts, the one that its code belongs to. */
function budgetOf(row: SubjectRow, catalogue: Catalogue): Budget {
  const used = BUDGETS.filter((budget) => isOf(row, budget));
  const official = catalogue.budget(row.编码);
  return used.length === 1
    ? used[0]!
    : used.includes(official) || used.length === 0
      ? official
      : '一般公共预算';
}

/** Whether a row received, spent or carried over anything of one budget. */
function isOf({ 收入, 支出, 年初结转和结余 }: SubjectRow, budget: Budget): boolean {
  const natures = lineNames(NATURES).flatMap((nature) => [支出?.[nature], 年初结转和结余?.[nature]]);
  return [收入, ...natures].some((amounts) => amounts?.[budget]?.value.isZero() === false);
}

/** What a 科目 carried over, where it was given for all. */
export interface WholeOpening {
  readonly row: SubjectRow;
  readonly nature: keyof typeof NATURES;
  readonly figure: Figure;
}

/** 年初结转和结余 that is given as a whole is that of the one 科目 that has to do with its budget, if it is one. */
export function wholeOpening({ 科目, 结转结余 }: Report, budget: Budget): WholeOpening | undefined {
  const figure = 结转结余?.年初结转和结余?.[budget];
  const [row, ...others] = 科目.filter((one) => isOf(one, budget));
  if (figure === undefined || row === undefined || others.length > 0) return undefined;
  const { 年初结转和结余: own, 支出 } = row;
  if (lineNames(NATURES).some((nature) => own?.[nature]?.[budget])) return undefined;
  const nature = 支出?.基本支出?.[budget] && !支出.项目支出?.[budget] ? '基本支出' : '项目支出';
  return { row, nature, figure };
}

function groupByPrefix(rows: readonly SubjectRow[], digits: number): Map<string, SubjectRow[]> {
  const groups = new Map<string, SubjectRow[]>();
  for (const row of rows) {
    const prefix = row.编码.slice(0, digits);
    const group = groups.get(prefix);
    if (group === undefined) groups.set(prefix, [row]);
    else group.push(row);
  }
  return groups;
}

/** Name of a 支出功能分类 科目: the report's own, else the catalogue's; undefined where neither has one. */
export function nameIn(report: Report, catalogue: Catalogue): (code: string) => string | undefined {
  const own = new Map(Object.entries(report.科目名称));
  for (const row of report.科目) {
    if (row.名称 !== undefined && !own.has(row.编码)) own.set(row.编码, row.名称);
  }
  return (code) => own.get(code) ?? catalogue.functional(code)?.name;
}

function firstByCode<Row extends { readonly 编码: string }>(rows: readonly Row[]): Map<string, Row> {
  const first = new Map<string, Row>();
  for (const row of rows) if (!first.has(row.编码)) first.set(row.编码, row);
  return first;
}
