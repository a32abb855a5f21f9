import { outOfYear } from '../../catalogue/out-of-year.js';
import { codesIn } from '../../read/codes-in.js';
import type { Rule } from '../engine/rule.js';

export const subjectValidity: Rule = {
  id: '科目年份',
  title: '科目在决算年度的科目表中：当年尚未设立或已经取消的，改用当年的科目。',
  source: '财政部每年印发的政府收支分类科目；只核对增设、取消年份确知的科目',
  *check({ read, catalogue }) {
    const { report } = read;
    for (const { code, path } of codesIn(report)) {
      const found = outOfYear(code, report.年度, catalogue);
      if (found === undefined) continue;
      yield {
        message: found.message,
        span: read.locate(path),
        hint: `${found.instead}批复的表确用这个科目的，写出错说明。`,
      };
    }
  },
};
