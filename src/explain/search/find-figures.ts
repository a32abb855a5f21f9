import type { Explanations } from '../explanations.js';
import { byLabels } from './by-labels.js';
import { byName } from './by-name.js';
import { byNameParts } from './by-name-parts.js';
import { byNumber } from './by-number.js';
import { byOperation } from './by-operation.js';
import { bySentence } from './by-sentence.js';
import { byText } from './by-text.js';
import { byTextBefore } from './by-text-before.js';
import type { Match } from './match.js';

/** From the most exact to the loosest. */
const SEARCHES = [byName, byText, byTextBefore, byLabels, byNameParts, byOperation, bySentence, byNumber];

/**
 * The figures that words stand for: a name (收入.总计), a piece of the printed text (增长3.3%), the words before a
 * figure (政府采购支出总额), labels of a table cell (收入决算表 2101506 财政拨款), parts of a name (采购 服务), what is
 * computed from a figure (住房公积金 完成率), words of a sentence before it (小微企业 占) or a number with words near it
 * (年初预算 3995.62). Each different figure, or group of figures, once.
 */
export function findFigures(explanations: Explanations, words: string): readonly Match[] {
  const asked = words.replace(QUESTION, '');
  if (!/[\p{L}\p{N}]/u.test(asked)) return [];
  for (const search of SEARCHES) {
    const found = unique(explanations, search(explanations, asked));
    if (found.length > 0) return found;
  }
  return [];
}

/** What makes a question of the words that tell a figure: 为什么增长3.3%？ */
const QUESTION = /请问|为什么|为何|(是|等于)?(多少|怎么来的|怎么算的|如何计算)?[\s，。；：、,;:?？]*$/gu;

/** What nobody entered is one and the same nothing everywhere: only its places tell it apart. */
function unique(explanations: Explanations, matches: readonly Match[]): Match[] {
  const keyOf = ({ figures }: Match): unknown => {
    const [only, ...others] = figures;
    const nowhereEntered = only?.figure.origin.type === 'absent' && others.length === 0;
    return nowhereEntered ? only.amount : figures.map(({ figure }) => explanations.idOf(figure)).join();
  };
  const byFigures = new Map<unknown, Match>();
  for (const match of matches) if (!byFigures.has(keyOf(match))) byFigures.set(keyOf(match), match);
  return [...byFigures.values()];
}
