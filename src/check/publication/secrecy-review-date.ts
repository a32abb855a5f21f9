import { publicationDay } from '../../read/publication-day.js';
import type { Finding, Rule } from '../engine/rule.js';

export const secrecyReviewDate: Rule = {
  id: '保密审查',
  title: '登记的保密审查在决算年度结束之后、公开之前。',
  source: '《政府信息公开条例》第十七条：公开前依法审查',
  *check({ read }) {
    const { 年度, 公开日期 = '', 保密审查 } = read.report;
    if (保密审查 === undefined) return;
    const problem = judge(保密审查.日期, `${年度}-12-31`, lastDayOf(公开日期));
    if (problem !== undefined) yield { ...problem, span: read.locate(['保密审查', '日期']) };
  },
};

/** Days as 年-月-日. */
function judge(reviewed: string, end: string, published: string | undefined): Finding | undefined {
  const hint = '填写对本年度公开文本的审查日期。';
  if (reviewed <= end)
    return { message: '保密审查在决算年度结束之前', expected: `${end} 以后`, actual: reviewed, hint };
  if (published === undefined || reviewed <= published) return undefined;
  return { message: '保密审查在公开之后', expected: `不晚于 ${published}`, actual: reviewed, hint };
}

/** The last day that “2025年9月” may mean; undefined for a text without a month. */
function lastDayOf(published: string): string | undefined {
  const found = publicationDay(published);
  if (found === undefined) return undefined;
  const { year, month, day } = found;
  const last = new Date(day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day));
  return last.toISOString().slice(0, 10);
}
