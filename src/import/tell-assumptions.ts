import type { Diagnostic } from '../kernel/diagnostic.js';
import type { DataValue } from './values/data-value.js';

/** One 提醒 for all that was taken for granted: what, how often, and the first cell of each. */
export function tellAssumptions(values: readonly DataValue[]): Diagnostic[] {
  const assumed = values.filter(({ assumed }) => assumed !== undefined);
  if (assumed.length === 0) return [];
  const kinds = [...new Set(assumed.map((value) => value.assumed!))].map((kind) => {
    const own = assumed.filter((value) => value.assumed === kind);
    return `${kind}，${own.length} 处（${own.length > 1 ? '第一处 ' : ''}${own[0]!.place}）`;
  });
  return [
    {
      rule: '导入',
      level: '提醒',
      message: `有 ${assumed.length} 处来源没有写明，是推定的：${kinds.join('；')}`,
      hint: '与原件核对，不对的在数据文件里改；再次导入时保留你改的。',
    },
  ];
}

/**
 * Files that gave values and do not say of which year they are.
 * @param year of the data file
 * @param silent files of known tables that say no year
 */
export function tellYearless(
  values: readonly DataValue[],
  year: number | undefined,
  silent: readonly string[],
): Diagnostic[] {
  const files = silent.filter((file) => values.some(({ place }) => place.startsWith(`${file} `)));
  if (files.length === 0 || year === undefined) return [];
  return [
    {
      rule: '导入',
      level: '提醒',
      place: files[0]!,
      message: `来源没有写明年度，当作 ${year} 年度的表：${files.join('、')}`,
      hint: '看一看是不是拿错了年度的文件。',
    },
  ];
}
