/** What people call a row of the data file or of the accounts: its code or else its name; undefined where it has neither. */
export function rowName(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const { 编码, 名称, 三级指标 } = item as Readonly<Record<string, string | undefined>>;
  return 编码 || 名称 || 三级指标;
}
