import type { Rule } from '../engine/rule.js';
import { exceeds, limited, spanOf } from '../engine/wording.js';

export const staffCounts: Rule = {
  id: '人员情况',
  title: '年末实有在职人员一般不多于编制人数。',
  source: '部门决算报表机构人员情况表：编制数与年末实有数',
  *check({ read: { report, locate }, accounts: { 人员情况 } }) {
    const { 编制人数, 实有人数 } = 人员情况 ?? {};
    if (!编制人数 || !实有人数 || !exceeds(实有人数, 编制人数)) return;
    yield {
      message: '年末实有在职人员多于编制人数',
      span: spanOf(实有人数) ?? locate(['人员情况', '实有']),
      ...limited(编制人数, '编制人数', 实有人数, report.金额单位),
      hint: '核对两处的人数；编制外的在职人员不填，或写出错说明。',
    };
  },
};
