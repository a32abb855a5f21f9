/** A unit of measurement as an indicator writes it. */
export interface IndicatorUnit {
  /** In one spelling: 天 for 日 and 个日, % for 百分比; empty where none is written. */
  readonly name: string;
  /** How many of `name` one of the written unit is: 10000 for 万元. */
  readonly factor: number;
}

/** What a unit measures; `none` where no unit is written, `score` for 分, which may be points or minutes. */
export type UnitKind = 'percent' | 'money' | 'time' | 'score' | 'count' | 'none';

const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };
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
  kg: '公斤',
  千克: '公斤',
};
/** How many of the smallest of its kind a unit of time is; months are no whole number of days. */
const LENGTHS: Readonly<Record<string, readonly [least: string, number: number]>> = {
  秒: ['秒', 1],
  分钟: ['秒', 60],
  时: ['秒', 3600],
  天: ['秒', 86400],
  周: ['秒', 604800],
  月: ['月', 1],
  季度: ['月', 3],
  年: ['月', 12],
};
const TIMES = new Set(['秒', '分钟', '时', '天', '工作日', '周', '月', '季度', '年']);

/** Reads a unit: 万元, 百分比, 个工作日, 元/人·月; %全覆盖 is %. */
export function readUnit(written: string): IndicatorUnit {
  const scale = /^(?:万亿|亿|万)/.exec(written)?.[0];
  const bare = written
    .slice(scale?.length ?? 0)
    .replace(/^个(?=百分点|日|小时|工作日|月|季度)/, '')
    .replace(/每|[·*]/g, '/')
    .replace(/^%\p{Script=Han}+$/u, '%');
  return { name: SPELLINGS[bare] ?? bare, factor: scale === undefined ? 1 : SCALES[scale]! };
}

/** What a unit measures. */
export function kindOf({ name }: IndicatorUnit): UnitKind {
  if (name === '') return 'none';
  if (name === '%') return 'percent';
  if (name === '分') return 'score';
  if (/^元(?:\/|$)/.test(name)) return 'money';
  return TIMES.has(name) ? 'time' : 'count';
}

/** How many of the second one of the first is: 60 分钟 for 时; undefined for units of different things. */
export function conversion(from: IndicatorUnit, to: IndicatorUnit): number | undefined {
  if (from.name === to.name) return 1;
  const [a, b] = [LENGTHS[from.name], LENGTHS[to.name]];
  return a && b && a[0] === b[0] ? a[1] / b[1] : undefined;
}

/** Whether numbers of two units can be held against each other: of one unit, or one of them unsaid. */
export function areComparable(a: IndicatorUnit, b: IndicatorUnit): boolean {
  if (a.name === '' || b.name === '' || conversion(a, b) !== undefined) return true;
  const bothCount = kindOf(a) === 'count' && kindOf(b) === 'count';
  return bothCount && (a.name.includes(b.name) || b.name.includes(a.name));
}
