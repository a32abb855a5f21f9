/** A longer name is no slip of another: comparing takes the product of their lengths. */
const LONGEST = 60;

/** The known name that a misspelt one most probably means; undefined where none is near. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const limit = Math.max(1, Math.floor(Math.min(name.length, candidate.length) / 2));
    const edits = contains(name, candidate) ? 1 : fewEdits(name, candidate, limit);
    if (edits <= limit && edits < fewest) {
      nearest = candidate;
      fewest = edits;
    }
  }
  return nearest;
}

/** 一般公共预算支出 for 一般公共预算: the same term with more said. */
function contains(name: string, candidate: string): boolean {
  return (
    Math.min(name.length, candidate.length) >= 2 && (name.includes(candidate) || candidate.includes(name))
  );
}

/** As {@link countEdits}; infinite where that is more than `limit`, as lengths tell beforehand. */
function fewEdits(a: string, b: string, limit: number): number {
  const isFar = Math.max(a.length, b.length) > LONGEST || Math.abs(a.length - b.length) > 2 * limit;
  return isFar ? Number.POSITIVE_INFINITY : countEdits([...a], [...b]);
}

/** Characters to insert, delete or replace (Levenshtein). */
function countEdits(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, char] of a.entries()) {
    const next = [i + 1];
    for (const [j, other] of b.entries()) {
      next.push(Math.min(row[j]! + (char === other ? 0 : 1), row[j + 1]! + 1, next[j]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
