import type { Catalogue } from '../catalogue/read-catalogue.js';
import type { Figure } from '../kernel/figure.js';
import type { Report } from '../read/schema/report.js';
import type { Accounts } from './accounts.js';
import { type Approved, Equalities } from './equalities/equalities.js';
import type { Values } from './equalities/values.js';
import type { MaybeCell } from './subject-figures.js';

type Subject = Accounts['基本支出']['人员经费明细'][number];
type Class = Accounts['基本支出']['人员经费类级'][number];
type Group = '经济分类' | '项目支出经济分类';

/** Amounts of 类 and 款 by code, before their figures are known. */
export type EconomicCells = ReadonlyMap<string, MaybeCell>;

/** Amounts by 支出经济分类. */
export interface EconomicSubjects {
  /** Every 类 and 款 of the catalogue and of the file, by code. */
  readonly 科目: Record<string, Subject>;
  /** The 类 that are not zero, by code, each with its 款. */
  readonly 类级: Class[];
}

/** The cells of the entered 款, and of all 类; a 类 that is entered counts only where none of its 款 is. */
export function economicCells(report: Report, group: Group, equalities: Equalities): EconomicCells {
  const approved = (code: string) => ({ figure: report.批复数?.[group][code], place: [group, code] });
  return cellsOf(report[group] ?? {}, Object.keys(report.批复数?.[group] ?? {}), approved, equalities);
}

/** The same of amounts that have no 批复数. */
export function cellsByCode(amounts: Report['经济分类']): EconomicCells {
  return cellsOf(amounts, [], () => undefined, new Equalities());
}

function cellsOf(
  amounts: Report['经济分类'],
  others: readonly string[],
  approved: (code: string) => Approved | undefined,
  equalities: Equalities,
): EconomicCells {
  const entries = economicEntries(amounts);
  const cells = new Map<string, MaybeCell>(entries.map(([code, figure]) => [code, equalities.enter(figure)]));
  const codes = [...entries.map(([code]) => code.slice(0, 3)), ...others];
  for (const code of new Set(codes.filter(({ length }) => length === 3))) {
    const parts = entries.filter(([entry]) => entry.startsWith(code)).map(([entry]) => cells.get(entry));
    cells.set(code, equalities.total(parts, { approved: approved(code) }));
  }
  return cells;
}

/** The 款, and the 类 of which no 款 is entered, by code. */
export function economicEntries(amounts: Report['经济分类']): [code: string, amount: Figure][] {
  const entries = Object.entries(amounts);
  const split = new Set(entries.filter(([code]) => code.length > 3).map(([code]) => code.slice(0, 3)));
  return entries.filter(([code]) => !split.has(code)).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The 类 for which `belongs` holds: what table 06 adds up. */
export function classCells(
  cells: EconomicCells,
  belongs: (code: string) => boolean = () => true,
): MaybeCell[] {
  return [...cells].filter(([code]) => code.length === 3 && belongs(code)).map(([, cell]) => cell);
}

/** Names and figures of the cells. */
export function economicSubjects(
  cells: EconomicCells,
  values: Values,
  report: Report,
  catalogue: Catalogue,
): EconomicSubjects {
  const codes = [...cells.keys()].sort();
  const subjects = [...economicNames(codes, report, catalogue)];
  const 科目 = Object.fromEntries(
    subjects.map(([编码, 名称]) => [编码, { 编码, 名称, 金额: values.of(cells.get(编码)) }]),
  );
  const used = codes.map((code) => 科目[code]!).filter(({ 金额 }) => !金额.value.isZero());
  const 类级 = used
    .filter(({ 编码 }) => 编码.length === 3)
    .map((own) => ({ ...own, 明细: detailsOf(own, used) }));
  return { 科目, 类级 };
}

function detailsOf({ 编码 }: Subject, used: readonly Subject[]): Subject[] {
  return used.filter((one) => one.编码.length > 3 && one.编码.startsWith(编码));
}

/** The file's own names go before the catalogue's; a code that nobody names is called by itself. */
function economicNames(
  codes: readonly string[],
  report: Report,
  catalogue: Catalogue,
): ReadonlyMap<string, string> {
  const names = new Map(catalogue.economicSubjects.map(({ code, name }) => [code, name]));
  for (const [code, name] of Object.entries(report.经济科目名称)) names.set(code, name);
  for (const code of codes) {
    for (const known of [code.slice(0, 3), code]) names.set(known, names.get(known) ?? known);
  }
  return names;
}
