import { ownNames } from '../engine/own-names.js';
import type { Rule } from '../engine/rule.js';

export const subjectNames: Rule = {
  id: '科目名称',
  title: '数据文件填写的科目名称不是科目表中另一科目的名称。',
  source: '政府收支分类科目',
  *check(audit) {
    for (const { 编码, 名称, official, namesake, path } of ownNames(audit)) {
      if (namesake === undefined) continue;
      yield {
        message: `科目 ${编码} 的名称是另一科目 ${namesake.code} 的`,
        span: audit.read.locate(path),
        expected: official,
        actual: 名称,
        hint: '编码或名称有误；名称与科目表一致的不必填写。',
      };
    }
  },
};
