/** A 公开日期 such as 2025年9月: the day is known only where it is written. */
export interface PublicationDay {
  readonly year: number;
  readonly month: number;
  readonly day?: number;
}

/** What a 公开日期 says; undefined for a text without a month. */
export function publicationDay(text: string): PublicationDay | undefined {
  const found = /(\d{4})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?/.exec(text);
  if (found === null) return undefined;
  const [, year, month, day] = found;
  return { year: Number(year), month: Number(month), ...(day !== undefined && { day: Number(day) }) };
}
