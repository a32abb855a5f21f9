import { DATE, impossibleDates, isOnCalendar } from '../../prose/calendar.js';
import { publicationDay } from '../../read/publication-day.js';
import type { Audit, Finding, Rule } from '../engine/rule.js';
import { type FreeText, flawsIn, freeTexts, matchesIn } from '../engine/texts.js';

/** What a publication counts at the year's end, told behind the day. */
const ASSETS =
  /^[，,]?(?![^。；]{0,20}(?:全[国省市州县区镇]|辖区|各|企业|社会|群众))[^。；]{0,20}?(?:(?:有|共|占用)(?:公务用车|车辆|设备|固定资产|国有资产|单[价位])|(?:公务用车|车辆|固定资产|国有资产)(?:总额|总量|合计|共|保有|有|数|为|\d))/;

export const dates: Rule = {
  id: '日期',
  title:
    '文字中的日期是日历上有的；“截至……12月31日”是决算年度的，车辆、设备等资产截至这一天；公开日期写明年、月，在决算年度之后。',
  source: '部门决算公开文本：国有资产占有使用情况截至决算年度12月31日',
  *check({ read }) {
    yield* flawsIn(freeTexts(read), (text) => impossibleDates(text, read.report.年度));
    for (const { text, match, span } of matchesIn(freeTexts(read), DATE)) {
      const finding = judge(text, match, read.report.年度);
      if (finding !== undefined) yield { ...finding, span };
    }
    const published = judgePublication(read.report);
    if (published !== undefined) yield { ...published, span: read.locate(['公开日期']) };
  },
};

/** 二〇二五年九月, of which no more is asked. */
const IN_WORDS = /[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月/;

function judgePublication({ 年度, 公开日期 }: Audit['read']['report']): Finding | undefined {
  if (公开日期 === undefined || IN_WORDS.test(公开日期)) return undefined;
  const day = publicationDay(公开日期);
  if (day !== undefined && day.year > 年度) return undefined;
  return {
    message: '公开日期不是决算年度之后的年、月',
    expected: `例如 ${年度 + 1}年9月`,
    actual: 公开日期,
  };
}

/** A day until which something is counted may be another one where the year's last is told beside it. */
function judge({ text }: FreeText, match: RegExpExecArray, own: number): Finding | undefined {
  const [found, until, year, month, day] = match;
  if (!isOnCalendar(match, own)) return undefined;
  if (until === undefined || text.includes(`${own}年12月31日`)) return undefined;
  const isLast = month === '12' && day === '31';
  const behind = text.slice(match.index + found.length);
  if (isLast ? Number(year) === own : !ASSETS.test(behind)) return undefined;
  return { message: '截至日期不是决算年度的年末', expected: `${until}${own}年12月31日`, actual: found };
}
