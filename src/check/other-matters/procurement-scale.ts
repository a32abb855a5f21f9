import type { Rule } from '../engine/rule.js';
import { exceeds, limited, spanOf } from '../engine/wording.js';

export const procurementScale: Rule = {
  id: '采购规模',
  title: '政府采购支出总额不大于本年支出合计。',
  source: '政府采购支出情况：政府采购支出是本年支出的一部分',
  *check({ read, accounts }) {
    const { 政府采购, 支出 } = accounts;
    if (政府采购 === undefined || !exceeds(政府采购.总额, 支出.合计)) return;
    yield {
      message: '政府采购支出总额大于本年支出合计',
      span: spanOf(政府采购.总额) ?? read.locateKey(['政府采购']),
      ...limited(支出.合计, '本年支出合计', 政府采购.总额, read.report.金额单位),
      hint: '检查金额单位是元还是万元。',
    };
  },
};
