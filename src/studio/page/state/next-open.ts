import type { Field, FieldPath } from '../../api.js';
import { liesIn } from './paths.js';

/**
 * The place after `here` that is still open, or the one before it; after the last comes the first.
 * @param here any field, open or not; undefined at the beginning
 * @param fields in the order in which they are filled in
 */
export function nextOpen(
  open: readonly FieldPath[],
  here: FieldPath | undefined,
  fields: readonly Field[],
  step: 1 | -1,
): FieldPath | undefined {
  if (!here) return open[0];
  // A group that is open has the keyboard in one of its fields.
  const around = open.findLastIndex((path) => liesIn(here, path));
  if (around >= 0) return open[(around + step + open.length) % open.length];
  const placeOf = (path: FieldPath) => fields.findLastIndex((field) => liesIn(path, field.path));
  const own = placeOf(here);
  return step === 1
    ? (open.find((path) => placeOf(path) > own) ?? open[0])
    : (open.findLast((path) => placeOf(path) < own) ?? open.at(-1));
}
