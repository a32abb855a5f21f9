import type { Diagnostic, Level, RuleLevel } from '../../kernel/diagnostic.js';
import type { Finding } from './rule.js';

/** A finding at the level of its rule: 尾差 where rounding explains it, at most 提醒 where it is doubtful. */
export function levelled(
  { rounding, doubtful, ...finding }: Finding,
  level: Exclude<RuleLevel, '关闭'>,
): Omit<Diagnostic, 'rule'> {
  const own: Level = rounding ? '尾差' : doubtful ? '提醒' : level;
  return { ...finding, level: own };
}
