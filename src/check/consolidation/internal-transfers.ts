import { lineNames, OTHER_SPENDING } from '../../read/schema/line-items.js';
import type { Rule } from '../engine/rule.js';
import { worded } from '../engine/wording.js';

/** What one unit of a department writes as spending another writes as income. */
const PAIRS = lineNames(OTHER_SPENDING).flatMap((paid) => {
  const item = OTHER_SPENDING[paid];
  return 'receivedAs' in item ? [{ paid, received: item.receivedAs }] : [];
});

export const internalTransfers: Rule = {
  id: '内部往来',
  title: '各单位之间的补助和上缴，汇总时已经抵销。',
  source: '部门决算汇总：单位之间的上级补助、附属单位上缴等往来，收支同时剔除',
  *check({ read, accounts: { 收入, 支出 } }) {
    if (read.所属单位.length === 0) return;
    for (const { paid, received } of PAIRS) {
      const [spent, earned] = [支出[paid], 收入[received]];
      if (spent.value.isZero() || earned.value.isZero()) continue;
      // An elimination that cannot be made is told as such.
      if (read.抵销.some(({ problem, item }) => problem && (item.支出 === paid || item.收入 === received)))
        continue;
      const money = (value: typeof spent.value) => worded('金额', value, read.report.金额单位);
      yield {
        message: `有的单位列${paid}，有的单位列${received}，汇总的数中两边都还有`,
        span: read.locateKey(['所属单位']),
        expected: `抵销:\n  - {内容: ……, 支出: ${paid}, 收入: ${received}}`,
        actual: `${paid} ${money(spent.value)}，${received} ${money(earned.value)}`,
        hint: '是部门内部往来的，写在“抵销”里；都是与部门以外的单位往来的，不必理会。',
      };
    }
  },
};
