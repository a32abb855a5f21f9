/** A day, a month or a year of the calendar; days compare as texts. */
interface Period {
  readonly from: string;
  readonly to: string;
  /** It tells when something is begun. */
  readonly isBegun: boolean;
}

/** What is done on a day: begun, or brought to an end. */
const BEGUN = '开工|动工|启动|开班|开学|招标|开标|立项';
const ENDED =
  '完成|完工|竣工|验收|拨付|下达|兑现|发放|支付|付清|结清|投入使用|投用|投产|投运|交付|移交|建成|上线|通车|通水|印发|出台|发布|报送|提交|办结|举办|召开|到位|归档|结题|结项|整改';
const DONE = `(?:全年|全部|正式|如期|按时|按期|顺利|均|已|通过)*(?<act>(?:${BEGUN}|${ENDED})*)(?:使用|运行|到位|完毕|了)?`;
const LEAD =
  '(?:实际|项目|工程)*(?:完成|竣工|完工|验收|拨付|开工)?(?:时间|日期)?(?:为|是|[:：])?(?:于|在|截至|截止到?)?';
const YEAR = '(?:(?<year>(?:19|20)\\d\\d)年度?内?|(?<next>次年|翌年|下一?年)|当年|本年|今年)?';
const PLAIN = new RegExp(
  `^${LEAD}${YEAR}(?:(?<month>\\d{1,2})月份?)?(?:(?<day>\\d{1,2})[日号])?(?<end>年?[底末])?(?:之?前|以前)?${DONE}$`,
);
const POINTED = new RegExp(
  `^(?<year>(?:19|20)\\d\\d)[-./](?<month>\\d{1,2})[-./](?<day>\\d{1,2})(?:日?前)?${DONE}$`,
);
const IS_BEGUN = new RegExp(`^(?:${BEGUN})`);
/** 6月 alone may be six months. */
const IS_DATE = /^\d{4}|[年份日号底末前]/;

/**
 * Whether a result that is a date lies within a target that is one (2024年12月底前); undefined where either is no date,
 * or the result's month or year only touches it. `year` is the report's, for dates that name none.
 */
export function isInTime(target: string, result: string, year: number | undefined): boolean | undefined {
  if (!IS_DATE.test(target)) return undefined;
  const [deadline, done] = [readPeriod(target, year), readPeriod(result, year)];
  if (!deadline || !done || deadline.isBegun !== done.isBegun) return undefined;
  if (done.to <= deadline.to) return true;
  return done.from > deadline.to ? false : undefined;
}

function readPeriod(text: string, year: number | undefined): Period | undefined {
  const groups = (POINTED.exec(text) ?? PLAIN.exec(text))?.groups;
  if (!groups) return undefined;
  const { year: written, next, month, day, end, act = '' } = groups;
  const named = written ?? (year === undefined || next === undefined ? year : year + 1);
  if (named === undefined || (month === undefined && (day ?? written ?? next ?? end) === day))
    return undefined;
  const of = (month: string, day: string) => `${named}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const from = of(month ?? (end ? '12' : '01'), day ?? '1');
  return { from, to: of(month ?? '12', day ?? '31'), isBegun: IS_BEGUN.test(act) };
}
