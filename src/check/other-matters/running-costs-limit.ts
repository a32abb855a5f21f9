import type { Rule } from '../engine/rule.js';
import { exceeds, limited, spanOf } from '../engine/wording.js';

export const runningCostsLimit: Rule = {
  id: '机关运行经费',
  title: '机关运行经费不大于公用经费，其中参照公务员法管理事业单位的不大于机关运行经费。',
  source:
    '机关运行经费是行政单位和参照公务员法管理的事业单位一般公共预算财政拨款基本支出中的公用经费；有其他事业单位的，公用经费更大',
  *check({ read, accounts }) {
    const given = read.report.机关运行经费;
    if (given === undefined) return;
    const { 决算, 参公事业单位 } = given;
    const unit = read.report.金额单位;
    const span = (figure: typeof 决算) => spanOf(figure) ?? read.locate(['机关运行经费']);
    if (exceeds(决算, accounts.基本支出.公用经费)) {
      const details = limited(accounts.基本支出.公用经费, '公用经费', 决算, unit);
      yield { message: '机关运行经费大于公用经费', span: span(决算), ...details };
    }
    if (参公事业单位 && exceeds(参公事业单位, 决算)) {
      const details = limited(决算, '机关运行经费', 参公事业单位, unit);
      const related = [{ message: '全部机关运行经费', span: span(决算) }];
      const message = '参公事业单位的机关运行经费大于全部机关运行经费';
      yield { message, span: span(参公事业单位), ...details, related };
    }
  },
};
