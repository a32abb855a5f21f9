import { agree, type Figure, sum } from '../kernel/figure.js';
import type { Rule } from './rule.js';
import { compared, spanOf } from './wording.js';

export const priorYearParts: Rule = {
  id: '上年合计',
  title: '上年的合计、总计等于所填各项之和；只在各项填全时核对。',
  source: '上年部门公开01表、03表、04表、05表和“三公”经费支出决算表',
  *check({ read, accounts }) {
    for (const { name, whole, parts } of sums(accounts.上年)) {
      if (whole === undefined || !isComplete(parts)) continue;
      const total = sum(parts);
      if (agree(whole, total)) continue;
      yield {
        message: `上年${name}与各项之和不符`,
        span: spanOf(whole) ?? read.locate(['上年']),
        ...compared(total, whole, read.report.金额单位, '各项之和'),
        related: parts.flatMap((part) => {
          const span = spanOf(part);
          return span ? [{ message: '其中一项', span }] : [];
        }),
      };
    }
  },
};

type PriorYear = Parameters<Rule['check']>[0]['accounts']['上年'];

interface Sum {
  readonly name: string;
  readonly whole: Figure | undefined;
  readonly parts: readonly (Figure | undefined)[];
}

function sums({ 收入, 支出, 财政拨款, 一般公共预算, 三公经费 }: PriorYear): Sum[] {
  const { 收入: granted } = 财政拨款;
  const { 公务用车购置费, 公务用车运行维护费, 公务用车购置及运行维护费: cars } = 三公经费;
  return [
    {
      name: '收入总计',
      whole: 收入.总计,
      parts: [收入.合计, 收入.使用非财政拨款结余, 收入.年初结转和结余],
    },
    { name: '支出总计', whole: 支出.总计, parts: [支出.合计, 支出.结余分配, 支出.年末结转和结余] },
    {
      name: '本年支出合计',
      whole: 支出.合计,
      parts: [支出.基本支出, 支出.项目支出, 支出.上缴上级支出, 支出.经营支出, 支出.对附属单位补助支出],
    },
    {
      name: '财政拨款收入总计',
      whole: 财政拨款.收入总计,
      parts: [granted?.合计, 财政拨款.年初结转和结余],
    },
    {
      name: '财政拨款收入',
      whole: granted?.合计,
      parts: [granted?.一般公共预算, granted?.政府性基金, granted?.国有资本经营],
    },
    {
      name: '一般公共预算财政拨款支出',
      whole: 一般公共预算.支出,
      parts: [一般公共预算.基本支出, 一般公共预算.项目支出],
    },
    { name: '公务用车购置及运行维护费', whole: cars, parts: [公务用车购置费, 公务用车运行维护费] },
    {
      name: '“三公”经费合计',
      whole: 三公经费.合计,
      parts: [三公经费.因公出国境费, cars, 三公经费.公务接待费],
    },
  ];
}

function isComplete(parts: readonly (Figure | undefined)[]): parts is readonly Figure[] {
  return parts.every((part) => part !== undefined);
}
