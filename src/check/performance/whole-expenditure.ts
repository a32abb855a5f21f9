import { agree } from '../../kernel/figure.js';
import type { Rule } from '../engine/rule.js';
import { compared } from '../engine/wording.js';

export const wholeExpenditure: Rule = {
  id: '整体自评资金',
  title: '部门整体支出自评表的执行数等于本年支出合计。',
  source: '部门整体支出绩效自评表：执行数为基本支出与项目支出之和',
  *check({ read, accounts: { 绩效, 支出 } }) {
    const whole = 绩效?.整体自评;
    if (whole === undefined || whole.单位个数 > 1 || agree(whole.资金.总额.执行, 支出.合计)) return;
    yield {
      message: '整体自评的执行数与本年支出合计不符',
      span: read.locate(['绩效', '整体自评', '资金', '执行']),
      ...compared(支出.合计, whole.资金.总额.执行, read.report.金额单位, '本年支出合计'),
      hint: '核对执行数；自评只包括部分资金的，写出错说明。',
    };
  },
};
