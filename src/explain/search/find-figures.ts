import type { Explanations } from '../explanations.js';
import { byLabels } from './by-labels.js';
import { byName } from './by-name.js';
import { byNameParts } from './by-name-parts.js';
import { byNumber } from './by-number.js';
import { bySentence } from './by-sentence.js';
import { byText } from './by-text.js';
import { byTextBefore } from './by-text-before.js';
import type { Match } from './match.js';

/** From the most exact to the loosest. */
const SEARCHES = [byName, byText, byTextBefore, byLabels, byNameParts, bySentence, byNumber];

/**
 * The figures that words stand for: a name (收入.总计), a piece of the printed text (增长3.3%), the words before a
 * figure (政府采购支出总额), labels of a table cell (收入决算表 2101506 财政拨款), parts of a name (采购 服务), words of a
 * sentence before it (小微企业 占) or a number with words near it (年初预算 3995.62). Each different figure, or group of figures, once.
 */
export function findFigures(explanations: Explanations, words: string): readonly Match[] {
  if (!/[\p{L}\p{N}]/u.test(words)) return [];
  for (const search of SEARCHES) {
    const found = unique(explanations, search(explanations, words));
    if (found.length > 0) return found;
  }
  return [];
}

function unique(explanations: Explanations, matches: readonly Match[]): Match[] {
  const key = ({ figures }: Match) => figures.map(({ figure }) => explanations.idOf(figure)).join();
  const byFigures = new Map<string, Match>();
  for (const match of matches) if (!byFigures.has(key(match))) byFigures.set(key(match), match);
  return [...byFigures.values()];
}
