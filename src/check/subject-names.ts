import { levelOf } from '../catalogue/read-catalogue.js';
import type { Rule } from './rule.js';

export const subjectNames: Rule = {
  id: '科目名称',
  title: '数据文件填写的科目名称不是科目表中另一科目的名称。',
  source: '政府收支分类科目',
  *check({ read, catalogue }) {
    const { 科目, 批复数 } = read.report;
    const tables = [
      { rows: 科目, at: ['科目'] },
      { rows: 批复数?.科目 ?? [], at: ['批复数', '科目'] },
    ];
    for (const { rows, at } of tables) {
      for (const [index, { 编码, 名称 }] of rows.entries()) {
        const official = catalogue.functional(编码)?.name;
        if (名称 === undefined || official === undefined || 名称 === official) continue;
        const namesake = catalogue.functionalSubjects.find(
          ({ name, code }) => name === 名称 && levelOf(code) === levelOf(编码),
        );
        if (namesake === undefined) continue;
        yield {
          message: `科目 ${编码} 的名称是另一科目 ${namesake.code} 的`,
          span: read.locate([...at, index, '名称']),
          expected: official,
          actual: 名称,
          hint: '编码或名称有误；名称与科目表一致的不必填写。',
        };
      }
    }
  },
};
