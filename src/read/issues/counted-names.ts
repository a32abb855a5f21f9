/** Kinds of fields that are named. */
const MAX_NAMED = 6;

/** Names of fields with how often they come, the most frequent first: 得分 164、年初预算 29、公开日期 等. */
export function countedNames(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, MAX_NAMED);
  const named = most.map(([name, count]) => (count === 1 ? name : `${name} ${count}`));
  return `${named.join('、')}${counts.size > MAX_NAMED ? ' 等' : ''}`;
}
