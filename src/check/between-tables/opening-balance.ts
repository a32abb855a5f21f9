import { agree, type Figure } from '../../kernel/figure.js';
import type { Rule } from '../engine/rule.js';
import { compared, spanOf } from '../engine/wording.js';

export const openingBalance: Rule = {
  id: '年初结转',
  title: '本年的年初结转和结余等于上年的年末结转和结余。',
  source: '部门公开01表、04表：年初数取自上年决算；不一致的须写明原因',
  *check({ read, accounts }) {
    const { 收入, 财政拨款, 上年 } = accounts;
    const pairs: [string, Figure, Figure | undefined][] = [
      ['年初结转和结余', 收入.年初结转和结余, 上年.支出.年末结转和结余],
      ['年初财政拨款结转和结余', 财政拨款.年初结转和结余.合计, 上年.财政拨款.年末结转和结余],
    ];
    for (const [name, opening, closing] of pairs) {
      if (closing === undefined || agree(opening, closing)) continue;
      const closed = spanOf(closing);
      yield {
        message: `${name}与上年的年末数不一致`,
        span: spanOf(opening) ?? closed ?? read.locate(['结转结余', '年初结转和结余']),
        ...compared(closing, opening, read.report.金额单位, '上年年末结转和结余'),
        ...(closed && { related: [{ message: '上年的年末数', span: closed }] }),
        hint: '收回、调整等原因使年初数变动的，写出错说明。',
      };
    }
  },
};
