import type { Catalogue } from '../catalogue/read-catalogue.js';
import { ABSENT, type Figure, sum } from '../kernel/figure.js';
import { FUND_ITEMS, mapItems } from '../read/schema/line-items.js';
import type { Report } from '../read/schema/report.js';
import type { Accounts } from './accounts.js';
import { cellsByCode, economicEntries, economicSubjects } from './economic-subjects.js';
import { Values } from './equalities/values.js';
import { nameIn, type ReportedSubject } from './subjects.js';

type Crossed = Accounts['基本支出']['分科目'];
type ByCode = Record<string, Figure>;

/** 功能分类 by 经济分类: the 科目 that have their amounts by 经济分类, and those above them. */
export function crossed(
  subjects: readonly ReportedSubject[],
  group: '经济分类' | '项目支出经济分类',
): Crossed {
  return subjects.flatMap(({ 编码, 名称, 级次, rows }) => {
    const entries = rows.flatMap((row) => economicEntries(row[group] ?? {}));
    if (entries.length === 0) return [];
    const 合计 = sum(entries.map(([, figure]) => figure));
    return [{ 编码, 名称, 级次, 合计, 经济分类: summedUp(entries) }];
  });
}

/** Amounts of the same code added up, and those of the 类 above. */
function summedUp(entries: readonly (readonly [string, Figure])[]): ByCode {
  const codes = new Set(entries.flatMap(([code]) => [code.slice(0, 3), code]));
  const of = (code: string) => entries.filter(([own]) => own.startsWith(code)).map(([, figure]) => figure);
  return Object.fromEntries([...codes].sort().map((code) => [code, sum(of(code))]));
}

/** 政府性基金 by 经济分类. */
export function fundEconomics(report: Report, catalogue: Catalogue): Accounts['政府性基金']['经济分类'] {
  const of = (amounts: Report['经济分类'] = {}) => {
    const { 科目, 类级 } = economicSubjects(cellsByCode(amounts), new Values(), report, catalogue);
    return { 合计: sum(economicEntries(amounts).map(([, figure]) => figure)), 科目, 类级 };
  };
  return {
    基本支出: of(report.政府性基金经济分类?.基本支出),
    项目支出: of(report.政府性基金经济分类?.项目支出),
  };
}

type Projects = Pick<Accounts['项目支出'], '明细' | '明细合计'>;

/** The 项目支出决算表. */
export function listProjects(report: Report, catalogue: Catalogue): Projects {
  const name = nameIn(report, catalogue);
  const 明细 = (report.项目支出明细 ?? []).map(({ 名称, 科目: 编码, 支出, ...budget }, index) => {
    const funds = mapItems(FUND_ITEMS, (fund) => 支出[fund] ?? ABSENT);
    const 科目名称 = 编码 && (name(编码) ?? 编码);
    return { 序号: index + 1, 名称, 编码, 科目名称, ...budget, 合计: sum(Object.values(funds)), ...funds };
  });
  if (明细.length === 0) return { 明细 };
  const total = (column: '合计' | keyof typeof FUND_ITEMS) => sum(明细.map((row) => row[column]));
  const known = (column: '年初预算' | '全年预算') => {
    const parts = 明细.flatMap((row) => row[column] ?? []);
    return parts.length === 明细.length ? sum(parts) : undefined;
  };
  return {
    明细,
    明细合计: {
      年初预算: known('年初预算'),
      全年预算: known('全年预算'),
      合计: total('合计'),
      ...mapItems(FUND_ITEMS, (fund) => total(fund)),
    },
  };
}
