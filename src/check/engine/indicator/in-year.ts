import type { Measure } from './measure.js';

/** How often a year has each period. */
const PERIODS: Readonly<Record<string, number>> = { 天: 365, 周: 52, 月: 12, 季: 4, 季度: 4, 半年: 2, 年: 1 };
const PERIOD = '(天|周|月|季度?|半年|年)';
const RATE = new RegExp(`^(.+)/个?${PERIOD}$`);
const EVERY = new RegExp(`^每个?${PERIOD}$`);

/** A result of so many in each period, 1次/月 or 每周1次, as the sum of a year, where the target tells no period. */
export function inYear(result: Measure, target: Measure): Measure {
  if (target.unit.name.includes('/') || EVERY.test(target.label)) return result;
  const rate = RATE.exec(result.unit.name);
  const times = PERIODS[rate?.[2] ?? EVERY.exec(result.label)?.[1] ?? ''];
  if (times === undefined) return result;
  const unit = rate ? { ...result.unit, name: rate[1]! } : result.unit;
  return { ...result, value: result.value.times(times), unit, label: '' };
}
