import type { Rule } from '../rule.js';
import { freeTexts, matchesIn } from '../texts.js';

const DATE = /(?:(截[至止])?(20\d{2})年)?(?<![\d.])(\d{1,2})月(\d{1,2})日/g;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const dates: Rule = {
  id: '日期',
  title: '文字中的日期是日历上有的；“截至……12月31日”是决算年度的。',
  source: '部门决算公开文本：国有资产等情况截至当年12月31日',
  *check({ read }) {
    const { 年度 } = read.report;
    for (const { match, span } of matchesIn(freeTexts(read), DATE)) {
      const [found, until, year, month, day] = match;
      if (Number(day) > (DAYS[Number(month) - 1] ?? 0) || Number(day) === 0) {
        yield { message: `日历上没有“${found}”`, span, hint: '改正日期。' };
      } else if (until !== undefined && month === '12' && day === '31' && Number(year) !== 年度) {
        yield {
          message: '截至日期不是决算年度的年末',
          span,
          expected: `${until}${年度}年12月31日`,
          actual: found,
        };
      }
    }
  },
};
