import { difference, growth, magnitude } from '../../kernel/figure.js';
import type { Comparison } from './comparisons.js';
import { AMOUNT, type Labels, PERCENTAGE } from './label-patterns.js';

/** Where a reason begins by telling the change of its own figure: 比上年增加……，增长……. */
const CHANGED =
  '^(?:同比|(?:比|较|与)(?:上年|去年|上一年|20\\d\\d年|年初预算)(?:度|数)?(?:相比)?，?)(?:增加|增长|减少|下降)了?';

/** The change of a figure, as the reason beside it may tell it. */
export function changeLabels({ now, before }: Comparison): Labels {
  const rate = growth(now, before);
  const amounts: Labels = [[`${CHANGED}${AMOUNT}`, [magnitude(difference(now, before))]]];
  if (rate === undefined) return amounts;
  const rates = [magnitude(rate)];
  return [
    ...amounts,
    [`${CHANGED}${PERCENTAGE}`, rates],
    [`(?<=${CHANGED}[\\d.,]+(?:亿元|万元|元))，(?:增长|下降|增幅|降幅)${PERCENTAGE}`, rates],
  ];
}
