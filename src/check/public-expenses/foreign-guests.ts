import type { Rule } from '../engine/rule.js';
import { exceeds, limited, spanOf } from '../engine/wording.js';

export const foreignGuests: Rule = {
  id: '外事接待',
  title: '外事接待是国内公务接待的一部分，金额、批次、人次都不大于国内公务接待。',
  source: '财政拨款“三公”经费支出决算表及相关信息表：国内公务接待，其中外事接待',
  *check({ read, accounts }) {
    const 国内 = accounts.三公经费?.公务接待费.国内;
    if (国内 === undefined) return;
    for (const column of ['决算', '批次', '人次'] as const) {
      const [part, whole] = [国内.外事[column], 国内[column]];
      if (!exceeds(part, whole)) continue;
      yield {
        message: `外事接待的${column}大于国内公务接待的`,
        span: spanOf(part) ?? read.locateKey(['三公经费']),
        ...limited(whole, `国内公务接待${column}`, part, read.report.金额单位),
      };
    }
  },
};
