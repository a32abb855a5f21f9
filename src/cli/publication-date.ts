/**
 * The date that outputs state as that of their making, so that the same data gives the same bytes whenever it is built:
 * `epoch` (seconds, as in SOURCE_DATE_EPOCH) where it is given, else the month or day of publication.
 */
export function publicationDate(
  { 年度, 公开日期 = '' }: { readonly 年度: number; readonly 公开日期?: string | undefined },
  epoch: string | undefined,
): Date {
  if (epoch !== undefined && /^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000);
  const [, year = 年度 + 1, month = 1, day = 1] =
    /(\d{4})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?/.exec(公开日期) ?? [];
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
}
