import { z } from 'zod';
import { BUDGET_ITEMS, BUDGETS, type Budget, LINE_ITEMS, mapItems } from '../../read/schema/line-items.js';
import { 分科目, 按经济分类, 项目明细, 项目金额 } from './economic.js';
import { amountsOf, from, 文字, 金额 } from './fields.js';
import { carriedFrom, grantedFrom, openingOf, receivedAs, spentFor, spentFrom } from './sources.js';
import {
  国资收支行,
  基金行,
  拨款支出行,
  支出行,
  收入行,
  类级,
  经济科目,
  经济类,
  项级,
} from './subject-rows.js';

/** 财政拨款 by kind of budget: the columns of table 04. */
const 分预算 = (description: string, sources: (budgets: readonly Budget[]) => readonly string[]) =>
  z
    .object({
      合计: from(sources(BUDGETS), 金额(`${description}：三本预算合计`)),
      ...mapItems(BUDGET_ITEMS, (budget, { printed }) =>
        from(sources([budget]), 金额(`${description}：${printed}`)),
      ),
    })
    .describe(description);

const 类名 = from(['科目[].名称', '科目名称'], 文字('类级科目名称'));

export const 收入 = z
  .object({
    ...amountsOf(LINE_ITEMS.收入, receivedAs),
    科目: z.array(收入行).describe('02 表各行：合计在前，类、款、项按编码排列，只有收入不为零的科目'),
  })
  .describe('01 表左半、02 表');

export const 支出 = z
  .object({
    ...amountsOf(LINE_ITEMS.支出, spentFor),
    功能分类: z
      .record(z.string(), z.object({ 名称: 类名, 金额: from(spentFor('合计'), 金额('本年支出')) }))
      .describe('01 表右半：按类级科目编码，科目表的每一类都有'),
    科目: z.array(支出行).describe('03 表各行：合计在前，只有支出不为零的科目'),
  })
  .describe('01 表右半、03 表');

export const 财政拨款 = z
  .object({
    支出: 分预算('本年财政拨款支出', spentFrom),
    年初结转和结余: 分预算('年初财政拨款结转和结余', openingOf),
    年末结转和结余: 分预算('年末财政拨款结转和结余，由收支推算', openingOf),
    收入总计: from(
      [...grantedFrom(), ...openingOf()],
      金额('财政拨款收入总计：本年收入与年初结转和结余之和'),
    ),
    支出总计: 分预算('财政拨款支出总计：本年支出与年末结转和结余之和', spentFrom),
    功能分类: z
      .record(z.string(), 分预算('财政拨款支出', spentFrom).extend({ 名称: 类名 }))
      .describe('04 表右半：按类级科目编码，科目表的每一类都有'),
  })
  .describe('04 表');

const GENERAL_BUDGET = ['一般公共预算'] as const;

/** What was budgeted and spent of one budget, in all and by 项. */
const 预决算 = (budget: Budget) => {
  const { printed } = BUDGET_ITEMS[budget];
  return {
    支出: from(spentFrom([budget]), 金额(`${printed}支出`)),
    年初预算: from(
      [
        '科目[].年初预算',
        ...(budget === '一般公共预算' ? ['未列支年初预算'] : []),
        `年初预算.${budget}.支出`,
      ],
      金额(`${printed}支出年初预算数`),
    ),
    全年预算: from(
      ['科目[].全年预算', `全年预算.${budget}.支出`],
      金额(`${printed}支出全年预算数（调整预算数）`),
    ).optional(),
    项级: z.array(项级).describe('有支出的项，按编码排列'),
    未支出项级: z.array(项级).describe('有预算而没有支出的项，按编码排列'),
    全部项级: z.array(项级).describe('有支出或有预算的项，按编码排列'),
  };
};

