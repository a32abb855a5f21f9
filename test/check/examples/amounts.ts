import { expect } from 'vitest';
import { type Example, silent } from './example.js';
import { grown, told } from './narrative-files.js';

/** With cars, guests, a journey and procurement. */
const counted = (text: string) => `
科目: [{编码: "2101501", 收入: {一般公共预算: 120}, 支出: {基本: {一般公共预算: 50}, 项目: {一般公共预算: 70}}}]
经济分类: {"30101": 50}
上年: {支出: {合计: 100}}
政府采购: {货物: {支出: 10}, 服务: {支出: 20}}
国有资产: {车辆: {其他用车: 1}, 单价100万元以上设备: 0}
三公经费:
  因公出国境费: {预算: 4, 决算: 4, 团组: 1, 人次: 1}
  公务用车运行维护费: {预算: 2, 决算: 2, 保有量: 1}
  公务接待费: {预算: 1, 国内: {决算: 0.67, 批次: 7, 人次: 25}}
其他说明: '${text}'
`;

const allotted = (amount: string) => `
科目:
  - 编码: "2101501"
    收入: {一般公共预算: 106.83}
    支出: {项目: {一般公共预算: 106.83}}
    年初预算: 0
    差异原因: 上级补助${amount}年中下达
`;

const evaluated = `
绩效:
  项目:
    - 名称: 甲
      实施单位: "101001"
      本年财政拨款: {年初预算: 5, 全年预算: 5, 执行: 5}
      指标: {产出指标: {数量指标: [[次数, ≥1次, 1次, 90, 90]]}}`;

