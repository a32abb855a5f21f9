import { z } from 'zod';
import { BUDGET_ITEMS, BUDGETS, mapItems } from '../../../read/schema/line-items.js';
import { from, 分值, 数量, 文字, 金额 } from '../fields.js';
import { FORM, 绩效项目 } from './project.js';
import { 整体自评 } from './whole.js';

const 项目个数 = (description: string) => from([`${FORM}.名称`], 数量(description));

/** The sum of one column of the forms. */
const 项目合计 = (column: string, description: string) =>
  from([`${FORM}.本年财政拨款.${column}`], 金额(description));

const 项目清单 = (description: string) => from(['绩效.项目'], z.array(绩效项目).describe(description));

const 等级 = from(
  [`${FORM}.评价等级`],
  z
    .array(z.object({ 名称: 文字('评价等级'), 个数: 数量('该等级的项目个数') }))
    .describe('有项目的评价等级，优在前'),
);

/** @param result field of the data file that tells what came of it */
const 类别 = (result: string) =>
  z.object({
    名称: from([`${FORM}.类别`], 文字('项目类别')),
    项目: 项目清单('该类项目，按数据文件的顺序'),
    项目个数: 项目个数('该类项目个数'),
    年初预算: 项目合计('年初预算', '该类项目年初预算数合计'),
    全年预算: 项目合计('全年预算', '该类项目全年预算数合计'),
    执行: 项目合计('执行', '该类项目全年执行数合计'),
    等级,
    结果: from([result], 文字('该类项目的自评结果')).optional(),
  });

/** @param scopes in the data file, from which it is computed */
const 自评范围 = (description: string, scopes: readonly string[]) => {
  const stated = (column: string) => scopes.map((scope) => `绩效.自评.${scope}.${column}`);
  return z
    .object({
      项目个数: from(
        stated('项目个数'),
        数量(`${description}：项目个数，所填的、所填一级和二级项目之和，或所列项目个数`),
      ),
      所列项目: 项目个数(`${description}：列有自评表的项目个数`),
      一级项目: from(stated('一级项目'), 数量(`${description}：一级项目个数`)),
      二级项目: from(stated('二级项目'), 数量(`${description}：二级项目个数`)),
      资金: from(stated('资金'), 金额(`${description}：涉及资金，所填的或各项目全年预算数之和`)),
      项目: 项目清单(`${description}：列有自评表的项目，按数据文件的顺序`),
    })
    .describe(description);
};

const 自评 = z
  .object({
    合计: 自评范围('自评项目：各预算合计', BUDGETS),
    一般公共预算: 自评范围('自评的一般公共预算项目', ['一般公共预算']),
    政府性基金: 自评范围('自评的政府性基金预算项目', ['政府性基金']),
    国有资本经营: 自评范围('自评的国有资本经营预算项目', ['国有资本经营']),
    结果: 文字('从绩效自评情况看……').optional(),
  })
  .describe('自评的总体情况；自评项目可以多于所列的项目');

const 部门评价 = z
  .object({
    项目: from(['绩效.项目', '绩效.部门评价.项目'], z.array(绩效项目).describe('开展部门评价的项目')),
    全年预算: 项目合计('全年预算', '开展部门评价的项目全年预算数合计'),
    执行: 项目合计('执行', '开展部门评价的项目全年执行数合计'),
    资金: z
      .object({
        合计: from(
          BUDGETS.map((budget) => `绩效.部门评价.资金.${budget}`),
          金额('涉及资金，各预算合计'),
        ),
        ...mapItems(BUDGET_ITEMS, (_, { printed }) => 金额(`涉及${printed}`)),
      })
      .describe('部门评价涉及的资金：所填的，或各项目全年预算数之和'),
    等级,
    得分: 分值('部门评价的得分').optional(),
    评价等级: from(['绩效.部门评价.等级'], 文字('部门评价的等级；没有填写而有得分时按得分推算')).optional(),
    结果: 文字('部门评价的结果').optional(),
    报告: z
      .object({
        标题: 文字('评价报告标题'),
        正文: from(['绩效.部门评价.报告.文件'], 文字('评价报告正文，Markdown')),
      })
      .optional(),
  })
  .describe('部门评价');

export const 绩效 = z
  .object({
    项目: z.array(绩效项目).describe('项目支出绩效自评表，按数据文件的顺序'),
    全部项目: 文字('所列项目包括全部项目支出的，写“是”').optional(),
    项目个数: 项目个数('所列自评项目个数'),
    全年预算: 项目合计('全年预算', '各项目全年预算数合计'),
    执行: 项目合计('执行', '各项目全年执行数合计'),
    等级,
    自评,
    类别: z
      .array(类别('绩效.类别结果.{名称}'))
      .describe('按类别的项目，按类别首次出现的顺序；没有填写类别的不列'),
    按类别: z.record(z.string(), 类别('绩效.类别结果')).describe('按类别的项目，类别作键'),
    重点项目: from([FORM, '绩效.重点项目'], 绩效项目.optional().describe('正文中列出自评表和综述的项目')),
    整体支出自评: 文字('部门整体支出绩效自评的结果').optional(),
    整体自评: 整体自评.optional(),
    结果应用: 文字('绩效自评结果应用情况').optional(),
    部门评价: 部门评价.optional(),
    单位整体评价: 文字('对所属单位整体支出开展部门评价的情况').optional(),
    财政重点评价: 文字('财政重点评价结果').optional(),
  })
  .describe('绩效自评与部门评价');
