import { allocationsOf } from '../../derive/balances/balance-parts.js';
import { agree, sum } from '../../kernel/figure.js';
import type { Rule } from '../engine/rule.js';
import { compared, exceeds, limited, spanOf } from '../engine/wording.js';

export const balanceParts: Rule = {
  id: '结余构成',
  title: '结余分配等于“结余明细”中的分配各项之和，使用专用结余不大于使用非财政拨款结余。',
  source: '部门决算报表收入支出决算表、非财政拨款结余变动：各项之间的关系',
  *check({ read, accounts }) {
    const parts = allocationsOf(read.report);
    const given = read.report.结转结余?.结余分配;
    const total = sum(parts);
    if (given && parts.length > 0 && !agree(given, total))
      yield {
        message: '结余分配与结余明细中的各项之和不符',
        span: spanOf(given) ?? read.locate(['结转结余', '结余分配']),
        ...compared(total, given, read.report.金额单位, '各项之和'),
        hint: '“结余明细”填全的，删去“结转结余”里的“结余分配”，由程序相加。',
      };
    const { 使用专用结余 } = accounts.结余明细;
    const used = accounts.收入.使用非财政拨款结余;
    if (使用专用结余 && exceeds(使用专用结余, used))
      yield {
        message: '使用专用结余大于使用非财政拨款结余',
        span: spanOf(使用专用结余) ?? read.locate(['结余明细']),
        ...limited(used, '使用非财政拨款结余', 使用专用结余, read.report.金额单位),
        hint: '使用非财政拨款结余包括使用的专用结余。',
      };
  },
};
