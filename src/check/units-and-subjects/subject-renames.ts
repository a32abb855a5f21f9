import { type OwnName, ownNames } from '../engine/own-names.js';
import type { Audit, Rule } from '../engine/rule.js';

export const subjectRenames: Rule = {
  id: '科目名称不同',
  title: '数据文件填写的科目名称与科目表的相同；当年科目表确已改名的除外。',
  source: '政府收支分类科目',
  *check(audit) {
    // The name of another 科目 is what 科目名称 tells of.
    const functional = ownNames(audit).filter(({ namesake }) => namesake === undefined);
    for (const { 编码, 名称, official, path } of [...functional, ...economicNames(audit)]) {
      yield {
        message: `科目 ${编码} 的名称与科目表不同`,
        span: audit.read.locate(path),
        expected: official,
        actual: 名称,
        hint: '写错的改正；与科目表一致的不必填写。当年科目表确为此名的，写出错说明。',
      };
    }
  },
};

function economicNames({ read, catalogue }: Audit): Omit<OwnName, 'namesake'>[] {
  return Object.entries(read.report.经济科目名称).flatMap(([编码, 名称]) => {
    const official = catalogue.economic(编码)?.name;
    if (official === undefined || official === 名称) return [];
    return [{ 编码, 名称, official, path: ['经济科目名称', 编码] }];
  });
}
