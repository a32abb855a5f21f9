import { type Figure, sum } from '../kernel/figure.js';
import type { Report } from '../read/schema/report.js';
import type { Accounts } from './accounts.js';

/** 人员情况 with its totals; what is not filled in is not known. */
export function deriveStaff({ 人员情况 }: Report): Accounts['人员情况'] {
  if (人员情况 === undefined) return undefined;
  const { 编制, 实有, ...people } = 人员情况;
  const { 离休, 退休 } = people;
  return {
    编制人数: 编制 && total(Object.values(编制)),
    编制: listed(编制),
    实有人数: 实有 && total(Object.values(实有)),
    实有: listed(实有),
    ...people,
    离退休人数: (离休 ?? 退休) && total([离休, 退休]),
  };
}

function total(parts: readonly (Figure | undefined)[]): Figure {
  return sum(
    parts.filter((part) => part !== undefined),
    '数量',
  );
}

function listed(kinds: Readonly<Record<string, Figure>> = {}) {
  return Object.entries(kinds).map(([种类, 人数]) => ({ 种类, 人数 }));
}
