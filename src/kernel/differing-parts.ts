/** Pairs of members that are compared at most, where nothing else is asked. */
const MOST = 40_000_000;

/** Two places at which lists say the same. */
interface CommonPlace {
  readonly a: number;
  readonly b: number;
}

/** The most that two lists have in common in one order, by the keys of their members (longest common subsequence). */
function commonPlaces(a: readonly string[], b: readonly string[], most: number): CommonPlace[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  const left = Math.min(a.length, b.length) - start;
  while (end < left && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [rows, columns] = [a.length - start - end, b.length - start - end];
  const inner = rows * columns > most ? [] : innerPlaces(a, b, start, rows, columns);
  return [
    ...Array.from({ length: start }, (_, at) => ({ a: at, b: at })),
    ...inner,
    ...Array.from({ length: end }, (_, at) => ({ a: a.length - end + at, b: b.length - end + at })),
  ];
}

function innerPlaces(
  a: readonly string[],
  b: readonly string[],
  start: number,
  rows: number,
  columns: number,
): CommonPlace[] {
  // At [row, column]: how much what follows has in common.
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      const same = a[start + row] === b[start + column];
      lengths[at] = same ? lengths[at + width + 1]! + 1 : Math.max(lengths[at + width]!, lengths[at + 1]!);
    }
  const places: CommonPlace[] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const at = row * width + column;
    if (a[start + row] === b[start + column]) places.push({ a: start + row++, b: start + column++ });
    else if (lengths[at + width]! >= lengths[at + 1]!) row += 1;
    else column += 1;
  }
  return places;
}

/** What lies between two common places: members of `a` and of `b` from their starts up to their ends. */
export interface Differing {
  readonly a: readonly [start: number, end: number];
  readonly b: readonly [start: number, end: number];
}

/**
 * The parts of two lists that they do not have in common, in order.
 * @param most pairs that are compared: of larger differences all between the first and the last is one
 */
export function differingParts(a: readonly string[], b: readonly string[], most = MOST): Differing[] {
  const gaps: Differing[] = [];
  let [doneA, doneB] = [0, 0];
  for (const place of [...commonPlaces(a, b, most), { a: a.length, b: b.length }]) {
    if (place.a > doneA || place.b > doneB) gaps.push({ a: [doneA, place.a], b: [doneB, place.b] });
    [doneA, doneB] = [place.a + 1, place.b + 1];
  }
  return gaps;
}
