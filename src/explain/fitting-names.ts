/** Of a figure with many names so many are tried. */
const TRIED = 12;

/**
 * One name for each operand of a formula. A figure may have several names; of two operands those are taken that
 * have most in common: 收入.总计 beside 上年.收入.总计, though it is also 收入.合计.
 */
export function fittingNames(names: readonly (readonly string[])[]): (string | undefined)[] {
  const [ones = [], others = []] = names;
  let best: (string | undefined)[] = names.map(([first]) => first);
  if (names.length !== 2 || ones.length === 0 || others.length === 0) return best;
  let most = 0;
  for (const one of ones.slice(0, TRIED)) {
    for (const other of others.slice(0, TRIED)) {
      const common = commonSteps(one.split('.'), other.split('.'));
      if (common > most) [most, best] = [common, [one, other]];
    }
  }
  return best;
}

/** Steps that two paths have alike at their ends, and at their beginnings. */
function commonSteps(one: readonly string[], other: readonly string[]): number {
  return leading(one, other) + leading([...one].reverse(), [...other].reverse());
}

function leading(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((step, at) => step !== other[at]);
  return differs < 0 ? one.length : differs;
}
