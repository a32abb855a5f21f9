import { publicationDay } from '../read/publication-day.js';

/** Whether a text is a SOURCE_DATE_EPOCH: seconds since 1970, until the year 5138. */
export function isEpoch(text: string): boolean {
  return /^\d{1,11}$/.test(text);
}

/**
 * The date that outputs state as that of their making, so that the same data gives the same bytes whenever it is built:
 * `epoch` (seconds, as in SOURCE_DATE_EPOCH) where it is given, else the month or day of publication.
 */
export function publicationDate(
  { 年度, 公开日期 = '' }: { readonly 年度: number; readonly 公开日期?: string | undefined },
  epoch: string | undefined,
): Date {
  if (epoch !== undefined) return new Date(Number(epoch) * 1000);
  const { year, month, day = 1 } = publicationDay(公开日期) ?? { year: 年度 + 1, month: 1 };
  return new Date(Date.UTC(year, month - 1, day));
}
