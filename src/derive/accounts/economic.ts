import { z } from 'zod';
import { FUND_ITEMS, FUNDS, mapItems } from '../../read/schema/line-items.js';
import { from, 序数, 文字, 金额 } from './fields.js';
import { 科目, 经济科目, 经济类 } from './subject-rows.js';

/** 功能分类 by 经济分类: of each 科目 what it paid for. */
export const 分科目 = (field: string, nature: string) =>
  from(
    [`科目[].${field}`],
    z
      .array(
        z.object({
          ...科目,
          合计: 金额(`该科目按经济分类填写的${nature}合计`),
          经济分类: z.record(z.string(), 金额('该经济科目的决算数')).describe('类、款的编码作键'),
        }),
      )
      .describe(`一般公共预算财政拨款${nature}，功能分类与经济分类交叉：合计在前，只有填写了经济分类的科目`),
  );

/** Of one budget, by 经济分类. */
export const 按经济分类 = (field: string, description: string) =>
  from(
    [field, '经济科目名称'],
    z
      .object({
        合计: 金额(`${description}：所填各款之和`),
        科目: z.record(z.string(), 经济科目).describe('按编码，科目表的每一类、款都有'),
        类级: z.array(经济类).describe('不为零的类，按编码排列'),
      })
      .describe(description),
  );

/** One project of the 项目支出决算表, or their sum. */
export const 项目金额 = {
  年初预算: 金额('项目年初预算数').optional(),
  全年预算: 金额('项目全年预算数（调整预算数）').optional(),
  合计: from(
    FUNDS.map((fund) => `项目支出明细[].支出.${fund}`),
    金额('项目支出决算数，各项资金合计'),
  ),
  ...mapItems(FUND_ITEMS, (fund, { printed }) =>
    from([`项目支出明细[].支出.${fund}`], 金额(`项目支出决算数：${printed}`)),
  ),
};

export const 项目明细 = z.object({
  序号: 序数('从 1 起'),
  名称: 文字('项目名称'),
  编码: from(['项目支出明细[].科目'], 文字('列支的项级科目编码')).optional(),
  科目名称: from(['项目支出明细[].科目'], 文字('列支的项级科目名称')).optional(),
  ...项目金额,
});
