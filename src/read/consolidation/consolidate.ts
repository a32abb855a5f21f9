import type { Span } from '../../kernel/span.js';
import type { Report } from '../schema/report.js';
import { addUp } from './add-up.js';
import { type Elimination, eliminate } from './eliminate.js';
import { addable } from './procurement.js';
import { state } from './state.js';
import type { UnitFile } from './unit-file.js';

/** The report of a department whose units have files of their own. */
export interface Consolidation {
  /** The sums of the units less the eliminations, with what the department's own file says. */
  readonly report: Report;
  readonly eliminations: readonly Elimination[];
}

type SubjectRow = Report['科目'][number];

/**
 * Fields that the department alone says, figures and all. 年初预算 and 上年 hold what cannot be summed from the 科目 of the
 * year, and nobody knows whether all units give it; 批复数 are those of the department's own tables.
 */
const OWN = new Set<keyof Report>([
  '所属单位',
  '抵销',
  '概况',
  '科目',
  '经济科目名称',
  '上年',
  '年初预算',
  '绩效',
  '批复数',
  '核对数',
]);

/** Where a figure that no unit gives is zero; elsewhere it is not known, and the department may tell it. */
const ZERO_IF_ABSENT = new Set<keyof Report>([
  '经济分类',
  '项目支出经济分类',
  '结转结余',
  '三公经费',
  '机关运行经费',
]);

/**
 * Adds up the units of a department.
 * @param own the department's file as it is written
 * @param place of the 抵销 with this index
 */
export function consolidate(
  own: Report,
  units: readonly UnitFile[],
  place: (index: number) => Span,
): Consolidation {
  const reports = units.map(({ report }) => report);
  const keys = new Set([...ZERO_IF_ABSENT, ...(reports.flatMap(Object.keys) as (keyof Report)[])]);
  const fields = [...keys]
    .filter((key) => !OWN.has(key))
    .map((key) => [key, state(own[key], addUp(valuesOf(key, reports)), ZERO_IF_ABSENT.has(key))]);
  const { rows, eliminations } = eliminate(sumRows(reports), own.抵销, units, place);
  const report: Report = {
    ...own,
    ...Object.fromEntries(fields),
    概况: withUnits(own.概况, units),
    科目: withOwnRows(own.科目, rows),
    经济科目名称: Object.assign({}, ...reports.map(({ 经济科目名称 }) => 经济科目名称), own.经济科目名称),
  };
  return { report, eliminations };
}

function valuesOf(key: keyof Report, reports: readonly Report[]): readonly unknown[] {
  const values = reports.map((report) => report[key]).filter((value) => value !== undefined);
  return key === '政府采购' ? addable(values as NonNullable<Report['政府采购']>[]) : values;
}

/** One row for each 科目 of the units, in the order in which they come; of rows with the same code in one file the first counts. */
function sumRows(reports: readonly Report[]): ReadonlyMap<string, SubjectRow> {
  const byCode = new Map<string, SubjectRow[]>();
  for (const { 科目 } of reports) {
    const seen = new Set<string>();
    for (const row of 科目) {
      if (seen.has(row.编码)) continue;
      seen.add(row.编码);
      const same = byCode.get(row.编码);
      if (same) same.push(row);
      else byCode.set(row.编码, [row]);
    }
  }
  return new Map([...byCode].map(([code, rows]) => [code, sumOfRows(code, rows)]));
}

function sumOfRows(编码: string, rows: readonly SubjectRow[]): SubjectRow {
  const 名称 = rows.find((row) => row.名称 !== undefined)?.名称;
  return { ...(addUp(rows) as SubjectRow), 编码, ...(名称 !== undefined && { 名称 }) };
}

/** The department's own rows stand first, where their places say they do. */
function withOwnRows(own: readonly SubjectRow[], rows: ReadonlyMap<string, SubjectRow>): SubjectRow[] {
  const left = new Map(rows);
  const first = own.map((row) => {
    const summed = left.get(row.编码);
    left.delete(row.编码);
    return state(row, summed, true) as SubjectRow;
  });
  return [...first, ...left.values()];
}

/** The units are those of the files where the department does not list them itself. */
function withUnits(概况: Report['概况'], units: readonly UnitFile[]): Report['概况'] {
  const { 机构设置 } = 概况;
  if (机构设置.单位.length > 0) return 概况;
  const 单位 = units.map(({ report: { 名称, 预算代码, 概况: own } }) => ({
    名称,
    代码: 预算代码,
    性质: own.机构设置.单位[0]?.性质,
  }));
  return { ...概况, 机构设置: { ...机构设置, 单位 } };
}
