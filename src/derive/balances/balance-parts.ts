import { ABSENT, difference, sum } from '../../kernel/figure.js';
import { ALLOCATIONS } from '../../read/schema/facts.js';
import type { Report } from '../../read/schema/report.js';
import type { Accounts } from '../accounts.js';
import { settle } from '../settle.js';

/** Parts of 结转和结余 that tables of some provinces have apart. */
export function deriveBalances({ 结余明细: given = {}, 结转结余 }: Report): Accounts['结余明细'] {
  const { 分配, 使用专用结余, 年初经营结余, 年末经营结余 } = given;
  const used = 结转结余?.使用非财政拨款结余;
  const 提取 = 分配?.提取专用结余 ?? ABSENT;
  const 使用 = 使用专用结余 ?? ABSENT;
  const 年初 = given.专用结余?.年初;
  return {
    分配,
    使用专用结余,
    年初经营结余,
    年末经营结余,
    使用其他结余: used && 使用专用结余 && difference(used, 使用专用结余),
    专用结余: 年初 && {
      年初,
      提取,
      使用,
      年末: settle(difference(sum([年初, 提取]), 使用), given.专用结余?.年末),
    },
  };
}

/** The parts of 结余分配 that are filled in. */
export function allocationsOf({ 结余明细 }: Report) {
  const parts = 结余明细?.分配 ?? {};
  return Object.keys(ALLOCATIONS).flatMap((name) => parts[name as keyof typeof ALLOCATIONS] ?? []);
}
