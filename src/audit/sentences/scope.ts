import { projectKey } from '../forms/read-form.js';
import type { Publisher } from '../publisher.js';

/** What an amount is restricted to, by the dimension in which it is: 预算 → 政府性基金, 部分 → 基本支出. */
export type AmountScope = ReadonlyMap<Dimension, readonly string[]>;
type Dimension = '预算' | '部分' | '年度' | '单位';

export const UNRESTRICTED: AmountScope = new Map();

/** What the pattern of 单位 takes long to find nowhere. */
const UNIT = /[下所局院校直]属|[中小]学|学[校院]|幼儿园|中心|医院|法[院庭]|检察院|管理所|服务站/;

const WORDS: readonly (readonly [dimension: Dimension, words: RegExp, sign?: RegExp])[] = [
  [
    '预算',
    /一般公共预算|政府性基金|国有资本经营|(?<!非|预算|基金)财政拨款|非财政拨款(?!结)|财政专户|上级补助收入|事业收入|附属单位上缴收入|其他收入|(?<!国有资本)经营收入/g,
  ],
  ['部分', /基本支出|项目支出|上缴上级支出|(?<!国有资本)经营支出|对附属单位补助支出|人员经费|公用经费/g],
  // 与上年相比 and 比2023年 only compare; 上年结转 is a name.
  ['年度', /(?<![与比较同和])(?:(?:20\d\d)年|(?:上|去|前)一?年(?!度?(?:结转|结余|末)))/g],
  [
    '单位',
    /(?<![及和与含])(?:下属|所属|局属|院属|校属|直属)[\p{Script=Han}]*|(?<=^|[，。；：、])[\p{Script=Han}]{2,20}(?:中学|小学|学校|学院|幼儿园|中心|医院|法院|法庭|检察院|管理所|服务站)(?=[：，]|20\d\d|基本|项目|支出|收入)/gu,
    UNIT,
  ],
];
/** A name for the own body: 本校, 我院. */
const OWN = /^[本我全]/;

/** The restrictions that words name; the year and the bureau of the document are none. */
export function scopeIn(words: string, { name, year }: Publisher): AmountScope {
  if (words === '') return UNRESTRICTED;
  const scope = new Map<Dimension, readonly string[]>();
  for (const [dimension, pattern, sign = pattern] of WORDS) {
    // Most words name none, which is told soonest by searching.
    const named = words.search(sign) < 0 ? [] : Array.from(words.matchAll(pattern), ([word]) => word);
    const found = named.filter(
      (word) => word !== `${year}年` && !(dimension === '单位' && isOwn(word, name)),
    );
    const ownYear = dimension === '年度' && (words.includes(`${year}年`) || /本年|当年/.test(words));
    if (found.length > 0 || ownYear) scope.set(dimension, found);
  }
  return scope;
}

/** The bureau itself, which a heading may number: 第三部分某市中级法院. */
function isOwn(word: string, name: string): boolean {
  return OWN.test(word) || (name !== '' && word.endsWith(name));
}

/** A scope within another: what the inner one names takes the place of what the outer one does. */
export function narrowedBy(inner: AmountScope, outer: AmountScope): AmountScope {
  return new Map([...outer, ...inner]);
}

const FUND = ['一般公共预算', '财政拨款'];
/** What the figures under some keys are restricted to by what they are. */
const BY_NATURE: readonly (readonly [key: RegExp, words: readonly string[]])[] = [
  [/^(?:人员经费|公用经费|机关运行经费)$/, [...FUND, '基本支出', '公用经费']],
  [/^(?:基本支出|项目支出) \d/, [...FUND, '人员经费', '公用经费']],
  [/“三公”|因公出国|公务用车|公务接待/, FUND],
];

/** Which money a project is paid from restricts nothing: its name means it alone. */
const IN_PROJECT = /预算|部分/;

/** Whether the figure under a key of the ledger is restricted to all that a scope names: else an amount in it is another one. */
export function isOf(key: string, scope: AmountScope): boolean {
  const nature = BY_NATURE.find(([pattern]) => pattern.test(key))?.[1] ?? [];
  const ofProject = key.startsWith(projectKey(''));
  const words = [...scope].flatMap(([dimension, named]) =>
    ofProject && IN_PROJECT.test(dimension) ? [] : named,
  );
  return words.every((word) => key.includes(word) || nature.includes(word));
}
