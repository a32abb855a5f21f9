/** The name among `known` that `name` is most likely meant to be: the fewest edits, at most half of its length. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const wanted = [...name];
  let nearest: string | undefined;
  let fewest = Math.floor(wanted.length / 2) + 1;
  for (const candidate of known) {
    const edits = countEdits(wanted, [...candidate]);
    if (edits < fewest) {
      nearest = candidate;
      fewest = edits;
    }
  }
  return nearest;
}

/** Insertions, deletions and replacements that turn one into the other (Levenshtein). */
function countEdits(a: readonly string[], b: readonly string[]): number {
  let row = b.map((_, index) => index + 1);
  row.unshift(0);
  for (const [i, char] of a.entries()) {
    const next = [i + 1];
    for (const [j, other] of b.entries()) {
      next.push(Math.min(row[j]! + (char === other ? 0 : 1), row[j + 1]! + 1, next[j]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
