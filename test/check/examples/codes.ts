import { expect } from 'vitest';
import type { Example } from './example.js';

export const codes: readonly Example[] = [
  {
    rule: '科目编码',
    shows: 'an unknown code is named with its neighbours',
    yaml: `
科目:
  - {编码: "2101501"}
  - {编码: "2101507"}
`,
    says: ['3:10 错误 科目编码：科目表中没有项级科目 2101507，数据文件也没有给出名称'],
  },
  {
    rule: '科目编码',
    shows: 'every unknown level above is told once',
    yaml: `
科目:
  - {编码: "2990101", 名称: 甲}
  - {编码: "2990102", 名称: 乙}
`,
    says: [
      '2:10 错误 科目编码：科目表中没有款级科目 29901，数据文件也没有给出名称',
      '2:10 错误 科目编码：科目表中没有类级科目 299，数据文件也没有给出名称',
    ],
  },
  {
    rule: '科目编码',
    shows: 'names in the file make a code known',
    yaml: `
科目:
  - {编码: "2990101", 名称: 甲}
批复数:
  科目: [{编码: "299", 名称: 类名}, {编码: "29901", 名称: 款名}]
`,
    says: [],
  },
  {
    rule: '科目编码',
    shows: 'a repeated code, among the rows or the 批复数',
    yaml: `
科目:
  - {编码: "2101501", 收入: {其他: 1}}
  - {编码: "2101501", 收入: {其他: 2}}
批复数:
  科目:
    - {编码: 合计}
    - {编码: 合计, 收入: {其他: 1}}
`,
    says: ['3:10 错误 科目编码：科目 2101501 重复', '7:12 错误 科目编码：科目 合计 重复'],
  },
  {
    rule: '经济分类编码',
    shows: 'an unknown code, and a 类 beside its 款',
    yaml: `
经济分类:
  "30101": 0
  "30100": 0
  "301": 0
`,
    says: [
      '3:3 错误 经济分类编码：科目表中没有支出经济分类科目 30100',
      '4:3 错误 经济分类编码：301 类的款级科目已经填写，类级数由程序推算',
    ],
  },
  {
    rule: '经济分类编码',
    shows: 'a code that the file names, in the 项目支出 too',
    yaml: `
科目: [{编码: "2101501", 收入: {一般公共预算: 2}, 支出: {项目: {一般公共预算: 2}}}]
经济科目名称: {"30298": 其他费用}
项目支出经济分类: {"30298": 1, "30297": 1}
`,
    says: ['3:24 错误 经济分类编码：科目表中没有支出经济分类科目 30297'],
  },
  {
    rule: '经济分类编码',
    shows: 'a 类 alone stands for its 款',
    yaml: `
经济分类: {"301": 1}
科目: [{编码: "2101501", 收入: {一般公共预算: 1}, 支出: {基本: {一般公共预算: 1}}}]
`,
    says: [],
  },
  ...[
    ['科目名称', '住房公积金', '另一科目 2210201 的'],
    ['科目名称不同', '医疗保障管理事务', '与科目表不同'],
    ['科目名称不同', '行政运营', '与科目表不同'],
  ].map(([rule, name, message]) => ({
    rule: rule!,
    shows: `another name than that of the catalogue: ${name}`,
    yaml: `科目: [{编码: "2101501", 名称: ${name}}]`,
    says: [expect.stringContaining(message!)],
  })),
];
