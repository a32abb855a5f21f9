import { absent, type Figure, isFigure, stated } from '../../kernel/figure.js';
import { isAdded } from './add-up.js';

/**
 * What the department's own file has beside what its units add up to: its texts, and figures that are held against the
 * sums. Its own items of a list come first.
 * @param zeroIfAbsent what no unit gives is zero
 */
export function state(own: unknown, added: unknown, zeroIfAbsent: boolean): unknown {
  if (own === undefined) return added;
  if (isFigure(own)) return isAdded(own.kind) ? besideSum(own, added, zeroIfAbsent) : own;
  if (Array.isArray(own)) return [...own, ...((added as readonly unknown[] | undefined) ?? [])];
  if (typeof own !== 'object' || own === null) return own;
  const [mine, theirs] = [own, added ?? {}] as Readonly<Record<string, unknown>>[];
  const keys = new Set([...Object.keys(mine!), ...Object.keys(theirs!)]);
  return Object.fromEntries([...keys].map((key) => [key, state(mine![key], theirs![key], zeroIfAbsent)]));
}

function besideSum(own: Figure, added: unknown, zeroIfAbsent: boolean): Figure {
  if (isFigure(added)) return stated(own, added);
  return zeroIfAbsent ? stated(own, absent(own.kind)) : own;
}
