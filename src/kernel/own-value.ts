/** A value of a table by a word that a stranger wrote: `constructor` and `__proto__` are in no table. */
export function ownValue<Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
