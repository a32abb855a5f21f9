import { difference, type Figure, growth, magnitude } from '../../../kernel/figure.js';
import type { Comparison } from './comparisons.js';
import {
  AMOUNT,
  ANY_AMOUNT,
  CHANGES,
  CHANGES_BY,
  type Labels,
  labelPattern,
  PERCENTAGE,
} from './label-patterns.js';

const COMPARED = '(?:比|较|与)(?:上年|去年|上一年|20\\d\\d年|年初预算)(?:度|数)?(?:相比)?';
/** Behind an amount, before its change. */
const BESIDE = `${COMPARED}[，,]?`;

/** Where a reason begins by telling the change of its own figure: 比上年增加……，增长……. */
const OWN = `^(?:同比|${COMPARED}，?)`;

/** The change of a figure, as the reason beside it may tell it. */
export function changeLabels({ now, before }: Comparison): Labels {
  return changesBehind(OWN, [[now, before]]);
}

/** The changes of figures, told behind `label`: 增加……，增长……. */
export function changesBehind(
  label: string,
  pairs: readonly (readonly [now: Figure, before: Figure])[],
): Labels {
  const rates = pairs.flatMap(([now, before]) => growth(now, before) ?? []).map(magnitude);
  const amounts = pairs.map(([now, before]) => magnitude(difference(now, before)));
  const labels: Labels = [
    [labelPattern(`${label}${CHANGES}${AMOUNT}`), amounts],
    [labelPattern(`${label}${CHANGES}${PERCENTAGE}`), rates],
    [labelPattern(`(?<=${label}${CHANGES}${ANY_AMOUNT})${CHANGES_BY}${PERCENTAGE}`), rates],
    [labelPattern(`(?<=${label}${ANY_AMOUNT})[，,]${BESIDE}${CHANGES}${AMOUNT}`), amounts],
    [labelPattern(`(?<=${label}${ANY_AMOUNT})[，,]${BESIDE}${CHANGES}${PERCENTAGE}`), rates],
    [
      labelPattern(
        `(?<=${label}${ANY_AMOUNT}[，,]${BESIDE}${CHANGES}${ANY_AMOUNT})${CHANGES_BY}${PERCENTAGE}`,
      ),
      rates,
    ],
  ];
  return labels.filter(([, figures]) => figures.length > 0);
}
