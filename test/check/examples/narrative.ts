import { expect } from 'vitest';
import type { Example } from './example.js';

/** A file whose 收入总计 is 120 and was 100, with one reason for it. */
const grown = (reason: string) => `
科目: [{编码: "2101501", 收入: {一般公共预算: 120}, 支出: {基本: {一般公共预算: 50}, 项目: {一般公共预算: 70}}}]
经济分类: {"30101": 50}
上年: {收入: {总计: 100}}
增减原因: {收入: {总计: "${reason}"}}
`;

const told = (text: string) => `
科目: [{编码: "2101501", 收入: {一般公共预算: 120}, 支出: {基本: {一般公共预算: 50}, 项目: {一般公共预算: 70}}}]
经济分类: {"30101": 50}
其他说明: '${text}'
`;

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

const silent = (rule: string, shows: string, yaml: string): Example => ({ rule, shows, yaml, says: [] });

/** Ways of writing that must not be taken for a mistake, and ways of making one that must be found. */
export const narrative: readonly Example[] = [
  {
    rule: '原因方向',
    shows: 'a rise that is explained by a lower base',
    yaml: grown('缴费基数降低'),
    says: ['4:17 错误 原因方向：比上年增加，原因却只说减少；实为 本年 120 万元，上年 100 万元'],
  },
  {
    rule: '原因方向',
    shows: 'a conclusion that contradicts the figures, whatever stands before it',
    yaml: grown('提升项目资金增加，人员调出，以上因素导致支出同比降幅明显'),
    says: ['4:17 错误 原因方向：比上年增加，原因却只说减少；实为 本年 120 万元，上年 100 万元'],
  },
  ...[
    '信息化项目已完工，本年不再安排',
    '上年设备购置已完成，本年没有安排',
    '房屋租赁到期，不再支付',
    '本年不再开展培训',
  ].map((reason) => ({
    rule: '原因方向',
    shows: `a rise beside what is no more: ${reason}`,
    yaml: grown(reason),
    says: ['4:17 错误 原因方向：比上年增加，原因却只说减少；实为 本年 120 万元，上年 100 万元'],
  })),
  ...[
    '上年财政收回资金，本年没有发生',
    '以前年度结余已用完，本年不再冲减支出',
    '上年项目未完工，本年完工后付款',
    '旧系统到期，不再支付维护费，改由新系统承担，建设费追加',
    '项目已完工，按合同集中付款',
    '培训项目完成，另追加宣传经费',
    '上年抵扣的款项本年不再发生',
    '一次性补助到期，不再安排，人员工资提高',
    '省级统筹结束，本年由市级承担',
    '不再由上级代付，改由本单位列支',
    '扶持政策到期，资金集中兑付',
  ].map((reason) => silent('原因方向', `a rise explained otherwise: ${reason}`, grown(reason))),
  silent(
    '原因方向',
    'what was cancelled may be what held spending down',
    grown('出行限制取消，外出业务恢复'),
  ),
  ...['落实要求，严控一般性支出', '上级补助减少'].map((reason) => ({
    rule: '原因方向',
    shows: `a rise told as a fall: ${reason}`,
    yaml: grown(reason),
    says: [expect.stringContaining('比上年增加，原因却只说减少')],
  })),
  ...['新增信息化项目', '新招录公务员5名', '业务量增大'].map((reason) => ({
    rule: '原因方向',
    shows: `a fall told as a rise: ${reason}`,
    yaml: grown(reason).replace('总计: 100', '总计: 130'),
    says: [expect.stringContaining('比上年减少，原因却只说增加')],
  })),
  ...['本年无新增项目', '严控新增支出', '上年新增项目本年完工'].map((reason) =>
    silent('原因方向', `a fall: ${reason}`, grown(reason).replace('总计: 100', '总计: 130')),
  ),
  silent('原因方向', 'a rise by what is made up for', grown('减少后由补缴补足')),
  silent('年份', 'what is paid for years before', grown('兑现2022年度考核奖，支付2021年购置的设备尾款')),
  silent('原因方向', 'a reason with both directions', grown('压减了公用经费，但项目资金增加较多')),
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
  {
    rule: '日期',
    shows: 'assets counted on another day, and a day that the year does not have',
    yaml: told('截至2024年11月30日，共有车辆1辆；2023年2月29日起。'),
    says: [
      '3:8 错误 日期：截至日期不是决算年度的年末；应为 截至2024年12月31日；实为 截至2024年11月30日',
      '3:29 错误 日期：日历上没有“2023年2月29日”',
    ],
  },
  silent(
    '日期',
    'until a day in the year for what is not counted then',
    told('截至2024年11月30日，系统已验收。'),
  ),
  silent(
    '日期',
    'the end of another year beside that of this one',
    told('截至2023年12月31日共有车辆3辆，截至2024年12月31日共有车辆2辆。'),
  ),
  {
    rule: '日期',
    shows: 'the end of another year alone',
    yaml: told('截至2023年12月31日共有车辆3辆。'),
    says: ['3:8 错误 日期：截至日期不是决算年度的年末；应为 截至2024年12月31日；实为 截至2023年12月31日'],
  },
  ...['厉行节约，压减开支，与上年持平', '压减开支，决算数与上年一致'].map((reason) =>
    silent('持平原因', `why it is no more: ${reason}`, grown(reason).replace('总计: 100', '总计: 120')),
  ),
  {
    rule: '年份',
    shows: "a text about this year's work that speaks of last year alone",
    yaml: `
重点工作:
  - {事项: 扩面, 完成情况: 2023年完成参保扩面}
  - {事项: 检查, 完成情况: 2024年在2023年的基础上完成检查}
  - {事项: 服务, 完成情况: 比2023年提速}
`,
    says: [
      '2:20 提醒 年份：写本年工作的文字只提到 2023 年，可能是沿用上年的文本没有改；应为 2024 年；实为 2023 年',
    ],
  },
  {
    rule: '标点',
    shows: 'half-width signs beside numbers, at the end and as quotation marks',
    yaml: `
其他说明: '完成98%,达到要求'
支出用途: {"208": '完成,12项', "210": '压减"三公"经费', "221": '正常增长.'}
`,
    says: [
      '1:13 提醒 标点：汉字中间用了半角标点“,”；应为 ，；实为 ,',
      '2:18 提醒 标点：汉字中间用了半角标点“,”；应为 ，；实为 ,',
      '2:35 提醒 标点：汉字中间用了半角标点“"”；应为 “”；实为 "',
      '2:56 提醒 标点：汉字中间用了半角标点“.”；应为 。；实为 .',
    ],
  },
  silent(
    '标点',
    'signs of numbers, times, ratios and links',
    told('8:30至12:00，比例1:3，共1,234.56元，DRG (v2.0) 已上线'),
  ),
  {
    rule: '重复词语',
    shows: 'single characters and whole clauses',
    yaml: `
其他说明: 原因是是任务增加，支出30万元元。
支出用途: {"208": 全年各项任务完成，全年各项任务完成}
`,
    says: [
      '1:9 错误 重复词语：“是”连写了两遍',
      '1:21 错误 重复词语：“元”连写了两遍',
      '2:15 错误 重复词语：“全年各项任务完成”连写了两遍',
    ],
  },
  silent(
    '重复词语',
    'words that are doubled',
    told('天天走访，处处便民，一项一项落实，是是非非分清，年年增长'),
  ),
  silent(
    '重复词语',
    'a term that ends in the word that the next begins with',
    told(
      '社会保障和就业支出支出50万元，机关事业单位职业年金缴费支出支出决算为50万元，一般公共预算预算执行，各部门部门决算',
    ),
  ),
  {
    rule: '重复词语',
    shows: 'the same words where they are one term',
    yaml: told('项目支出支出70万元，一般公共预算预算财政拨款，部门部门职责'),
    says: ['支出', '预算', '部门'].map((word) => expect.stringContaining(`“${word}”连写了两遍`)),
  },
  {
    rule: '未填内容',
    shows: 'what templates leave',
    yaml: `
支出用途: {"208": 完成任务X项, "210": "[单位名称]的支出", "211": 结果待定, "212": （按照实际情况填写）, "213": ……}
`,
    says: [
      '1:19 错误 未填内容：“X”像是没有填写的内容',
      '1:31 错误 未填内容：“[单位名称]”像是没有填写的内容',
      '1:52 错误 未填内容：“待定”像是没有填写的内容',
      '1:64 错误 未填内容：“按照实际情况填写”像是没有填写的内容',
      '1:82 错误 未填内容：“……”像是没有填写的内容',
    ],
  },
  silent(
    '未填内容',
    'what only looks like it',
    told('7×24小时服务，N95口罩，X光机2台，依据【2021】18号文，张某某已办理'),
  ),
  silent(
    '未填内容',
    'words that forms use, in sentences of their own',
    told('根据实际情况修改完善规程，结合实际选择3家机构，设备陈旧待更新，在此填补空白，支出据实填列'),
  ),
  {
    rule: '未填内容',
    shows: 'numbers and words left open before their units',
    yaml: told('增长Y%，共**辆，为  万元，完成……项，结果待补充'),
    says: ['Y', '**', '  ', '……', '待补充'].map((left) => expect.stringContaining(`“${left}”像是`)),
  },
  {
    rule: '名称一致',
    shows: 'the bureau of the same name in another place',
    yaml: `
名称: 甲安市示例管理局
其他说明: 乙宁市示例管理局按时完成。省示例管理局、丙县示例管理局和丁海市示例管理局联合检查。
`,
    says: [
      '2:7 提醒 名称一致：“乙宁市示例管理局”是别处的同名部门；应为 甲安市示例管理局；实为 乙宁市示例管理局',
    ],
  },
  {
    rule: '名称一致',
    shows: 'the title of another place over the units of this one',
    yaml: `
名称: 甲南市示例管理局
概况: {职责: [甲北市示例管理局负责], 机构设置: {单位: [{名称: 甲北市示例管理局（本级）}, {名称: 甲北市示例服务中心}]}}
`,
    says: [11, 41].map((column) =>
      expect.stringContaining(`2:${column} 提醒 名称一致：“甲北市示例管理局”与“甲南市示例管理局”`),
    ),
  },
  {
    rule: '提及科目',
    shows: '类 and 款 as well',
    yaml: told(
      '用于教育支出（类）进修及培训（款），卫生健康支出（类）医疗保障管理事务（款）行政运行（项）。',
    ),
    says: [
      '3:8 提醒 提及科目：科目中没有“用于教育支出（类）”',
      '3:17 提醒 提及科目：科目中没有“进修及培训（款）”',
    ],
  },
  {
    rule: '银行账号',
    shows: 'what is called an account number',
    yaml: told('开户行建设银行，账号34001234567890123456。'),
    says: ['3:18 错误 银行账号：这里有一个银行账号'],
  },
  {
    rule: '个人姓名',
    shows: 'names with what became of people, and names that are counted',
    yaml: told('离休干部杨振华医药费，为张三丰、李四光两名患者报销，遗属补助按月发放。'),
    says: ['3:12 提醒 个人姓名：“杨振华”可能是个人的姓名', '3:20 提醒 个人姓名：“张三丰”可能是个人的姓名'],
  },
  ...[
    ['本年支出合计120万元，比上年增长30%。', '30%'],
    ['基本支出50万元，占本年支出的51.7%。', '51.7%'],
    ['人员经费50万元，占基本支出的95%。', '95%'],
    ['服务采购支出20万元，占政府采购支出总额的60%。', '60%'],
    ['截至2024年12月31日，本部门共有车辆2辆。', '2辆'],
    ['公务用车保有量3辆。', '3辆'],
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
  silent('年份', 'a plan for years to come', told('力争2026年底全面完成，计划2027年验收。')),
  {
    rule: '重复词语',
    shows: 'a conjunction twice',
    yaml: told('交通和和保险费用，温和和平，暖和和的'),
    says: [expect.stringContaining('“和”连写了两遍')],
  },
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
