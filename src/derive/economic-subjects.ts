import type { Catalogue } from '../catalogue/read-catalogue.js';
import { ABSENT, type Figure, sum } from '../kernel/figure.js';
import type { Report } from '../read/schema/report.js';
import type { Accounts } from './accounts.js';
import { settle } from './settle.js';

type Subject = Accounts['基本支出']['人员经费明细'][number];
type Class = Accounts['基本支出']['人员经费类级'][number];
type Amounts = Report['经济分类'];

/** Amounts by 支出经济分类. */
export interface EconomicSubjects {
  /** Every 类 and 款 of the catalogue and of the file, by code. */
  readonly 科目: Record<string, Subject>;
  /** The 类 that are not zero, by code, each with its 款. */
  readonly 类级: Class[];
}

/** An amount of the lowest level that was entered. */
export type Entry = readonly [code: string, amount: Figure];

/** The entered amounts in the order of codes; a 类 counts only where none of its 款 is entered. */
export function economicEntries(amounts: Amounts): Entry[] {
  const entries = Object.entries(amounts);
  const split = new Set(entries.filter(([code]) => code.length > 3).map(([code]) => code.slice(0, 3)));
  return entries.filter(([code]) => !split.has(code)).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Names and sums up the entries; `stated` are the 批复数 of 类. */
export function economicSubjects(
  entries: readonly Entry[],
  stated: Amounts,
  report: Report,
  catalogue: Catalogue,
): EconomicSubjects {
  const amounts = new Map(entries);
  const amount = (code: string): Figure =>
    code.length > 3
      ? (amounts.get(code) ?? ABSENT)
      : settle(sumEntries(entries.filter(([entry]) => entry.startsWith(code))), stated[code]);
  const subjects = [...economicNames(entries, report, catalogue)];
  const 科目 = Object.fromEntries(subjects.map(([编码, 名称]) => [编码, { 编码, 名称, 金额: amount(编码) }]));
  const classes = [...new Set(entries.map(([code]) => code.slice(0, 3)))].map((code) => 科目[code]!);
  const 类级 = classes
    .filter(({ 金额 }) => !金额.value.isZero())
    .map((subject) => ({ ...subject, 明细: details(entries, subject.编码, 科目) }));
  return { 科目, 类级 };
}

export function sumEntries(entries: readonly Entry[]): Figure {
  return sum(entries.map(([, amount]) => amount));
}

function details(
  entries: readonly Entry[],
  group: string,
  all: Readonly<Record<string, Subject>>,
): Subject[] {
  const own = entries.filter(
    ([code, { value }]) => code.length > 3 && code.startsWith(group) && !value.isZero(),
  );
  return own.map(([code]) => all[code]!);
}

/** The file's own names go before the catalogue's; a code that nobody names is called by itself. */
function economicNames(
  entries: readonly Entry[],
  report: Report,
  catalogue: Catalogue,
): ReadonlyMap<string, string> {
  const names = new Map(catalogue.economicSubjects.map(({ code, name }) => [code, name]));
  for (const [code, name] of Object.entries(report.经济科目名称)) names.set(code, name);
  for (const [code] of entries) {
    for (const known of [code.slice(0, 3), code]) names.set(known, names.get(known) ?? known);
  }
  return names;
}
