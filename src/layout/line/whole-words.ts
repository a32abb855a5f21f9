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

/** Characters of the word that begins at `start`, the longest one; 1 where there is none. */
export function wordLength(characters: readonly string[], start: number, words: WholeWords): number {
  const found = words
    .get(characters[start]!)
    ?.find((word) => word.every((character, i) => characters[start + i] === character));
  return found?.length ?? 1;
}
