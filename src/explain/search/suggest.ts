import { plainText } from '../../document/tree.js';
import type { Explanations } from '../explanations.js';
import { amountsIn, type placeWords } from '../passage.js';
import { likeness, pairsOf } from './likeness.js';

const SUGGESTIONS = 5;

/** What comes nearest to words that were not found: names, table cells and sentences with figures in them. */
export function suggest({ names, passages }: Explanations, words: string): string[] {
  const asked = pairsOf(words);
  const filled = passages.filter(({ inlines }) => amountsIn(inlines).some(({ value }) => value !== ''));
  const cells = filled.filter(({ place }) => place.title !== undefined).map(({ place }) => cellWords(place));
  const sentences = filled
    .filter(({ place }) => place.title === undefined)
    .flatMap(({ inlines }) => plainText(inlines).split(/[。；\n]/));
  const known = [...new Set([...names.map(({ name }) => name), ...cells, ...sentences])];
  return known
    .map((text) => ({ text, likeness: likeness(asked, pairsOf(text)) }))
    .filter((one) => one.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, SUGGESTIONS)
    .map(({ text }) => text);
}

/** As it may be asked for: 收入决算表 2101506 医疗保障经办事务 财政拨款. */
function cellWords({ title, row, column }: Parameters<typeof placeWords>[0]): string {
  return [title, row, column].filter((label) => label).join(' ');
}
