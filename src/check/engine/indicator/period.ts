/** A day, a month or a year of the calendar; days compare as texts. */
interface Period {
  readonly from: string;
  readonly to: string;
}

const PLAIN =
  /^(?:于|在|截至|截止到?)?(?:(?<year>(?:19|20)\d\d)年度?内?)?(?:(?<month>\d{1,2})月份?)?(?:(?<day>\d{1,2})[日号])?(?<end>年?[底末])?(?:之?前|以前)?(?:全年|完成|按时完成)?$/;
const POINTED = /^(?<year>(?:19|20)\d\d)[-./](?<month>\d{1,2})[-./](?<day>\d{1,2})(?:日?前)?(?:完成)?$/;
/** 6月 alone may be six months. */
const IS_DATE = /^\d{4}|[年份日号底末前]/;

/**
 * Whether a result that is a date lies within a target that is one (2024年12月底前); undefined where either is no date,
 * or the result's month or year only touches it. `year` is the report's, for dates that name none.
 */
export function isInTime(target: string, result: string, year: number | undefined): boolean | undefined {
  if (!IS_DATE.test(target)) return undefined;
  const [deadline, done] = [readPeriod(target, year), readPeriod(result, year)];
  if (!deadline || !done) return undefined;
  if (done.to <= deadline.to) return true;
  return done.from > deadline.to ? false : undefined;
}

function readPeriod(text: string, year: number | undefined): Period | undefined {
  const groups = (POINTED.exec(text) ?? PLAIN.exec(text))?.groups;
  if (!groups) return undefined;
  const { year: written, month, day, end } = groups;
  const named = written ?? year;
  if (named === undefined || (month === undefined && (day ?? written ?? end) === day)) return undefined;
  const of = (month: string, day: string) => `${named}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return { from: of(month ?? (end ? '12' : '01'), day ?? '1'), to: of(month ?? '12', day ?? '31') };
}
