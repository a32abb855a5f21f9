import type { Explanations } from '../explanations.js';
import { amountsInSentences } from './amounts-in-sentences.js';
import type { Match } from './match.js';
import { packed } from './packed.js';

/** What may stand between the words that name a figure and the figure, besides remarks in brackets. */
const BETWEEN = /^(支出|收入|费用?|经费|资金|金额|总额|总计|合计|决算数?|预算数?|共|计|各|均?为|[::是])*$/u;

/** The figures that sentences give right after some words: 政府采购支出总额, 机关运行经费. */
export function byTextBefore(explanations: Explanations, words: string): Match[] {
  const asked = packed(words);
  if (!/\p{Script=Han}\)?$/u.test(asked)) return [];
  return amountsInSentences(explanations, (before) => standsBefore(asked, before.join('')));
}

function standsBefore(asked: string, text: string): boolean {
  const at = text.lastIndexOf(asked);
  if (at < 0) return false;
  const between = text.slice(at + asked.length).replace(/^[^()]*\)|\([^()]*\)/g, '');
  return BETWEEN.test(between);
}