export const 一般公共预算 = from(
  spentFrom(GENERAL_BUDGET),
  z
    .object({
      ...amountsOf(LINE_ITEMS.一般公共预算, (line) =>
        line === '支出' ? spentFrom(GENERAL_BUDGET) : [`科目[].支出.${line}.一般公共预算`],
      ),
      ...预决算('一般公共预算'),
      科目: z.array(拨款支出行).describe('05 表各行：合计在前，只有支出不为零的科目'),
      类级: z.array(类级).describe('有支出的类，按编码排列'),
    })
    .describe('05 表，一般公共预算财政拨款支出的总体、结构、具体情况'),
);

export const 基本支出 = from(
  ['经济分类', '经济科目名称'],
  z
    .object({
      合计: 金额('一般公共预算财政拨款基本支出，即 05 表的基本支出合计'),
      人员经费: 金额('人员经费合计：工资福利支出（301）、对个人和家庭的补助（303）各款之和'),
      公用经费: 金额('公用经费合计：其余各款之和'),
      科目: z.record(z.string(), 经济科目).describe('按编码，科目表的每一类、款都有'),
      人员经费明细: z.array(经济科目).describe('人员经费中不为零的款，按编码排列'),
      公用经费明细: z.array(经济科目).describe('公用经费中不为零的款，按编码排列'),
      人员经费类级: z.array(经济类).describe('人员经费中不为零的类，按编码排列'),
      公用经费类级: z.array(经济类).describe('公用经费中不为零的类，按编码排列'),
      分科目: 分科目('经济分类', '基本支出'),
      有尾差: z.boolean().describe('以万元两位小数列示时，合计与人员经费、公用经费之和是否因四舍五入不等'),
    })
    .describe('06 表：一般公共预算财政拨款基本支出'),
);

export const 项目支出 = from(
  ['项目支出经济分类', '经济科目名称'],
  z
    .object({
      有数据: z.boolean().describe('数据文件是否填写了项目支出的经济分类'),
      合计: from(
        ['科目[].支出.项目支出.一般公共预算'],
        金额('一般公共预算财政拨款项目支出，即 05 表的项目支出合计'),
      ),
      科目: z.record(z.string(), 经济科目).describe('按编码，科目表的每一类、款都有'),
      分科目: 分科目('项目支出经济分类', '项目支出'),
      明细: from(['项目支出明细'], z.array(项目明细).describe('项目支出决算表各行，按数据文件的顺序')),
      明细合计: from(['项目支出明细'], z.object(项目金额).describe('项目支出决算表的合计')).optional(),
      类级: z
        .array(经济类.extend({ 用途: 文字('主要用于什么', '项目支出用途.{编码}').optional() }))
        .describe('不为零的类，按编码排列'),
    })
    .describe('一般公共预算财政拨款项目支出，按经济分类'),
);

export const 政府性基金 = from(
  [...grantedFrom(['政府性基金']), ...spentFrom(['政府性基金']), ...carriedFrom(['政府性基金'])],
  z
    .object({
      ...预决算('政府性基金'),
      有数据: z.boolean().describe('07 表是否有数'),
      科目: z.array(基金行).describe('07 表各行：合计在前'),
      经济分类: z
        .object({
          基本支出: 按经济分类('政府性基金经济分类.基本支出', '政府性基金预算财政拨款基本支出，按经济分类'),
          项目支出: 按经济分类('政府性基金经济分类.项目支出', '政府性基金预算财政拨款项目支出，按经济分类'),
        })
        .describe('政府性基金预算财政拨款支出，按经济分类'),
    })
    .describe('07 表'),
);

export const 国有资本经营 = from(
  [...grantedFrom(['国有资本经营']), ...spentFrom(['国有资本经营'])],
  z
    .object({
      ...预决算('国有资本经营'),
      有数据: z.boolean().describe('08 表是否有数'),
      科目: z.array(拨款支出行).describe('08 表各行：合计在前'),
      收支: from(
        [
          ...grantedFrom(['国有资本经营']),
          ...spentFrom(['国有资本经营']),
          ...carriedFrom(['国有资本经营']),
          ...openingOf(['国有资本经营']),
        ],
        z.array(国资收支行).describe('国有资本经营预算财政拨款收入支出决算表各行：合计在前'),
      ),
    })
    .describe('08 表'),
);
