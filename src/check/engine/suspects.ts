import type { Decimal } from '../../kernel/decimal.js';
import type { Figure } from '../../kernel/figure.js';

/** More than these would not help anyone to look. */
const MOST = 12;

/** A figure that is stated beside what it derives from, and how far apart the two are. */
export interface StatedFigure {
  readonly figure: Figure;
  readonly derived: Figure;
  readonly gap: Decimal;
  /** What rounding explains. */
  readonly allowed: Decimal;
}

/**
 * The entered figures that most probably make stated ones disagree: those that no agreeing figure vouches for.
 * Each set is given once, with the disagreeing figure that has the fewest parts.
 */
export function suspectsOf(all: readonly StatedFigure[]): ReadonlyMap<Figure, readonly Figure[]> {
  const leaves = new Map(all.map(({ figure, derived }) => [figure, leavesOf(derived)]));
  const fails = ({ gap, allowed }: StatedFigure) => gap.gt(allowed);
  const agreeing = all.filter((stated) => !fails(stated));
  const disagreeing = all
    .filter(fails)
    .sort((a, b) => leaves.get(a.figure)!.size - leaves.get(b.figure)!.size);
  const told: ReadonlySet<Figure>[] = [];
  const suspects = new Map<Figure, readonly Figure[]>();
  for (const { figure, gap } of disagreeing) {
    const cleared = new Set(
      agreeing.filter(({ allowed }) => allowed.lt(gap)).flatMap((stated) => [...leaves.get(stated.figure)!]),
    );
    const left = new Set([...leaves.get(figure)!].filter((leaf) => !cleared.has(leaf)));
    if (left.size === 0 || left.size > MOST || told.some((earlier) => isWithin(earlier, left))) continue;
    told.push(left);
    suspects.set(figure, [...left]);
  }
  return suspects;
}

/** Every entered figure that a figure is computed from; a stated one stands for itself, whatever it derives from. */
function leavesOf(figure: Figure, found: Set<Figure> = new Set()): Set<Figure> {
  const { origin } = figure;
  if (origin.type === 'entered') found.add(figure);
  if (origin.type === 'computed') for (const operand of origin.operands) leavesOf(operand, found);
  return found;
}

function isWithin(part: ReadonlySet<Figure>, whole: ReadonlySet<Figure>): boolean {
  return [...part].every((figure) => whole.has(figure));
}
