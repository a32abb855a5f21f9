import { z } from 'zod';
import { BUDGET_ITEMS, LINE_ITEMS, mapItems } from '../../read/schema/line-items.js';
import { amountsOf, from, 序数, 文字, 金额 } from './fields.js';

/** All that is told of a unit comes from its file. */
const UNIT_FILES = ['所属单位'];
const ofUnit = () => UNIT_FILES;

/** Columns of tables by unit (按单位列示), for a unit as its own publication prints them. */
const columns = {
  收入: z.object(amountsOf(LINE_ITEMS.收入, ofUnit)).describe('01 表左半、02 表合计行'),
  支出: z.object(amountsOf(LINE_ITEMS.支出, ofUnit)).describe('01 表右半、03 表合计行'),
};

export const 所属单位 = z
  .array(
    z.object({
      序号: 序数('从 1 起'),
      名称: 文字('单位全称', '所属单位'),
      代码: 文字('预算单位代码', '所属单位').optional(),
      性质: 文字('单位性质', '所属单位').optional(),
      ...columns,
      财政拨款支出: z
        .object({
          合计: from(UNIT_FILES, 金额('财政拨款支出：三本预算合计')),
          ...mapItems(BUDGET_ITEMS, (_, { printed }) => from(UNIT_FILES, 金额(`${printed}支出`))),
        })
        .describe('本年财政拨款支出，按预算'),
      一般公共预算: z
        .object(amountsOf(LINE_ITEMS.一般公共预算, ofUnit))
        .describe('一般公共预算财政拨款支出，05 表合计行'),
    }),
  )
  .describe('各单位的合计数，与单位自己的公开文本相同；次序与数据文件相同，没有单位文件的为空');

const eliminated = ['抵销'];

export const 抵销 = from(
  eliminated,
  z
    .object({
      有数据: z.boolean().describe('是否有抵销'),
      收入: z.object(amountsOf(LINE_ITEMS.收入, () => eliminated)).describe('从各单位收入之和中减去的数'),
      支出: z.object(amountsOf(LINE_ITEMS.支出, () => eliminated)).describe('从各单位支出之和中减去的数'),
      明细: z
        .array(
          z.object({
            序号: 序数('从 1 起'),
            内容: 文字('是什么往来'),
            支出: 文字('付款单位的栏目'),
            收入: 文字('收款单位的栏目'),
            付款单位: 文字('付款单位').optional(),
            收款单位: 文字('收款单位').optional(),
            金额: 金额('抵销的金额'),
          }),
        )
        .describe('逐笔'),
    })
    .describe('汇总时各单位之间往来的抵销：各单位之和减去它，为部门的数'),
);
