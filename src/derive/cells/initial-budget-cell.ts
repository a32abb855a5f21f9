import type { Report } from '../../read/schema/report.js';
import type { Equalities } from '../equalities/equalities.js';
import type { MaybeCell, SubjectCells } from '../subject-figures.js';
import type { ReportedSubject } from '../subjects.js';

/** The 年初预算 of a 类 and of the 合计 has the money in it that no 科目 of the file spends. */
export function initialBudgetCell(
  { 编码, 级次, rows, stated }: ReportedSubject,
  below: readonly SubjectCells[],
  { 未列支年初预算, 年初预算: { 一般公共预算: given } }: Report,
  equalities: Equalities,
): MaybeCell {
  if (级次 === '项') return equalities.enter(rows[0]!.年初预算);
  const lower = below.map(({ 年初预算 }) => 年初预算);
  const own = 未列支年初预算.filter(({ 编码: code }) => {
    if (级次 === '款') return false;
    return 级次 === '类' ? code?.startsWith(编码) : !below.some((row) => code?.startsWith(row.编码));
  });
  const parts = [...lower, ...own.map(({ 金额 }) => equalities.enter(金额))];
  const place = ['科目', 编码 || '合计', '年初预算'];
  const cell = equalities.total(parts, { approved: { figure: stated?.年初预算, place } });
  const whole = 级次 === '合计' ? given?.支出 : given?.类级?.[编码];
  return cell && 级次 !== '款' ? equalities.approve(cell, { figure: whole, place }) : cell;
}
