import type { Path } from '../read/yaml/locate.js';
import type { Rule } from './rule.js';

export const subjectRenames: Rule = {
  id: '科目名称不同',
  title: '数据文件填写的科目名称与科目表的相同；当年科目表确已改名的除外。',
  source: '政府收支分类科目',
  *check({ read, catalogue }) {
    const { 科目, 批复数, 经济科目名称 } = read.report;
    const rows = (at: readonly string[], given: readonly { 编码: string; 名称?: string | undefined }[]) =>
      given.map(({ 编码, 名称 }, index) => ({
        编码,
        名称,
        official: catalogue.functional(编码)?.name,
        path: [...at, index, '名称'] as Path,
      }));
    const names = [
      ...rows(['科目'], 科目),
      ...rows(['批复数', '科目'], 批复数?.科目 ?? []),
      ...Object.entries(经济科目名称).map(([编码, 名称]) => ({
        编码,
        名称,
        official: catalogue.economic(编码)?.name,
        path: ['经济科目名称', 编码] as Path,
      })),
    ];
    const taken = new Set(catalogue.functionalSubjects.map(({ name }) => name));
    for (const { 编码, 名称, official, path } of names) {
      if (名称 === undefined || official === undefined || 名称 === official) continue;
      // The name of another 科目 is what 科目名称 tells of.
      if (path[0] !== '经济科目名称' && taken.has(名称)) continue;
      yield {
        message: `科目 ${编码} 的名称与科目表不同`,
        span: read.locate(path),
        expected: official,
        actual: 名称,
        hint: '写错的改正；与科目表一致的不必填写。当年科目表确为此名的，写出错说明。',
      };
    }
  },
};
