import { ownValue } from '../../../kernel/own-value.js';

/** A unit of measurement as an indicator writes it. */
export interface IndicatorUnit {
  /** In one spelling: 天 for 日 and 个日, % for 百分比; empty where none is written. */
  readonly name: string;
  /** How many of `name` one of the written unit is: 10000 for 万元. */
  readonly factor: number;
}

/** What a unit measures; `none` where no unit is written, `score` for 分, which may be points or minutes. */
export type UnitKind = 'percent' | 'money' | 'time' | 'score' | Dimension | 'count' | 'none';
/** What is measured and not counted. */
type Dimension = 'length' | 'area' | 'volume' | 'mass';

const SCALES: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12 };
const SPELLINGS: Readonly<Record<string, string>> = {
  百分比: '%',
  百分点: '%',
  日: '天',
  日历天: '天',
  自然日: '天',
  小时: '时',
  名: '人',
  位: '人',
  km: '公里',
  千米: '公里',
  m: '米',
  m2: '平方米',
  平米: '平方米',
  km2: '平方公里',
  平方千米: '平方公里',
  m3: '立方米',
  立方: '立方米',
  kg: '公斤',
  千克: '公斤',
  t: '吨',
};
/** How many of the smallest of its kind a unit is; months are no whole number of days, 亩 no whole number of 平方米. */
const SIZES: Readonly<Record<string, readonly [least: string, number: number]>> = {
  秒: ['秒', 1],
  分钟: ['秒', 60],
  时: ['秒', 3600],
  天: ['秒', 86400],
  周: ['秒', 604800],
  月: ['月', 1],
  季度: ['月', 3],
  年: ['月', 12],
  米: ['米', 1],
  公里: ['米', 1000],
  亩: ['亩', 1],
  公顷: ['亩', 15],
  平方公里: ['亩', 1500],
  升: ['升', 1],
  立方米: ['升', 1000],
  公斤: ['公斤', 1],
  吨: ['公斤', 1000],
};
const DIMENSIONS: Readonly<Record<string, Dimension>> = {
  米: 'length',
  公里: 'length',
  平方米: 'area',
  亩: 'area',
  公顷: 'area',
  平方公里: 'area',
  升: 'volume',
  立方米: 'volume',
  公斤: 'mass',
  吨: 'mass',
};
/** What things and people are counted in; other words may be measures that are not known here. */
const COUNTER =
  /^(?:个|处|家|户|人|次|人次|件|套|台|座|栋|幢|间|条|项|场|期|批|辆|本|册|份|株|只|头|起|例|篇|所|村)$/;
const TIMES = new Set(['秒', '分钟', '时', '天', '工作日', '周', '月', '季度', '年']);

/** Reads a unit: 万元, 百分比, 个工作日, 元/人·月; %全覆盖 is %. */
export function readUnit(written: string): IndicatorUnit {
  const scale = /^(?:万亿|亿|万|千(?!米|克|瓦|伏|卡|焦|赫))/.exec(written)?.[0];
  const bare = written
    .slice(scale?.length ?? 0)
    .replace(/^个(?=百分点|日|小时|工作日|月|季度)/, '')
    .replace(/每|[·*]/g, '/')
    .replace(/^%\p{Script=Han}+$/u, '%');
  return { name: ownValue(SPELLINGS, bare) ?? bare, factor: scale === undefined ? 1 : SCALES[scale]! };
}

/** What a unit measures. */
export function kindOf({ name }: IndicatorUnit): UnitKind {
  if (name === '') return 'none';
  if (name === '%') return 'percent';
  if (name === '分') return 'score';
  if (/^元(?:\/|$)/.test(name)) return 'money';
  if (TIMES.has(name)) return 'time';
  const [measured = '', per] = name.split('/');
  return per === undefined || TIMES.has(per) ? (ownValue(DIMENSIONS, measured) ?? 'count') : 'count';
}

/** Whether a unit is that of a length, an area, a volume or a weight. */
export function isDimension(kind: UnitKind): kind is Dimension {
  return kind === 'length' || kind === 'area' || kind === 'volume' || kind === 'mass';
}

/** Whether two units measure what cannot be held against each other: 公里 and 平方米, 亩 and 个, % and 件. */
export function areOfOtherKinds(a: IndicatorUnit, b: IndicatorUnit): boolean {
  const [first, second] = [kindOf(a), kindOf(b)];
  if (first === second || [first, second].some((kind) => kind === 'none' || kind === 'score')) return false;
  if (first === 'count' && isDimension(second)) return COUNTER.test(a.name);
  return second === 'count' && isDimension(first) ? COUNTER.test(b.name) : true;
}

/** How many of the second one of the first is: 60 分钟 for 时; undefined for units of different things. */
export function conversion(from: IndicatorUnit, to: IndicatorUnit): number | undefined {
  if (from.name === to.name) return 1;
  const [a, b] = [ownValue(SIZES, from.name), ownValue(SIZES, to.name)];
  return a && b && a[0] === b[0] ? a[1] / b[1] : undefined;
}

/** Whether numbers of two units can be held against each other: of one unit, or one of them unsaid. */
export function areComparable(a: IndicatorUnit, b: IndicatorUnit): boolean {
  if (a.name === '' || b.name === '' || conversion(a, b) !== undefined) return true;
  const kind = kindOf(a);
  const areAlike = kind === kindOf(b) && (kind === 'count' || isDimension(kind));
  return areAlike && (a.name.includes(b.name) || b.name.includes(a.name));
}
