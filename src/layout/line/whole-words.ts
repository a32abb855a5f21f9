/** Words by their first characters, the longest first. */
export type WholeWords = ReadonlyMap<string, readonly (readonly string[])[]>;

export function wholeWords(words: readonly string[]): WholeWords {
  const byFirst = new Map<string, string[][]>();
  for (const word of words) {
    const characters = [...word];
    const first = characters[0];
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), characters]);
  }
  for (const known of byFirst.values()) known.sort((a, b) => b.length - a.length);
  return byFirst;
}
