import { Decimal } from '../../../kernel/decimal.js';
import { sumOfParts } from './lists.js';
import type { Miscount } from './miscount.js';
import type { ToldNumber } from './quantities.js';
import { OVERLAPPING } from './wholes.js';

const SHARE = /占(?:比|比例|比重)?([^，,。；]{0,20}?)的?(?:比例|比重)?(?:为|达)?$/;
/** Shares of something else. */
const OTHER = /其中|比|较|增|减|上年|去年|同期|提高|下降/;
const ALL = new Decimal(1);

/** 甲占60%，乙占30%，丙占20%: shares of one whole that come to more than all of it. */
export function* sharesIn(sentence: readonly ToldNumber[]): Generator<Miscount> {
  const shares = sentence.filter(
    ({ unit, before, isRough }) => unit === '%' && !isRough && SHARE.test(before),
  );
  const [first] = shares;
  if (first === undefined || shares.length < 2) return;
  const wholes = new Set(shares.map(({ before }) => SHARE.exec(before)![1]));
  if (wholes.size > 1 || overlap(sentence.map(({ before }) => before).join(''))) return;
  if (shares.slice(1).some(({ before }) => OTHER.test(before.replace(SHARE, '')))) return;
  const { value, half } = sumOfParts(shares);
  if (value.minus(half).lte(ALL)) return;
  const last = shares.at(-1)!;
  yield {
    start: first.start,
    end: last.end,
    message: '同一个整体的各部分占比之和大于 100%',
    expected: '不大于 100%',
    actual: `${value.times(100)}%（${shares.map(({ written }) => written).join(' + ')}）`,
    difference: `多 ${value.minus(ALL).times(100)} 个百分点`,
  };
}

/** Whether attributes may be had together; 男 and 女 may not. */
function overlap(words: string): boolean {
  return OVERLAPPING.test(words.includes('男') ? words.replaceAll('女', '') : words);
}
