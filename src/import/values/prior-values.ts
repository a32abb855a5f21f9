import type { Diagnostic } from '../../kernel/diagnostic.js';
import { valueAt } from '../../kernel/value-at.js';
import { Scalar, type Tree } from '../../read/scalar.js';
import type { Unit } from '../../read/schema/unit.js';
import type { Findings } from '../tables/fact.js';
import type { DataValue } from './data-value.js';
import { FactBook, yuanOf } from './fact-book.js';
import { ValueWriter } from './value-writer.js';

/** What a fact of last year's tables is under 上年; undefined for what is not compared. */
function priorPath([group, code, kind, item, fund]: readonly string[]): readonly string[] | undefined {
  if (group === '收入' || group === '支出' || group === '财政拨款') return [group, code!];
  if (group === '结转结余' && code === '使用非财政拨款结余') return ['收入', code];
  if (group === '结转结余' && code === '结余分配') return ['支出', code];
  if (group === '机关运行经费' && code === '决算') return [group];
  if (group === '三公经费' && code === '决算') return [group, '合计'];
  if (group === '三公经费' && kind === '决算') return [group, code!];
  if (group !== '科目' || !item) return undefined;
  if (code === '合计' && kind === '收入') return [kind, item];
  if (code === '合计' && kind === '支出') return spendingPath(item, fund);
  const isClass = code!.length === 3 && kind === '支出' && item === '合计' && fund === '一般公共预算';
  return isClass ? [fund, '类级', code!] : undefined;
}

function spendingPath(item: string, fund: string | undefined): readonly string[] {
  if (fund === undefined || fund === '全部资金') return ['支出', item];
  return [fund, item === '合计' ? '支出' : item];
}

/**
 * Last year's figures from last year's tables, as far as the data file asks for them; all, where it has no 上年.
 * @param unit of the data file `tree`
 */
export function priorValues(findings: readonly Findings[], unit: Unit, tree: Tree) {
  const book = new FactBook(findings.flatMap(({ facts }) => facts));
  const writer = new ValueWriter(unit);
  const prior = valueAt(tree, ['上年']);
  const isFile = prior instanceof Scalar && prior.text.trim() !== '';
  const isAskedFor = (path: readonly string[]) => prior === undefined || valueAt(prior, path) !== undefined;
  for (const fact of isFile ? [] : book.below()) {
    const path = priorPath(fact.path);
    if (path && isAskedFor(path)) writer.put(['上年', ...path], yuanOf(fact), fact);
  }
  const values: DataValue[] = writer.values.map((value) => ({ ...value, table: `上年${value.table}` }));
  // 上年 can be typed: what of it cannot be read stops nothing.
  const told = [...findings.flatMap((one) => one.diagnostics), ...book.diagnostics, ...writer.diagnostics];
  const diagnostics: Diagnostic[] = told.map((one) => ({ ...one, level: '提醒' }));
  return { values, diagnostics };
}
