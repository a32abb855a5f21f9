import type { Equalities } from '../equalities/equalities.js';
import type { MaybeCell, SubjectCells } from '../subject-figures.js';

/**
 * What each 科目 has left of 政府性基金, by 编码: table 07. It adds up to what is left of all, `whole`.
 */
export function fundRests(
  cells: ReadonlyMap<string, SubjectCells>,
  whole: MaybeCell,
  equalities: Equalities,
): ReadonlyMap<string, MaybeCell> {
  const rests = new Map<string, MaybeCell>();
  for (const [code, { 分资金年初, 收入, 分资金支出 }] of cells) {
    const below = [...rests].filter(([other]) => isBelow(other, code)).map(([, rest]) => rest);
    const from = equalities.total([分资金年初.政府性基金.合计, 收入.政府性基金]);
    const spent = 分资金支出.政府性基金.合计;
    if (from === undefined && spent === undefined) continue;
    if (code === '') rests.set(code, equalities.same(whole, equalities.total(below)));
    else if (below.length === 1) rests.set(code, below[0]);
    else {
      const rest = equalities.rest(from, [spent], equalities.isSpent(from, spent));
      rests.set(code, equalities.same(rest, equalities.total(below)));
    }
  }
  return rests;
}

function isBelow(code: string, above: string): boolean {
  return code.startsWith(above) && code.length === (above === '' ? 3 : above.length + 2);
}
