import type { Figure, Operation } from '../../kernel/figure.js';
import type { Explanations, PrintedAmount } from '../explanations.js';
import type { Match } from './match.js';
import { packed, wordsOf } from './packed.js';
import { wordsNear } from './words-near.js';

/** What people call a computation. */
const CALLED: readonly (readonly [RegExp, Operation])[] = [
  [/占比|比重|占/u, '占比'],
  [/完成率|执行率|完成/u, '完成率'],
  [/增长率?|增幅|下降|降低|降幅/u, '增长率'],
  [/增加|减少|增减额?/u, '相减'],
];

/** What a word tells of a computation: that it names the first of its figures, another, stands near by, or nearly names one. */
const NAMES_FIRST = 4;
const NAMES_OTHER = 3;
const STANDS_NEAR = 2;
const NEARLY_NAMES = 1;

/** What is computed from a figure: 住房公积金 完成率, 2210203 完成, 基本支出 下降9.87%. */
export function byOperation(explanations: Explanations, words: string): Match[] {
  const called = CALLED.find(([pattern]) => wordsOf(words).some((word) => pattern.test(word)));
  if (!called) return [];
  const [pattern, operation] = called;
  const asked = wordsOf(words).flatMap((word) => wordsOf(word.replace(pattern, ' ')));
  if (asked.length === 0) return [];
  const found = explanations.printed
    .filter(({ figure }) => computation(figure)?.operation === operation)
    .map((amount) => ({ amount, score: scoreOf(explanations, amount, asked) }));
  const best = Math.max(1, ...found.map(({ score }) => score));
  return found
    .filter(({ score }) => score === best)
    .map(({ amount }) => ({ figures: [{ figure: amount.figure, amount }] }));
}

/** How a figure was computed, its sign apart. */
function computation({ origin }: Figure): { operation: Operation; operands: readonly Figure[] } | undefined {
  if (origin.type !== 'computed') return undefined;
  return origin.operation === '绝对值' ? computation(origin.operands[0]!) : origin;
}

/** 0 where a word tells nothing of the computation. */
function scoreOf(explanations: Explanations, amount: PrintedAmount, asked: readonly string[]): number {
  const { operands } = computation(amount.figure)!;
  const [first = [], ...others] = operands.map((one) => explanations.explain(one).names.map(packed));
  const near = packed(wordsNear(explanations, amount, sentenceBefore));
  const scores = asked.map((word) => {
    if (word === packed(amount.amount.value) || isIn(word, first)) return NAMES_FIRST;
    if (isIn(word, others.flat())) return NAMES_OTHER;
    if (near.includes(word)) return STANDS_NEAR;
    return isIn(shortened(word), [...first, ...others.flat()]) ? NEARLY_NAMES : 0;
  });
  return scores.includes(0) ? 0 : scores.reduce((sum: number, score) => sum + score, 0);
}

function isIn(word: string, names: readonly string[]): boolean {
  return names.some((name) => name.includes(word));
}

/** Names of the accounts leave out 支出 and the like where people say it: 住房保障支出 is 221 住房保障. */
function shortened(word: string): string {
  return word.replace(/(?<=..)(支出|收入|经费|的|数)$/u, '');
}

/** The sentence up to the figure. */
function sentenceBefore(before: string): string {
  return before.split(/[。\n]/).at(-1)!;
}
