import { type Flaw, flawsAt } from './flaw.js';

/** 截至2024年12月31日: until (1), year (2), month (3), day (4). */
export const DATE = /(?:(截[至止])?(20\d{2})年)?(?<![\d.])(\d{1,2})月(\d{1,2})日/g;

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Dates that no calendar has; `year` is that of a date that names none. */
export function impossibleDates(text: string, year: number): Iterable<Flaw> {
  return flawsAt(text, [DATE], (match) =>
    isOnCalendar(match, year) ? undefined : { message: `日历上没有“${match[0]}”`, hint: '改正日期。' },
  );
}

/** Whether there is the day that a {@link DATE} names. */
export function isOnCalendar(match: RegExpExecArray, ownYear: number): boolean {
  const [year, month, day] = [match[2] ?? ownYear, match[3], match[4]].map(Number) as [
    number,
    number,
    number,
  ];
  const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return day > 0 && day <= (DAYS[month - 1] ?? 0) && (leap || month !== 2 || day < 29);
}
