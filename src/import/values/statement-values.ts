import type { Catalogue } from '../../catalogue/read-catalogue.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import type { Unit } from '../../read/schema/unit.js';
import type { Statements } from '../tables/read-statements.js';
import { ApprovedValues } from './approved-values.js';
import type { DataValue } from './data-value.js';
import { FactBook } from './fact-book.js';
import { otherValues } from './other-values.js';
import { subjectValues } from './subject-values.js';
import { ValueWriter } from './value-writer.js';

/** What the tables of the 决算 say, as values of a data file in `unit`; what in them does not agree. */
export function statementValues(
  { findings }: Statements,
  unit: Unit,
  catalogue: Catalogue,
): { readonly values: readonly DataValue[]; readonly diagnostics: readonly Diagnostic[] } {
  const book = new FactBook(findings.flatMap(({ facts }) => facts));
  const names = new Map(findings.flatMap((one) => [...one.names]));
  const writer = new ValueWriter(unit);
  const nameOf = (code: string) => ({
    known: catalogue.functional(code)?.name,
    printed: names.get(code)?.name,
  });
  const undivided = subjectValues(book, nameOf, writer);
  otherValues(book, writer);
  const approved = new ApprovedValues(book, writer, unit);
  approved.subjects();
  for (const field of ['经济分类', '项目支出经济分类']) economicClasses(book, field, approved);
  balances(approved);
  publicExpenses(approved);
  const told = new Set(undivided.map(({ place }) => place));
  const diagnostics = [
    ...findings.flatMap((one) => one.diagnostics),
    ...book.diagnostics,
    ...undivided,
    ...approved.diagnostics.filter(({ place }) => !told.has(place)),
    ...writer.diagnostics,
  ];
  return { values: writer.values, diagnostics };
}

function economicClasses(book: FactBook, field: string, approved: ApprovedValues): void {
  const codes = [...book.below(field)].map(({ path }) => path[1]!);
  for (const code of codes.filter((one) => one.length === 3)) {
    const own = codes.filter((one) => one.length === 5 && one.startsWith(code));
    approved.sums(
      [field, code],
      own.map((one) => [field, one]),
    );
  }
  if (field !== '经济分类') return;
  const classes = codes.filter((one) => one.length === 3).map((one) => [field, one]);
  const isStaff = ([, code]: readonly string[]) => code === '301' || code === '303';
  approved.sums(['人员经费'], classes.filter(isStaff));
  approved.sums(
    ['公用经费'],
    classes.filter((one) => !isStaff(one)),
  );
}

/** Tables 01 and 04. */
function balances(approved: ApprovedValues): void {
  approved.sums(['收入', '合计'], [['科目', '合计', '收入', '合计']]);
  approved.sums(['支出', '合计'], [['科目', '合计', '支出', '合计', '全部资金']]);
  approved.sums(
    ['收入', '总计'],
    [
      ['收入', '合计'],
      ['结转结余', '使用非财政拨款结余'],
      ['收入', '年初结转和结余'],
    ],
  );
  approved.sums(
    ['支出', '总计'],
    [
      ['支出', '合计'],
      ['结转结余', '结余分配'],
      ['支出', '年末结转和结余'],
    ],
  );
}

function publicExpenses(approved: ApprovedValues): void {
  const items = (names: readonly string[], column: string) => names.map((name) => ['三公经费', name, column]);
  for (const column of ['预算', '决算']) {
    const cars = ['三公经费', '公务用车购置及运行维护费', column];
    approved.sums(cars, items(['公务用车购置费', '公务用车运行维护费'], column));
    approved.sums(
      ['三公经费', column],
      items(['因公出国境费', '公务用车购置及运行维护费', '公务接待费'], column),
    );
  }
  approved.sums(
    ['三公经费', '公务接待费', '决算'],
    [
      ['三公经费', '公务接待费', '国内', '决算'],
      ['三公经费', '公务接待费', '国境外', '决算'],
    ],
  );
  const kinds = ['货物', '工程', '服务'].map((kind) => ['政府采购', kind, '支出']);
  approved.sums(['政府采购', '总额'], kinds);
}
