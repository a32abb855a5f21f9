import { agree, sum } from '../../kernel/figure.js';
import type { Rule } from '../engine/rule.js';
import { compared, spanOf } from '../engine/wording.js';

export const assetKinds: Rule = {
  id: '资产构成',
  title: '固定资产等于固定资产明细各类之和。',
  source: '资产负债简表、国有资产年报：固定资产按类别',
  *check({ read: { report, locate }, accounts: { 国有资产 } }) {
    const { 固定资产, 固定资产明细 = [] } = 国有资产 ?? {};
    if (!固定资产 || 固定资产明细.length === 0) return;
    const total = sum(固定资产明细.map(({ 金额 }) => 金额));
    if (agree(固定资产, total)) return;
    yield {
      message: '固定资产与固定资产明细各类之和不符',
      span: spanOf(固定资产) ?? locate(['国有资产', '固定资产']),
      ...compared(total, 固定资产, report.金额单位, '各类之和'),
      hint: '各类都填净值；明细只列了一部分的，补上其余的，例如 其他固定资产。',
    };
  },
};
