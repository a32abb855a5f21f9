/** Of a figure with many names so many are tried. */
const TRIED = 12;

/**
 * One name for each operand of a formula. A figure may have several names; of two operands those are taken that
 * differ in the fewest steps: 收入.总计 beside 上年.收入.总计, though it is also 收入.合计.
 */
export function fittingNames(names: readonly (readonly string[])[]): (string | undefined)[] {
  const [ones = [], others = []] = names;
  let best: (string | undefined)[] = names.map(([first]) => first);
  if (names.length !== 2 || ones.length === 0 || others.length === 0) return best;
  let fewest = Infinity;
  for (const one of ones.slice(0, TRIED)) {
    for (const other of others.slice(0, TRIED)) {
      const differing = differingSteps(one.split('.'), other.split('.'));
      if (differing < fewest) [fewest, best] = [differing, [one, other]];
    }
  }
  return best;
}

/** Steps of two paths that they do not have alike at their ends or at their beginnings. */
function differingSteps(one: readonly string[], other: readonly string[]): number {
  const alike = leading(one, other) + leading([...one].reverse(), [...other].reverse());
  return one.length + other.length - 2 * Math.min(alike, one.length, other.length);
}

function leading(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((step, at) => step !== other[at]);
  return differs < 0 ? one.length : differs;
}
