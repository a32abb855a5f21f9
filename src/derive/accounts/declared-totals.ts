import type { DeclaredField } from '../../read/schema/declared-fields.js';

/** What is summed up: where there are several of them, in the row of their total. */
export function isSummed({ 类别 }: DeclaredField): boolean {
  return 类别 === '金额' || 类别 === '个数' || 类别 === '数量';
}

/** The name under which the sums of a list's columns stand beside the list. */
export const totalName = (list: string) => `${list}合计`;

/** Where the sums over all 单位 and over all 项目 stand, beside the list. */
export const PLACE_TOTALS = { 单位: '单位合计', 项目: '项目合计' } as const;
