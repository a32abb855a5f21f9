import type { FigureComparison } from '../comparison.js';
import { inUnit } from '../figures/units.js';
import type { AuditFinding } from '../finding.js';
import type { TableClass } from '../ledger.js';
import { ruleOf } from './rule-of.js';

/**
 * Sums that are off by what rounding leaves open, one finding for each figure that is a sum, wherever it does not
 * equal its parts.
 */
export function roundingsIn(
  comparisons: readonly FigureComparison[],
  classes: ReadonlyMap<number, TableClass>,
): AuditFinding[] {
  const found = new Map<AuditFinding['mark']['text'], AuditFinding>();
  for (const comparison of comparisons) {
    const { off, entries, relation } = comparison;
    const [whole] = entries;
    const mark = whole?.marks[0];
    if (off === undefined || mark === undefined || whole!.table === undefined || whole!.unit === '') continue;
    if (found.has(mark.text)) continue;
    const { name, unit, printed } = whole!;
    const gap = unit === '%' ? `${off.abs().times(100)}%` : `${inUnit(off.abs(), unit as '元')} ${unit}`;
    found.set(mark.text, {
      rule: ruleOf(comparison, classes),
      message: `${name}有尾差，应有：${relation}`,
      mark,
      actual: printed,
      difference: `${off.isNegative() ? '少' : '多'} ${gap}`,
      isRounding: true,
      related: [],
    });
  }
  return [...found.values()];
}
