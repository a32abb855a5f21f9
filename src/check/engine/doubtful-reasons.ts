import { readRuleSet } from '../../catalogue/read-rule-set.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';

/** Groups of rules of the rule set whose errors mean that a total is not what it should be. */
const OF_SUMS = ['表内', '表间'];
/** Rules that hold a reason against the way a number went. */
const OF_REASONS = ['原因方向', '持平有差', '持平原因', '原因雷同'];

/**
 * Without what is said of reasons while sums do not come out: with the wrong number mended it mostly falls away,
 * and whoever believed it would spoil a right reason. Errors that are accounted for change nothing.
 */
export function withoutDoubtfulReasons(found: readonly Diagnostic[], year: number): readonly Diagnostic[] {
  const { groups } = readRuleSet(year);
  const wrongSum = found.some(
    ({ rule, level, waiver }) =>
      level === '错误' && waiver === undefined && OF_SUMS.includes(groups.get(rule) ?? ''),
  );
  if (!wrongSum) return found;
  return found.filter(({ rule, waiver }) => waiver !== undefined || !OF_REASONS.includes(rule));
}
