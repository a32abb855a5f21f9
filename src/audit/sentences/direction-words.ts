import { ZERO } from '../../kernel/decimal.js';
import type { PrintedText } from '../../print/printed-document.js';
import type { FigureComparison } from '../comparison.js';
import type { Entry } from '../figures/entry.js';
import type { Change } from './changes.js';

/** A word that says how two figures stand to each other. */
export type DirectionWord =
  | {
      readonly type: '预算';
      readonly start: number;
      compare(actual: Entry, budget: Entry, name: string): FigureComparison;
    }
  /** 增加的主要原因, behind the change. */
  | { readonly type: '原因'; readonly start: number; compare(change: Change): FigureComparison | undefined };

const AGAINST_BUDGET =
  /(?<=^|[，。；、])(?:支出)?决算数?(大于|小于|高于|低于|等于|多于|少于|超过|不足)(?:了)?(?:年初|全年|当年)?预算|与[^，。；]{0,16}预算[^，。；]{0,6}?(基本)?(持平|一致|相同)/g;
const REASON = /(?<=^|[，。；])(增加|减少|增长|下降)的?(?:主要)?原因/g;
const MORE = /^(?:大于|高于|多于|超过)$/;
const LESS = /^(?:小于|低于|少于|不足)$/;

/** The words of a text that hold figures against each other; `masked` is the text without its reasons. */
export function directionWords(text: PrintedText, masked: string): DirectionWord[] {
  const words = masked.includes('预算')
    ? [...masked.matchAll(AGAINST_BUDGET)].map((found) => ofBudget(text, found))
    : [];
  if (!masked.includes('原因')) return words;
  const reasons = [...masked.matchAll(REASON)].map((found) => ofReason(text, found));
  return [...words, ...reasons].sort((a, b) => a.start - b.start);
}

function ofBudget(text: PrintedText, found: RegExpExecArray): DirectionWord {
  const word = found[1] ?? found[3]!;
  return {
    type: '预算',
    start: found.index,
    compare: (actual, budget, name) => ({
      kind: '方向',
      entries: [wordEntry(text, found, word, `${name}决算数与预算数`), actual, budget],
      holds: fits(word, found[2] !== undefined, actual, budget),
      relation: `“${word}”与决算数、预算数相符`,
      wantedWord: relationOf(actual, budget),
    }),
  };
}

function ofReason(text: PrintedText, found: RegExpExecArray): DirectionWord {
  const word = found[1]!;
  return {
    type: '原因',
    start: found.index,
    compare: ({ entry, rising }) =>
      entry.value.isZero()
        ? undefined
        : {
            kind: '方向',
            entries: [wordEntry(text, found, word, `${entry.name}的原因`), entry],
            holds: rising === (word === '增加' || word === '增长'),
            relation: '增减的原因与增减额的方向相同',
            wantedWord: rising ? '增加' : '减少',
          },
  };
}

function relationOf(actual: Entry, budget: Entry): string {
  const difference = actual.value.minus(budget.value);
  return difference.isZero() ? '等于' : difference.gt(0) ? '大于' : '小于';
}

function wordEntry(text: PrintedText, found: RegExpExecArray, word: string, name: string): Entry {
  const start = found.index + found[0].lastIndexOf(word);
  const marks = [{ text, start, end: start + word.length }];
  return { name, value: ZERO, half: ZERO, unit: '', printed: word, marks };
}

/** 基本持平 may differ by a twentieth. */
const NEARLY = 20;

function fits(word: string, nearly: boolean, actual: Entry, budget: Entry): boolean {
  const difference = actual.value.minus(budget.value);
  if (MORE.test(word)) return difference.gt(0);
  if (LESS.test(word)) return difference.lt(0);
  return nearly ? difference.abs().times(NEARLY).lte(budget.value.abs()) : difference.isZero();
}
