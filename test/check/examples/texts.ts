import { expect } from 'vitest';
import { type Example, silent } from './example.js';
import { grown, told } from './narrative-files.js';

/** Ways of writing that must not be taken for a mistake, and ways of making one that must be found. */
export const texts: readonly Example[] = [
  silent('年份', 'what is paid for years before', grown('兑现2022年度考核奖，支付2021年购置的设备尾款')),
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
    rule: '银行账号',
    shows: 'what is called an account',
    yaml: told('对公账户34001234567890123，账户余额1234567890123元。'),
    says: ['3:12 错误 银行账号：这里有一个银行账号'],
  },
  {
    rule: '电话号码',
    shows: 'an area code in half-width brackets, but no fax of an office',
    yaml: told('(010)66668888，传真：0551-66668888'),
    says: ['3:8 提醒 电话号码：这里有一个电话号码'],
  },
  {
    rule: '个人姓名',
    shows: 'names with what became of people, and names that are counted',
    yaml: told('离休干部杨振华医药费，为张三丰、李四光两名患者报销，遗属补助按月发放。'),
    says: ['3:12 提醒 个人姓名：“杨振华”可能是个人的姓名', '3:20 提醒 个人姓名：“张三丰”可能是个人的姓名'],
  },
  silent('年份', 'a plan for years to come', told('力争2026年底全面完成，计划2027年验收。')),
  {
    rule: '重复词语',
    shows: 'a conjunction twice',
    yaml: told('交通和和保险费用，温和和平，暖和和的'),
    says: [expect.stringContaining('“和”连写了两遍')],
  },
];
