import { ABSENT, difference, type Figure, sum } from '../kernel/figure.js';
import type { Audit, Rule } from './rule.js';
import { worded } from './wording.js';

export const balance: Rule = {
  id: '收支平衡',
  title: '每种资金的支出不超过年初结转和结余与本年收入之和，即年末结转和结余不小于零。',
  source: '部门公开01表、04表：收入总计等于支出总计',
  *check(audit) {
    const { read } = audit;
    for (const { 资金, 可用, 支出, 年末 } of fundsOf(audit)) {
      if (!年末.value.isNegative()) continue;
      const rounding = 年末.value.abs().lte(年末.tolerance);
      const amount = (figure: Figure) => worded('金额', figure.value, read.report.金额单位);
      yield {
        level: rounding ? '提醒' : '错误',
        message: `${资金}的支出超过可用资金，年末结转和结余为负`,
        span: read.locateKey(['科目']),
        expected: `支出不超过 ${amount(可用)}（年初结转和结余、本年收入等）`,
        actual: `支出 ${amount(支出)}`,
        difference: `多 ${worded('金额', 年末.value.abs(), read.report.金额单位)}`,
        ...(rounding && { hint: '相差在四舍五入的误差之内；以元填写原始数即可消除。' }),
      };
    }
  },
};

interface Fund {
  readonly 资金: string;
  readonly 可用: Figure;
  readonly 支出: Figure;
  readonly 年末: Figure;
}

function fundsOf({ accounts }: Audit): Fund[] {
  const { 收入, 支出, 财政拨款 } = accounts;
  const budgets = (['一般公共预算', '政府性基金', '国有资本经营'] as const).map((budget) => ({
    资金: `${budget}财政拨款`,
    可用: sum([财政拨款.年初结转和结余[budget], 财政拨款.收入[budget]]),
    支出: 财政拨款.支出[budget],
    年末: 财政拨款.年末结转和结余[budget],
  }));
  const 其他支出 = sum([less(支出.合计, 财政拨款.支出.合计), 支出.结余分配]);
  const other = {
    资金: '财政拨款以外的资金',
    可用: less(收入.总计, 财政拨款.收入总计),
    支出: 其他支出,
    年末: less(支出.年末结转和结余, 财政拨款.年末结转和结余.合计),
  };
  return [...budgets, other];
}

/** What is left beside a part that is the very same figure is nothing. */
function less(whole: Figure, part: Figure): Figure {
  return whole === part ? ABSENT : difference(whole, part);
}
