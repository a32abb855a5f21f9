import type { Catalogue, Subject } from '../../catalogue/read-catalogue.js';
import type { Rule } from '../engine/rule.js';

export const subjectValidity: Rule = {
  id: '科目年份',
  title: '科目在决算年度的科目表中：当年尚未设立或已经取消的，改用当年的科目。',
  source: '财政部每年印发的政府收支分类科目；只核对增设、取消年份确知的科目',
  *check({ read, catalogue }) {
    const { 年度, 科目 } = read.report;
    for (const [index, { 编码 }] of 科目.entries()) {
      const found = firstInvalid(编码, 年度, catalogue);
      if (found === undefined) continue;
      yield {
        message: `${年度}年度的科目表没有科目 ${编码}：${whenOf(found)}`,
        span: read.locate(['科目', index, '编码']),
        hint: `${instead(found, 年度, catalogue)}批复的表确用这个科目的，写出错说明。`,
      };
    }
  },
};

/** The 科目 itself, or the one above it, that the classification of the year does not have. */
function firstInvalid(code: string, year: number, catalogue: Catalogue): Subject | undefined {
  return [code.slice(0, 5), code]
    .map(catalogue.functional)
    .find(
      (subject) => subject && (year < (subject.validity.自 ?? year) || year > (subject.validity.至 ?? year)),
    );
}

function whenOf({ code, name, validity: { 自, 至 } }: Subject): string {
  return 自 === undefined ? `${code} ${name}用到${至}年` : `${code} ${name}自${自}年起设立`;
}

/** Where the money is told in the year: under the successor, or under the 科目 that became this one. */
function instead({ code, validity }: Subject, year: number, catalogue: Catalogue): string {
  const other =
    validity.自 !== undefined && year < validity.自
      ? catalogue.functionalSubjects.find((subject) => subject.validity.改列 === code)
      : catalogue.functional(validity.改列 ?? '');
  return other === undefined ? '请照批复的表核对编码。' : `${year}年度列 ${other.code} ${other.name}。`;
}
