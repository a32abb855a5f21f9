import { changedNumbers } from './changed-number.js';
import type { Clue, Explained } from './clue.js';
import { comparedClue } from './compared-clue.js';
import { WORDS } from './words.js';

const PATTERN = new RegExp(WORDS.map(([pattern]) => `(${pattern})`).join('|'), 'gu');
/** What something is done for, to lower costs, or what is conceded: neither is what the figure did. */
const ASIDE =
  /虽|^(?:为了?(?:进一步|更好地?)?(?:提高|提升|减少|降低|加强|保障|确保|满足|方便|推进|落实|防止|避免|节约|压减|改善|适应)|旨在|以便|确保)/;
/** The subject grows and money is saved, or it is not known what it costs. */
const OTHER_WAY =
  /(?:(?<!离)退休(?!费|金|待遇|补)|离职|缺编|空编|减免|退费|结余|退出|收回|减员|欠费|自筹)(?![^，。；]{0,4}(?:经费|费|支出|补))[^，。；]{0,8}$/;
/** Characters in front of a word in which its subject is looked for. */
const SUBJECT = 24;
const THIS_YEAR = /本年|今年|当年|现|本期|年内|目前/;
/** What was left of last year's money is paid now. */
const PAID_NOW = /(?:本年|今年|当年|年内)[^，。；]{0,6}(?:使用|支付|支出|列支|付款|拨付)|(?:使用|支付|支出)$/;
const MUCH_OR_LITTLE = /([偏较过][高大多重])|[偏较过][低小少轻]/;

/** What a clause says, and whether it speaks of last year; `afterLastYear` where the one before it does. */
export function clueOf(
  clause: string,
  { base, year }: Explained,
  afterLastYear: boolean,
): { readonly clue: Clue | undefined; readonly ofLastYear: boolean } {
  const lastYear = new RegExp(`(?<![比较与同按])(?:上年|去年|上一年|${year - 1}年)`).exec(clause);
  const ofLastYear = lastYear !== null || (afterLastYear && !THIS_YEAR.test(clause));
  const word = ASIDE.test(clause) ? undefined : lastOf(clause);
  const own = comparedClue(clause, base, word) ?? word;
  if (lastYear !== null) return { clue: ofYearBefore(clause, lastYear.index, own, base), ofLastYear };
  const clue = own ?? (ofLastYear ? muchOrLittle(clause, base) : undefined);
  return { clue: base === '预算' && isOfBudget(clause, clue) ? undefined : clue, ofLastYear };
}

/** 年初预算压减: the budget is what the figure is compared with. */
function isOfBudget(clause: string, clue: Clue | undefined): boolean {
  if (clue === undefined || clue.compares) return false;
  const before = clause.slice(0, clue.start);
  return /年初/.test(before) && !/执行|年中|实际|决算|下半年|年末|年底/.test(before);
}

/** What a clause with last year at `at` says of this one. */
function ofYearBefore(
  clause: string,
  at: number,
  clue: Clue | undefined,
  base: Explained['base'],
): Clue | undefined {
  if (/结转|结余/.test(clause)) {
    const paid = PAID_NOW.exec(clause);
    return paid
      ? { sign: 1, strength: '表明', start: paid.index, end: paid.index + paid[0].length }
      : undefined;
  }
  if (clue !== undefined && (clue.start < at || THIS_YEAR.test(clause.slice(at, clue.start)))) return clue;
  if (base === '预算') return undefined;
  const much = clue?.sign === -1 ? undefined : muchOrLittle(clause, base);
  return much ?? (clue && turned(clue));
}

/** 上年投入较大: less now. */
function muchOrLittle(clause: string, base: Explained['base']): Clue | undefined {
  const found = base === '上年' ? MUCH_OR_LITTLE.exec(clause) : null;
  if (!found) return undefined;
  const { index: start, 0: word } = found;
  return { sign: found[1] === undefined ? 1 : -1, strength: '表明', start, end: start + word.length };
}

/** Of last year: what was more then is less now, but for what stays as it became. */
function turned(clue: Clue): Clue | undefined {
  const strength = clue.strength === '明说' ? '表明' : clue.strength;
  if (clue.ofLastYear === '不明') return undefined;
  if (clue.ofLastYear === '照旧') return { ...clue, strength };
  return { ...clue, strength, sign: clue.sign === 1 ? -1 : clue.sign === -1 ? 1 : 0 };
}

/** The last firm clue of a clause, else its last: what stands before it is an attribute or a cause; none where firm ones contradict. */
function lastOf(clause: string): Clue | undefined {
  const numbers = [...changedNumbers(clause)];
  const words = [...wordClues(clause)].filter(
    (word) => !numbers.some(({ start, end }) => word.start < end && word.end > start),
  );
  const all = [...numbers, ...words].sort((a, b) => a.start - b.start).filter(({ sign }) => sign !== 0);
  const firm = all.filter(({ strength }) => strength !== '暗示');
  const plain = firm.filter(({ strength }) => strength === '明说');
  if (new Set(plain.map(({ sign }) => sign)).size > 1) return undefined;
  const last = all.at(-1);
  const chosen = plain.at(-1) ?? firm.at(-1) ?? last;
  return chosen?.sign === last?.sign ? chosen : undefined;
}

function* wordClues(clause: string): Generator<Clue> {
  for (const match of clause.matchAll(PATTERN)) {
    const { 1: word } = WORDS[match.slice(1).findIndex((group) => group !== undefined)]!;
    const [start, end] = [match.index, match.index + match[0].length];
    const other =
      word.strength === '明说' && OTHER_WAY.test(clause.slice(Math.max(0, start - SUBJECT), start));
    const clue: Clue = { ...word, ...(other && { sign: 0 }), start, end };
    // 增加的业务由街道承担: an attribute says less than what is said of it.
    yield clause[end] === '的' ? { ...clue, strength: '暗示' } : clue;
  }
}
