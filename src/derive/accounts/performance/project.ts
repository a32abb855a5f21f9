import { z } from 'zod';
import { from, 分值, 序数, 文字, 比率, 金额 } from '../fields.js';
import { 一级指标 } from './indicators.js';

/** The field of the data file that holds the forms. */
export const FORM = '绩效.项目[]';

/** The amounts of one line of a form. */
export const 资金行 = (description: string) =>
  z
    .object({
      目标申报: 金额(`${description}：年初目标申报数`),
      年初预算: 金额(`${description}：年初预算数`),
      全年预算: 金额(`${description}：全年预算数`),
      执行: 金额(`${description}：全年执行数`),
      结余: 金额(`${description}：资金结（转）余，全年预算数减执行数`),
      执行率: 比率(`${description}：执行数占全年预算数的比例，没有预算时为零`),
      偏差原因: 文字(`${description}：偏差原因分析及改进措施`).optional(),
    })
    .describe(description);

const 自评报告 = z
  .object({
    日期: 文字('报告封面上的日期').optional(),
    正文: from([`${FORM}.自评报告.文件`], 文字('报告正文，Markdown')),
    节: from(
      [`${FORM}.自评报告.文件`],
      z
        .record(z.string(), 文字('标题之下、下一标题之前的正文，Markdown'))
        .describe('报告各部分，标题作键，例如 项目概况'),
    ),
  })
  .describe('项目支出绩效自评分析报告');

/** One 项目支出绩效自评表, and what the text tells of the project. */
export const 绩效项目 = z.object({
  序号: 序数('在清单中的序号，从 1 起'),
  名称: 文字('项目名称'),
  正文名称: 文字('正文中使用的名称；没有另填的与名称相同'),
  主管部门: from(['主管部门'], 文字('主管部门，有预算代码的带代码')),
  实施单位: 文字('实施单位，有单位代码的带代码'),
  实施单位名称: from([`${FORM}.实施单位`], 文字('实施单位，不带代码')),
  类别: 文字('项目类别').optional(),
  级次: 文字('一级项目、二级项目').optional(),
  预算: 文字('一般公共预算、政府性基金、国有资本经营'),
  属性: 文字('项目属性').optional(),
  类型: 文字('项目类型').optional(),
  资金: z.object({
    总额: from([`${FORM}.本年财政拨款`], 资金行('年度资金总额：以下各项之和')),
    本年财政拨款: from([`${FORM}.本年财政拨款`], 资金行('本年财政拨款')),
    上年结转资金: from([`${FORM}.上年结转资金`], 资金行('上年结转资金')),
    其他资金: from([`${FORM}.其他资金`], 资金行('其他资金')),
    来源: from(
      [`${FORM}.资金来源`],
      z
        .array(
          资金行('该来源的资金').extend({
            名称: 文字('资金来源'),
            列示执行率: z.boolean().describe('数据文件填写了该来源的执行率，表中按来源列示'),
            得分: 分值('该来源的得分').optional(),
          }),
        )
        .describe('按来源的资金，按数据文件的顺序；没有按来源填写时为空'),
    ),
  }),
  资金分值: 分值('预算执行率的分值'),
  执行率: 比率('全年执行数占全年预算数的比例'),
  资金得分: 分值('预算执行率的得分：所填的，或分值乘执行率，不超过分值'),
  资金偏差原因: 文字('预算执行的偏差原因分析及改进措施').optional(),
  预期目标: 文字('年度总体目标：预期目标').optional(),
  实际完成情况: 文字('年度总体目标：实际完成情况').optional(),
  指标: z.array(一级指标).describe('绩效指标'),
  指标总行数: 序数('三级指标的总行数'),
  指标得分: 分值('各指标得分之和'),
  总分值: 分值('总分：资金分值与各指标分值之和'),
  总得分: 分值('总得分：资金得分与各指标得分之和'),
  评价等级: 文字('优、良、中、差'),
  完成情况: 文字('项目绩效目标完成情况，或主要产出和效益、主要成效').optional(),
  问题及原因: 文字('发现的主要问题及原因').optional(),
  改进措施: 文字('下一步改进措施').optional(),
  未完成原因: 文字('偏差大或目标未完成的原因分析').optional(),
  结果应用: 文字('改进措施及结果应用方案').optional(),
  备注: 文字('备注').optional(),
  自评报告: 自评报告.optional(),
});
