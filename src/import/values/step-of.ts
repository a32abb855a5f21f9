/** A name as a step of a path, whose steps are joined with full stops; of several of one name with its number. */
export function stepOf(name: string, count = 1): string {
  const step = name.replaceAll('.', '．').trim();
  return count > 1 ? `${step}（第${count}个）` : step;
}
