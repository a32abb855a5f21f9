import type { Finding, Rule } from '../engine/rule.js';
import { freeTexts, matchesIn } from '../engine/texts.js';

const DATE = (name: string) =>
  `(?:(?<${name}Year>20\\d{2})年?)?(?:(?<${name}Month>\\d{1,2})月)?(?:(?<${name}Day>\\d{1,2})日)?`;
const RANGE = new RegExp(
  `(?<![\\d.])(?=\\d)${DATE('from')}\\s*(?:至|到|[—–－～~-]{1,2})\\s*(?=\\d)${DATE('to')}(?<=[年月日])`,
  'gu',
);
/** 2024年9月开工，2024年3月竣工. */
const WORK = new RegExp(
  `(?<![\\d.])(?=20\\d{2}年)${DATE('from')}(?:份|初|中旬|下旬|底)?(?:正式|全面)?(?:开工|动工|启动|开始|签订|立项|招标)[^。；\\n]{0,40}?(?=20\\d{2}年)${DATE('to')}(?:份|初|中旬|下旬|底)?(?:全面|全部|正式|已)?(?:竣工|完工|完成|建成|验收|投入使用|交付)`,
  'gu',
);

export const dateRanges: Rule = {
  id: '起止日期',
  title: '写明起止的日期，结束不早于开始（2024年9月至2024年3月；9月开工、3月竣工）。',
  source: '校对：起止日期写反，或年份没有改',
  *check({ read }) {
    const texts = freeTexts(read);
    for (const [pattern, what] of [
      [RANGE, '至'],
      [WORK, '开工和完工'],
    ] as const)
      for (const { match, span } of matchesIn(texts, pattern)) {
        const groups = match.groups!;
        if (isBackwards(groups)) yield { ...told(match[0], what), span };
      }
  },
};

type Groups = Readonly<Record<string, string | undefined>>;

/** Whether the second date is before the first, as far as both are told; without a year a range may go on into the next. */
function isBackwards(groups: Groups): boolean {
  const [fromYear, fromMonth, fromDay] = parts(groups, 'from');
  const [toYear = fromYear, toMonth, toDay] = parts(groups, 'to');
  if (fromYear !== undefined && fromYear !== toYear) return toYear !== undefined && toYear < fromYear;
  if (fromMonth === undefined) return false;
  const month = toMonth ?? fromMonth;
  if (month !== fromMonth) return fromYear !== undefined && toMonth !== undefined && month < fromMonth;
  return fromDay !== undefined && toDay !== undefined && toDay < fromDay;
}

function parts(groups: Groups, name: 'from' | 'to'): readonly (number | undefined)[] {
  return ['Year', 'Month', 'Day'].map((part) => {
    const digits = groups[name + part];
    return digits === undefined ? undefined : Number(digits);
  });
}

function told(found: string, what: string): Finding {
  return {
    message: what === '至' ? '结束的日期早于开始的日期' : '完工的日期早于开工的日期',
    actual: found,
    hint: '核对起止日期；跨年的，写明后一个日期的年份。',
  };
}
