import type { Rule } from '../engine/rule.js';
import { exceeds, limited, spanOf } from '../engine/wording.js';

export const procurementParts: Rule = {
  id: '政府采购',
  title:
    '授予中小企业合同金额不大于该类采购的合同金额（没有填写的，不大于支出），授予小微企业的不大于授予中小企业的，预留小微企业的不大于预留中小企业的。',
  source: '政府采购支出情况：小微企业是中小企业的一部分',
  *check({ read, accounts }) {
    const { 政府采购 } = accounts;
    if (政府采购 === undefined) return;
    const { 货物, 工程, 服务, 授予中小企业, 授予小微企业, 预留中小企业, 预留小微企业 } = 政府采购;
    const limits = [
      ...Object.entries({ 货物, 工程, 服务 }).map(([kind, purchase]) => ({
        what: `${kind}采购授予中小企业合同金额`,
        part: purchase.授予中小企业,
        whole: purchase.合同 ?? purchase.支出,
        name: purchase.合同 ? `${kind}采购合同金额` : `${kind}采购支出`,
      })),
      { what: '预留小微企业的预算', part: 预留小微企业, whole: 预留中小企业, name: '预留中小企业的预算' },
      { what: '授予小微企业合同金额', part: 授予小微企业, whole: 授予中小企业, name: '授予中小企业合同金额' },
    ];
    for (const { what, part, whole, name } of limits) {
      if (part === undefined || whole === undefined || !exceeds(part, whole)) continue;
      yield {
        message: `${what}大于${name}`,
        span: spanOf(part) ?? read.locateKey(['政府采购']),
        ...limited(whole, name, part, read.report.金额单位),
      };
    }
  },
};
