/** Lines of a text that another text has otherwise. */
export interface LineChange {
  /** From `start` up to, not including, `end`, in the text before. */
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** Pairs of lines that are compared at most; of larger differences all between the first and the last is one change. */
const MAX_PAIRS = 4_000_000;

/** What has to be changed in `before` so that it is `after`, from top to bottom. */
export function lineChanges(before: readonly string[], after: readonly string[]): LineChange[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let [end, afterEnd] = [before.length, after.length];
  while (end > start && afterEnd > start && before[end - 1] === after[afterEnd - 1]) {
    end -= 1;
    afterEnd -= 1;
  }
  const [left, right] = [before.slice(start, end), after.slice(start, afterEnd)];
  if (left.length === 0 && right.length === 0) return [];
  if (left.length * right.length > MAX_PAIRS) return [{ start, end, lines: right }];
  return between(left, right).map((change) => ({
    ...change,
    start: change.start + start,
    end: change.end + start,
  }));
}

function between(left: readonly string[], right: readonly string[]): LineChange[] {
  const common = commonLengths(left, right);
  const width = right.length + 1;
  const changes: LineChange[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    if (i < left.length && left[i] === right[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const [start, from] = [i, j];
    while ((i < left.length || j < right.length) && (i >= left.length || left[i] !== right[j])) {
      const isGone = j >= right.length || common[(i + 1) * width + j]! >= common[i * width + j + 1]!;
      if (i < left.length && isGone) i += 1;
      else j += 1;
    }
    changes.push({ start, end: i, lines: right.slice(from, j) });
  }
  return changes;
}

/** For every pair of places, how many lines the rests have in common. */
function commonLengths(left: readonly string[], right: readonly string[]): Uint32Array {
  const width = right.length + 1;
  const lengths = new Uint32Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i -= 1)
    for (let j = right.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        left[i] === right[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  return lengths;
}
