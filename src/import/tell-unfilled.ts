import type { Diagnostic } from '../kernel/diagnostic.js';
import { valueAt } from '../kernel/value-at.js';
import { Scalar, type Tree } from '../read/scalar.js';
import type { Findings } from './tables/fact.js';
import type { Statements } from './tables/read-statements.js';
import type { Said } from './tables/sheet-facts.js';
import type { DataValue } from './values/data-value.js';
import { yearOf } from './years.js';

/** What the tables of the year of the data file say, and those of the year before. */
interface ByYear {
  readonly statements: Statements;
  readonly prior: Statements;
  /** How many names of last year's projects and indicators were taken. */
  readonly names: number;
  /** Of each file. */
  readonly years: ReadonlyMap<string, Said<number>>;
}

/**
 * Why tables that are known gave (almost) nothing: fewer values than there are tables. Where all are of the year before
 * and give next to nothing, the year of the data file is taken to be wrong, unless 年度 is accepted.
 * @param given values that the data file has from the tables, filled or the same
 */
export function tellUnfilled(
  { statements, prior, names, years }: ByYear,
  given: readonly DataValue[],
  tree: Tree,
  accepted: readonly string[],
): Diagnostic[] {
  const places = new Set(given.map(({ place }) => place));
  const count = ({ facts }: Findings) => facts.filter(({ place }) => places.has(place)).length;
  const all = [...statements.findings, ...prior.findings];
  const isFew = all.reduce((sum, one) => sum + count(one), names) < all.length;
  const isOnlyPrior = statements.findings.length === 0;
  const level: Diagnostic['level'] = isFew && isOnlyPrior && !accepted.includes('年度') ? '错误' : '提醒';
  const tables = isFew || isOnlyPrior ? prior.findings : [];
  const empty = statements.findings.filter((one) => count(one) === 0 && one.diagnostics.length === 0);
  const told = tablesOfLastYear(tables, count, years, tree).map((one) => ({ ...one, level }));
  return [...told, ...(isFew ? empty.map(whyEmpty) : [])];
}

/** Tables of the year before, once for each file. */
function tablesOfLastYear(
  findings: readonly Findings[],
  count: (one: Findings) => number,
  years: ByYear['years'],
  tree: Tree,
): Omit<Diagnostic, 'level'>[] {
  const own = yearOf(tree)!;
  const prior = valueAt(tree, ['上年']);
  const isFile = prior instanceof Scalar && prior.text.trim() !== '';
  return [...new Set(findings.map(({ sheet }) => sheet.file))].map((file) => {
    const inside = findings.filter(({ sheet }) => sheet.file === file);
    const sum = inside.reduce((total, one) => total + count(one), 0);
    const use = isFile ? '“上年”另有数据文件，没有可填的' : `只用来填“上年”里列出的栏目，有 ${sum} 处`;
    const names = inside.map(({ table }) => table).join('、');
    return {
      rule: '导入',
      place: years.get(file)!.place,
      message: `来源是上一年度的表，${use}：${names}`,
      expected: `${own}（数据文件的“年度”）`,
      actual: String(own - 1),
      hint: `要导入 ${own - 1} 年度的数，把数据文件的“年度”改为 ${own - 1}，或换一个数据文件；确是只填“上年”的，加上 --accept 年度。`,
    };
  });
}

function whyEmpty({ sheet, table, facts }: Findings): Diagnostic {
  const message =
    facts.length === 0
      ? '没有读到数：各格空着，或表头、项目的写法不认得'
      : facts.every(({ value }) => value.isZero())
        ? '各数都是零，零不填'
        : '读到的数都是合计，或要与别的表一起才能填，只用来核对';
  return {
    rule: '导入',
    level: '提醒',
    place: sheet.place(sheet.rows[0] ?? 1, 1),
    message: `${table}没有填入什么：${message}`,
    hint: '对照 docs/import.md“认得哪些表”；应有数的，检查表头，或把同一套的其他表一起导入。',
  };
}
