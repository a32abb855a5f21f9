/**
 * Which rows each row is the sum of, by their codes; '' is that of the 合计 row. A 科目 whose own 上级 has no row belongs
 * to the next above; where it stands below another one instead, nothing is said of the sums that it may belong to.
 */
export function partsByCode(
  rows: readonly { readonly code: string }[],
): ReadonlyMap<number, readonly number[]> {
  const byCode = new Map(rows.map((row, at) => [row.code, at]));
  const parts = new Map<number, number[]>();
  const unsure = new Set<number>();
  const last = new Map<number, number>();
  for (const [at, { code }] of rows.entries()) {
    if (code === '') continue;
    const level = code.length;
    last.set(level, at);
    if (level === 3) last.delete(5);
    const own = level === 3 ? byCode.get('') : byCode.get(code.slice(0, -2));
    const above = own ?? byCode.get(code.slice(0, 3)) ?? byCode.get('');
    if (above === undefined || above === at) continue;
    const before = own === undefined ? last.get(level - 2) : undefined;
    if (before === undefined) parts.set(above, [...(parts.get(above) ?? []), at]);
    else for (const one of [above, before]) unsure.add(one);
  }
  return new Map([...parts].filter(([above]) => !unsure.has(above)));
}