/** Figures that texts tell, or deny, beside those of the tables and the forms. */
export const amounts: readonly Example[] = [
  {
    rule: '文中金额',
    shows: 'totals in a text that the tables contradict',
    yaml: told('2024年本年支出合计102万元，其中基本支出50万元，项目支出70.00万元。'),
    says: ['3:19 提醒 文中金额：文中的数与所填的不一致；应为 120 万元；实为 102 万元'],
  },
  {
    rule: '文中金额',
    shows: 'the change told at the beginning of a reason',
    yaml: grown('比上年增加20万元，增长25%，主要是增资'),
    says: ['4:30 提醒 文中金额：文中的数与所填的不一致；应为 20%；实为 25%'],
  },
  {
    rule: '文中金额',
    shows: 'a growth rate on the wrong base, and a share that its amounts contradict',
    yaml: `
科目: [{编码: "2101501", 收入: {一般公共预算: 120}, 支出: {项目: {一般公共预算: 120}}}]
上年: {收入: {总计: 90}}
政府采购: {货物: {支出: 50, 授予中小企业: 40}, 授予小微企业: 10}
其他说明: 与2023年相比，收、支总计各增加30万元，增长25%。授予中小企业合同金额40万元，占政府采购支出总额的82%，其中：授予小微企业合同金额10万元，占授予中小企业合同金额的25%。
`,
    says: [
      '4:31 提醒 文中金额：文中的数与所填的不一致；应为 33.3333%；实为 25%',
      '4:60 提醒 文中金额：文中的数与所填的不一致；应为 80%；实为 82%',
    ],
  },
  silent('文中金额', 'the change of a part', grown('人员经费增加8万元，公用经费增加2万元')),
  silent('文中金额', 'thousands and other units', told('收入总计1,200,000元，支出合计0.012亿元。')),
  {
    rule: '有数写无',
    shows: 'a text that denies what the tables have',
    yaml: told('本部门没有一般公共预算财政拨款支出，没有政府性基金预算财政拨款收入和支出。'),
    says: ['3:11 错误 有数写无：文中写“没有一般公共预算财政拨款支出”，决算却有数；实为 120 万元'],
  },
  silent('有数写无', 'a denial of something else', told('没有一般公共预算执行方面的违规行为。')),
  silent('有数写无', 'a denial of what is left over', told('没有一般公共预算财政拨款结转和结余。')),
  silent(
    '有数写无',
    'a denial of income where money was carried over',
    `
科目: [{编码: "2120803", 支出: {项目: {政府性基金: 2}}, 年初结转: {项目: {政府性基金: 2}}}]
其他说明: 本部门没有政府性基金预算财政拨款收入。
`,
  ),
  ...['本单位无公务用车。', '没有公务用车购置及运行维护费支出。', '没有公务用车运行维护费。'].map((text) => ({
    rule: '有数写无',
    shows: `cars and their costs denied: ${text}`,
    yaml: counted(text),
    says: [expect.stringContaining(`文中写“${text.replace(/^本单位|。$/g, '')}”`)],
  })),
  ...['没有公务用车购置费支出。', '公务用车没有购置。', '没有公务用车违规使用问题。'].map((text) =>
    silent('有数写无', `cars that are not denied: ${text}`, counted(text)),
  ),
  ...[
    ['本年支出合计120万元，比上年增长30%。', '30%'],
    ['基本支出50万元，占本年支出的51.7%。', '51.7%'],
    ['人员经费50万元，占基本支出的95%。', '95%'],
    ['服务采购支出20万元，占政府采购支出总额的60%。', '60%'],
    ['截至2024年12月31日，本部门共有车辆2辆。', '2辆'],
    ['公务用车保有量3辆。', '3辆'],
    ['下属中心支出20万元。项目支出30万元。', '30万元'],
    ['拥有车辆3辆。', '3辆'],
    ['公务接待费2万元。', '2万元'],
    ['“三公”经费支出决算7.00万元。', '7.00万元'],
    ['“三公”经费财政拨款支出预算6.67万元。', '6.67万元'],
    ['公务用车购置及运行费4万元。', '4万元'],
    ['全年接待8批次、25人次。', '8批次'],
    ['国内公务接待7批次、52人次。', '52人次'],
    ['因公出国（境）团组2个。', '2个'],
  ].map(([text, found]) => ({
    rule: '文中金额',
    shows: `what is told otherwise: ${text}`,
    yaml: counted(text!),
    says: [expect.stringContaining(`实为 ${found!.replace(/(?<=\d)(?=[^\d.%])/, ' ')}`)],
  })),
  ...[
    '本年支出合计120万元，比上年增长20%。',
    '基本支出50万元，占本年支出的41.7%。',
    '项目支出70万元，占58.33%，其中培训占10%。',
    '人员经费50万元，占基本支出的100%。',
    '服务采购支出20万元，其中印刷服务3万元。',
    '截至2024年12月31日，本部门共有车辆1辆，其中其他用车1辆。',
    '公务用车保有量1辆，当年报废1辆。',
    '下属中心基本支出20万元，项目支出30万元。',
    '政府采购预算40万元，实际支出30万元。',
    '“三公”经费预算7万元，支出决算6.67万元。',
    '公务用车购置及运行维护费支出决算2万元。',
    '全年接待7批次、25人次，其中外地来访2批次、6人次。',
    '信访窗口接待群众50批次、120人次。',
    '因公出国（境）团组1个，累计1人次。',
    '共有2个处室、12辆社会捐赠的自行车。',
    '支出比预算多20万元，占全市的3%。',
  ].map((text) => silent('文中金额', `what is right: ${text}`, counted(text))),
  ...[
    '106.83万元',
    '1068300元',
    '108.93万元',
    '86.1万元',
    '6.83万元',
    '2024年10月拨付',
    '1086.3亿元',
    '106.8万元',
    '100万元和6.83万元',
    '人均1.06万元',
  ].map((amount) => silent('文中金额', `no digits changed places: ${amount}`, allotted(amount))),
  ...['108.63万元', '160.83万元', '1,086,300元', '共计106.38万元'].map((amount) => ({
    rule: '文中金额',
    shows: `two digits changed places: ${amount}`,
    yaml: allotted(amount),
    says: [expect.stringContaining('应为 106.83 万元')],
  })),
  {
    rule: '文中金额',
    shows: 'a “三公” amount without the section of “三公” expenses',
    yaml: told('公务接待费1.20万元，用于上级调研。'),
    says: [expect.stringContaining('数据文件却没有填“三公经费”')],
  },
  ...[
    '公务接待费0万元，没有接待。',
    '没有“三公”经费支出。',
    '三公经费另行公开，支出1.20万元。',
    '接待费用由财政统一安排1.20万元。',
    '培训费1.20万元。',
  ].map((text) => silent('文中金额', `no “三公” amount: ${text}`, told(text))),
  {
    rule: '自评项目个数',
    shows: 'how many projects were evaluated, in a text elsewhere',
    yaml: `${evaluated}\n其他说明: 共对4个项目开展绩效自评，对2个项目开展绩效评价。`,
    says: [expect.stringContaining('实为 4 个')],
  },
  silent(
    '自评项目个数',
    'what a project itself counts',
    `${evaluated}\n      实际完成情况: 全年共12个项目通过验收`,
  ),
  silent(
    '文中得分',
    'the score of a part',
    `${evaluated}\n      实际完成情况: 满意度评价得分10分，综合评价得分100分`,
  ),
  {
    rule: '文中得分',
    shows: 'the score of the whole beside that of a part',
    yaml: `${evaluated}\n      实际完成情况: 产出评价得分50分，综合评价得分98分`,
    says: [expect.stringContaining('应为 100 分；实为 98 分')],
  },
];
