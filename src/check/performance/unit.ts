/** A unit of measurement as an indicator writes it. */
export interface Unit {
  /** In one spelling: 天 for 日 and 个日, % for 百分比; empty where none is written. */
  readonly name: string;
  /** How many of `name` one of the written unit is: 10000 for 万元. */
  readonly factor: number;
}

/** What a unit measures; `none` where no unit is written, `score` for 分, which may be points or minutes. */
export type UnitKind = 'percent' | 'money' | 'time' | 'score' | 'count' | 'none';

const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };
const SPELLINGS: Readonly<Record<string, string>> = { 百分比: '%', 百分点: '%', 日: '天', 小时: '时' };
const TIMES = new Set(['秒', '分钟', '时', '天', '工作日', '周', '月', '季度', '年']);

/** Reads a unit: 万元, 百分比, 个工作日, 元/人·月. */
export function readUnit(written: string): Unit {
  const scale = /^(?:万亿|亿|万)/.exec(written)?.[0];
  const bare = written
    .slice(scale?.length ?? 0)
    .replace(/^个(?=百分点|日|小时|工作日|月|季度)/, '')
    .replace(/每|[·*]/g, '/');
  return { name: SPELLINGS[bare] ?? bare, factor: scale === undefined ? 1 : SCALES[scale]! };
}

export function kindOf({ name }: Unit): UnitKind {
  if (name === '') return 'none';
  if (name === '%') return 'percent';
  if (name === '分') return 'score';
  if (/^元(?:\/|$)/.test(name)) return 'money';
  return TIMES.has(name) ? 'time' : 'count';
}

/** Whether numbers of two units can be held against each other: of one unit, or one of them unsaid. */
export function areComparable(a: Unit, b: Unit): boolean {
  if (a.name === '' || b.name === '' || a.name === b.name) return true;
  const bothCount = kindOf(a) === 'count' && kindOf(b) === 'count';
  return bothCount && (a.name.includes(b.name) || b.name.includes(a.name));
}
