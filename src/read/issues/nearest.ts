/** The candidate that a misspelt name most probably means; undefined where none is near. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = contains(name, candidate) ? 1 : editDistance(name, candidate);
    const near = distance <= Math.max(1, Math.floor(Math.min(name.length, candidate.length) / 2));
    if (near && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { candidate, distance };
  }
  return best?.candidate;
}

/** 一般公共预算支出 for 一般公共预算: the same term with more said. */
function contains(name: string, candidate: string): boolean {
  return (
    Math.min(name.length, candidate.length) >= 2 && (name.includes(candidate) || candidate.includes(name))
  );
}

/** Characters to insert, delete or replace (Levenshtein). */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > b.length) return a.length;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
