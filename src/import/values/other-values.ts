import { ZERO } from '../../kernel/decimal.js';
import { BUDGETS } from '../../read/schema/line-items.js';
import { type FactBook, yuanOf } from './fact-book.js';
import type { ValueWriter } from './value-writer.js';

/** Fields outside the 科目 that a cell states as it stands. */
const COPIED = [
  ['经济分类'],
  ['项目支出经济分类'],
  ['结转结余'],
  ['三公经费'],
  ['国有资产', '车辆'],
  ['国有资产', '单价100万元以上设备'],
  ['政府采购'],
] as const;
/** What is stated of these is the sum of what the file has. */
const SUMS =
  /^(?:三公经费\.(?:预算|决算|公务用车购置及运行维护费\.(?:预算|决算)|公务接待费\.决算)|政府采购\.总额)$/;
/** 类 of 经济分类 are sums. */
const ECONOMIC_CLASS = /经济分类\.\d{3}$/;

/** Everything that is not of one 科目. */
export function otherValues(book: FactBook, writer: ValueWriter): void {
  for (const start of COPIED)
    for (const fact of book.below(...start)) {
      const name = fact.path.join('.');
      if (!SUMS.test(name) && !ECONOMIC_CLASS.test(name)) writer.put(fact.path, yuanOf(fact), fact);
    }
  openingOfOthers(book, writer);
  reception(book, writer);
  runningCosts(book, writer);
  grantedByKind(book, writer);
}

/** 年初结转和结余 of all money, less that of the budgets. */
function openingOfOthers(book: FactBook, writer: ValueWriter): void {
  const whole = book.fact('收入', '年初结转和结余');
  if (!whole) return;
  const own = BUDGETS.map((budget) => book.value('科目', '合计', '年初结转和结余', '合计', budget));
  const budgets =
    book.value('财政拨款', '年初结转和结余') ??
    own.reduce((sum, one) => (sum ?? ZERO).plus(one ?? ZERO), ZERO);
  const rest = yuanOf(whole).minus(budgets ?? ZERO);
  if (!rest.isNegative()) writer.put(['结转结余', '年初结转和结余', '其他资金'], rest, whole);
}

const ALL_DOMESTIC = '公务接待费没有分国内和国（境）外，全部填作国内';

/** A table without 国内 and 国（境）外 has them in one. */
function reception(book: FactBook, writer: ValueWriter): void {
  const whole = book.fact('三公经费', '公务接待费', '决算');
  const isDivided = book.fact('三公经费', '公务接待费', '国内', '决算') !== undefined;
  if (whole && !isDivided)
    writer.put(['三公经费', '公务接待费', '国内', '决算'], yuanOf(whole), whole, { assumed: ALL_DOMESTIC });
}

/**
 * What of each kind of purchase was granted to 中小企业, as far as it follows: nothing of a kind that nothing was spent on,
 * all of the only other kind.
 */
function grantedByKind(book: FactBook, writer: ValueWriter): void {
  const whole = book.fact('政府采购', '授予中小企业');
  const spent = ['货物', '工程', '服务'].flatMap((kind) => book.fact('政府采购', kind, '支出') ?? []);
  if (!whole || spent.length < 3) return;
  const bought = spent.filter(({ value }) => !value.isZero());
  for (const fact of spent) {
    const path = [...fact.path.slice(0, -1), '授予中小企业'];
    if (fact.value.isZero()) writer.put(path, ZERO, fact, { onlyIfAsked: true });
    else if (bought.length === 1) writer.put(path, yuanOf(whole), whole, { onlyIfAsked: true });
  }
}

/** 机关运行经费 is that of 行政单位 and of 参照公务员法管理事业单位. */
function runningCosts(book: FactBook, writer: ValueWriter): void {
  const own = book.fact('机关运行经费', '行政单位');
  const other = book.fact('机关运行经费', '参公事业单位');
  const whole = book.fact('机关运行经费', '决算') ?? own ?? other;
  if (!whole) return;
  const value =
    book.value('机关运行经费', '决算') ??
    [own, other].reduce((sum, one) => (one ? sum.plus(yuanOf(one)) : sum), ZERO);
  writer.put(['机关运行经费', '决算'], value, whole);
  if (other) writer.put(other.path, yuanOf(other), other);
}
