import type { Example } from './example.js';

/** A project with 10 points for its rate and 90 for one indicator, unless told otherwise. */
const project = (
  name: string,
  { unit = '101001', funds = '{年初预算: 5, 全年预算: 5, 执行: 5}', points = '90, 90', more = '' } = {},
) => `
    - 名称: ${name}
      实施单位: "${unit}"
      本年财政拨款: ${funds}
      指标: {产出指标: {数量指标: [[次数, ≥1次, 1次, ${points}]]}}${more === '' ? '' : `\n      ${more}`}`;

const file = (...projects: string[]) => `
绩效:
  项目:${projects.join('')}
`;

export const performance: readonly Example[] = [
  ...['绩效项目名称', '实施单位', '绩效资金', '绩效超预算', '绩效分值', '绩效得分', '评价等级'].map(
    (rule) => ({
      rule,
      shows: 'projects without a mistake',
      yaml: `${file(project('甲'), project('乙', { more: '评价等级: 优' }))}  重点项目: 甲\n`,
      says: [],
    }),
  ),
  {
    rule: '绩效项目名称',
    shows: 'a name twice, and names that no project has',
    yaml: `${file(project('甲'), project('甲'))}  重点项目: 乙
  部门评价: {项目: [甲, 丙], 结果: 良好, 报告: {标题: 报告, 文件: a.md}}
`,
    says: [
      '7:11 错误 绩效项目名称：绩效项目“甲”重名',
      '11:9 错误 绩效项目名称：绩效项目中没有“乙”',
      '12:18 错误 绩效项目名称：绩效项目中没有“丙”',
    ],
  },
  {
    rule: '绩效项目名称',
    shows: 'the result of a category that no project has',
    yaml: `${file(project('甲', { more: '类别: 部门预算项目' }))}  类别结果: {部门预算项目: 良好, 专项: 良好}\n`,
    says: ['8:22 错误 绩效项目名称：没有“类别”为“专项”的绩效项目'],
  },
  {
    rule: '实施单位',
    shows: 'a code that no unit has',
    yaml: file(project('甲', { unit: '101002' })),
    says: ['4:13 错误 实施单位：实施单位不是“机构设置”所列的单位；应为 101001；实为 101002'],
  },
  {
    rule: '实施单位',
    shows: 'a unit by its name',
    yaml: file(project('甲', { unit: '示例局' })),
    says: [],
  },
  {
    rule: '绩效资金',
    shows: 'spending without a budget, and beyond it',
    yaml: file(
      project('甲', { funds: '{年初预算: 0, 全年预算: 0, 执行: 1}' }),
      project('乙', { funds: '{年初预算: 0, 全年预算: 2, 执行: 3}' }),
    ),
    says: [
      '3:11 错误 绩效资金：“甲”有执行数而没有全年预算数，无法计算执行率；实为 执行数 1 万元，全年预算数 0',
      '7:11 提醒 绩效超预算：“乙”的执行数大于全年预算数；应为 不大于全年预算数 2 万元；实为 3 万元；相差 多 1 万元',
    ],
  },
  {
    rule: '绩效分值',
    shows: 'points that do not make 100',
    yaml: file(project('甲', { points: '85, 85' })),
    says: ['3:11 错误 绩效分值：“甲”的分值之和不是 100；应为 100 分；实为 95 分；相差 少 5 分'],
  },
  {
    rule: '绩效分值',
    shows: 'points of the whole 部门, over all its goals',
    yaml: `${file(project('甲'))}  整体自评:
    资金: {全年预算: 5, 执行: 5}
    资金分值: 20
    目标:
      - {名称: 目标一, 指标: {产出指标: {数量指标: [[次数, ≥1次, 1次, 40, 40]]}}}
      - {名称: 目标二, 指标: {产出指标: {数量指标: [[次数, ≥1次, 1次, 30, 30]]}}}
`,
    says: ['7:3 错误 绩效分值：“整体自评”的分值之和不是 100；应为 100 分；实为 90 分；相差 少 10 分'],
  },
  {
    rule: '绩效得分',
    shows: 'a score above its points',
    yaml: file(project('甲', { points: '90, 91' })),
    says: ['6:44 错误 绩效得分：“次数”的得分大于分值；应为 不大于分值 90 分；实为 91 分；相差 多 1 分'],
  },
  {
    rule: '评价等级',
    shows: 'a grade that the score does not earn',
    yaml: file(project('甲', { points: '90, 75', more: '评价等级: 优' })),
    says: ['7:13 提醒 评价等级：“甲”的评价等级与总得分不相称；应为 良（总得分 85 分）；实为 优'],
  },
  {
    rule: '批复数',
    shows: 'a rate outside what the rounded amounts allow',
    yaml: file(
      project('甲', {
        funds: '{年初预算: 5, 全年预算: 5, 执行: 1.60}',
        points: '90, 90',
        more: '批复数: {执行率: 32.14%}',
      }),
    ),
    says: [
      '7:18 错误 批复数：“绩效 甲 执行率”的批复数与推算值不符；应为 32%（由程序推算，尾差不超过 0.1371%）；实为 32.14%；相差 多 0.14%',
    ],
  },
];
