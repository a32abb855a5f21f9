import { z } from 'zod';
import { INCOME_COLUMNS, mapItems, NATURES, SPENDING_COLUMNS } from '../../read/schema/line-items.js';
import { amountsOf, from, 文字, 金额 } from './fields.js';
import { receivedAs, spentFor } from './sources.js';

/** What every row by 科目 begins with. */
export const 科目 = {
  编码: from(['科目[].编码'], 文字('科目编码：类三位、款五位、项七位；合计行为空')),
  名称: from(['科目[].名称', '科目名称'], 文字('科目名称；合计行为“合计”')),
  级次: from(['科目[].编码'], z.enum(['合计', '类', '款', '项']).describe('行的级次：合计、类、款、项')),
};

/** A row of table 02. */
export const 收入行 = z.object({ ...科目, ...amountsOf(INCOME_COLUMNS, receivedAs) });

/** A row of table 03. */
export const 支出行 = z.object({
  ...科目,
  ...amountsOf(SPENDING_COLUMNS, spentFor),
});

/** A row of tables 05 and 08: expenditure from one budget. */
export const 拨款支出行 = z.object({
  ...科目,
  合计: 金额('本预算安排的支出合计'),
  ...mapItems(NATURES, (nature) => 金额(`本预算安排的${nature}`)),
});

/** One of the column groups of table 07. */
const 基本与项目 = (description: string) =>
  z
    .object({
      合计: 金额(`${description}合计`),
      ...mapItems(NATURES, (nature) => 金额(`${description}中用于${nature}的`)),
    })
    .describe(description);

/** A row of table 07. */
export const 基金行 = z.object({
  ...科目,
  年初结转和结余: 基本与项目('年初结转和结余'),
  本年收入: 基本与项目('本年收入'),
  本年支出: 基本与项目('本年支出'),
  年末结转和结余: 基本与项目('年末结转和结余，由前三项推算'),
});

const 未知 = '，没有按科目填写年初结转和结余、科目又有几个的没有';

/** The same for 国有资本经营预算, of which what was carried over may be known in all alone. */
export const 国资收支行 = 基金行.extend({
  年初结转和结余: 基本与项目(`年初结转和结余${未知}`).optional(),
  年末结转和结余: 基本与项目(`年末结转和结余，由前三项推算${未知}`).optional(),
});

/** One 项 of one budget, with its names at every level. */
export const 项级 = z.object({
  编码: 文字('项级科目编码'),
  类: 文字('所属类的名称，不带末尾的“支出”'),
  类全称: 文字('所属类的名称'),
  款: 文字('所属款的名称'),
  项: 文字('项级科目名称'),
  年初预算: from(['科目[].年初预算'], 金额('本预算财政拨款支出年初预算数')),
  全年预算: from(['科目[].全年预算'], 金额('本预算财政拨款支出全年预算数（调整预算数）')).optional(),
  决算: 金额('本预算财政拨款支出决算数'),
  用途: 文字('主要用于什么', '科目[].用途').optional(),
  预算差异原因: 文字('决算数与年初预算数不同的主要原因', '科目[].预算差异原因').optional(),
});

/** One 类 of the 一般公共预算财政拨款. */
export const 类级 = z.object({
  编码: 文字('类级科目编码'),
  名称: 文字('类级科目名称，不带末尾的“支出”'),
  全称: 文字('类级科目名称'),
  金额: 金额('一般公共预算财政拨款支出'),
  年初预算: from(
    ['科目[].年初预算', '年初预算.一般公共预算.类级'],
    金额('一般公共预算财政拨款支出年初预算数'),
  ),
  全年预算: from(
    ['科目[].全年预算', '全年预算.一般公共预算.类级'],
    金额('一般公共预算财政拨款支出全年预算数（调整预算数）'),
  ).optional(),
  上年: 金额('上年一般公共预算财政拨款支出', '上年.一般公共预算.类级.{编码}').optional(),
  用途: 文字('主要用于什么', '支出用途.{编码}').optional(),
  增减原因: 文字('与上年相比增减的主要原因', '增减原因.一般公共预算.类级.{编码}').optional(),
  预算差异原因: 文字('决算数与年初预算数不同的主要原因', '预算差异原因.一般公共预算.类级.{编码}').optional(),
  项级: z.array(项级).describe('该类的项，按编码排列，含有年初预算而没有支出的'),
});

export const 经济科目 = z.object({
  编码: 文字('支出经济分类科目编码：类三位、款五位'),
  名称: 文字('支出经济分类科目名称'),
  金额: 金额('一般公共预算财政拨款支出决算数'),
});

/** One 类 of 经济分类 with its 款. */
export const 经济类 = 经济科目.extend({
  明细: z.array(经济科目).describe('该类不为零的款，按编码排列'),
});
