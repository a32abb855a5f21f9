import { z } from 'zod';
import { type DeclaredFields, declaredShape } from '../declared-fields.js';
import { amount, percentage, score } from '../numbers.js';
import type { Unit } from '../unit.js';
import { name, text, word } from '../words.js';
import { indicators } from './indicators.js';

/** The amounts of one source of money, or of all. */
export const projectFunds = (unit: Unit, what: string) =>
  z
    .strictObject({
      目标申报: amount(unit, `${what}年初预算数中目标申报的，表中另列时填写`).optional(),
      年初预算: amount(unit, `${what}年初预算数（预算编制数）`).optional(),
      全年预算: amount(unit, `${what}全年预算数`),
      执行: amount(unit, `${what}全年执行数`),
      偏差原因: text(`${what}的偏差原因分析及改进措施`).optional(),
    })
    .describe(what);

/** Money from one source; some forms print rate and score for each. */
const sourceFunds = (unit: Unit) =>
  projectFunds(unit, '该来源的资金').extend({
    执行率: percentage('该来源的预算执行率，表中按来源列示执行率时填写').optional(),
    得分: score('该来源的得分，表中按来源列示得分时填写').optional(),
  });

const selfReport = z.strictObject({
  日期: text('报告封面上的日期', '2024年12月').optional(),
  文件: text(
    '报告的 Markdown 文件，从本文件所在的文件夹算起；各部分以标题隔开，标题用格式规定的名称，不写序号',
    '2024/自评报告/项目甲.md',
  ),
});

/** One project with its 项目支出绩效自评表. */
export const project = (unit: Unit, declared: DeclaredFields) =>
  z.strictObject({
    名称: name('项目名称，与自评表一致'),
    正文名称: name('正文中使用的名称，与“名称”不同时填写').optional(),
    实施单位: text('实施单位：“机构设置”所列单位的代码，没有代码的填名称'),
    类别: text('项目类别，按格式的分类', '市级预算项目').optional(),
    级次: word(['一级项目', '二级项目'], '一级项目还是二级项目').optional(),
    预算: word(['一般公共预算', '政府性基金', '国有资本经营'], '项目资金所属预算').default('一般公共预算'),
    属性: text('项目属性，按格式的选项', '持续性项目').optional(),
    类型: text('项目类型，按格式的选项', '常年性项目').optional(),
    本年财政拨款: projectFunds(unit, '本年财政拨款').optional(),
    上年结转资金: projectFunds(unit, '上年结转资金').optional(),
    其他资金: projectFunds(unit, '其他资金').optional(),
    资金来源: z
      .record(z.string(), sourceFunds(unit))
      .optional()
      .meta({
        description: '按来源的资金，来源作字段名，例如 中央财政资金；不与以上三项同时填写',
        样例: [{ 中央财政资金: { 全年预算: 1234.56, 执行: 1234.56 } }],
      }),
    资金分值: score('预算执行率的分值，不填为 10').optional(),
    资金得分: score('预算执行率的得分，不按“分值乘执行率”计分时填写').optional(),
    资金偏差原因: text('预算执行的偏差原因分析及改进措施').optional(),
    预期目标: text('年度总体目标：预期目标').optional(),
    实际完成情况: text('年度总体目标：实际完成情况').optional(),
    指标: indicators,
    评价等级: word(['优', '良', '中', '差'], '评价等级，不填则按总分推算').optional(),
    完成情况: text('正文综述：项目绩效目标完成情况，或主要产出和效益、主要成效').optional(),
    问题及原因: text('正文综述：发现的主要问题及原因').optional(),
    改进措施: text('正文综述：下一步改进措施').optional(),
    未完成原因: text('自评表末：偏差大或目标未完成的原因分析').optional(),
    结果应用: text('自评表末：改进措施及结果应用方案').optional(),
    备注: text('备注').optional(),
    自评报告: selfReport.optional().describe('项目支出绩效自评分析报告'),
    批复数: z
      .strictObject({ 执行率: percentage('预算执行率').optional() })
      .optional()
      .describe('与推算值有尾差的数，以此为准'),
    ...declaredShape(unit, declared.项目),
  });
