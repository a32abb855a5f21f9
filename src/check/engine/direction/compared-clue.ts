import type { Clue, Explained } from './clue.js';

const PLANNED = '(?:年初)?(?:预算|预计|预期|计划|测算|预估|安排|控制价)(?:数|控制价|安排|测算)?';
const BEFORE = '(?:上年|去年|往年|上一年)(?:同期)?';
const LESS = /低于|少于|小于|不足|不及|未达到?|没有达到|[比较][^，。；]{1,10}?[低少小]/;

const AGAINST = {
  预算: new RegExp(
    `(?:低于|高于|少于|多于|大于|小于|不足|不及|超出|超过|未达到?|没有达到)(?:了)?${PLANNED}|比${PLANNED}(?:的)?[低高多少大小]`,
  ),
  上年: new RegExp(
    `(?:低于|高于|少于|多于|大于|小于|不足|不及|超过)(?:了)?${BEFORE}|[比较]${BEFORE}(?:略|有所)?[低高多少大小]`,
  ),
};
/** Where the base itself is too high or too low the figure goes the other way. */
const BASE_IS =
  /(?:年初)?(?:预算|预算数|编制)(?:数|金额|安排|编制|批复)?[^，。；]{0,6}?(?:(偏[高大多]|较[高大多]|按满编)|(偏[低小少]|较[低小少]|不足))/;
/** 年初预算未安排 */
const NOT_BUDGETED =
  /(?:年初|预算)[^，。；]{0,10}?(?:未|没有|无|不含|不包[含括])(?:[^，。；]{0,4}?(?:安排|编[制列入]|列|纳入|包[含括]|考虑|预算|下达|批复|预留)|$|[^，。；]{0,8}(?:专款|专项|资金|经费|因素|预算))|(?:未|没有|不)(?:列入|纳入|编入|计入)[^，。；]{0,6}预算/;
/** 年中下达 */
const GIVEN_LATER =
  /(?:年中|执行中|下半年|年底前?|年末|后期)[^，。；]{0,10}?(?:下达|拨付|安排|划转至[我本]|划转到[我本]|调整增加|调整工资|增加|新增|统一增加)/;
const OTHERS = /退休|离职|缺编|空编|死亡|去世|离世|结余|减免|调出/;

/** What a clause says by comparing with what the figure is compared with. */
export function comparedClue(
  clause: string,
  base: Explained['base'],
  own: Clue | undefined,
): Clue | undefined {
  if (base === '预算') {
    const late = NOT_BUDGETED.exec(clause) ?? GIVEN_LATER.exec(clause);
    if (late && own?.sign !== -1) return clueAt(late, 1);
    const is = BASE_IS.exec(clause);
    if (is) return clueAt(is, is[1] === undefined ? 1 : -1);
  }
  const against = AGAINST[base].exec(clause);
  if (against === null) return undefined;
  const before = clause.slice(0, against.index);
  if (OTHERS.test(before)) return { ...clueAt(against, 1), sign: 0 };
  const isBase = base === '预算' && /预算(?:数|金额)?$/.test(before);
  return clueAt(against, LESS.test(against[0]) === isBase ? 1 : -1);
}

function clueAt(found: RegExpExecArray, sign: 1 | -1): Clue {
  return { sign, strength: '表明', compares: true, start: found.index, end: found.index + found[0].length };
}
