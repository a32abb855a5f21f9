import { z } from 'zod';

/** Makes the field for one figure (an amount, or the reason of its change) from the figure's name. */
export type Leaf<T extends z.ZodType> = (name: string) => T;

/** Key of a 类级科目 in mappings. */
export const classCode = z.string().regex(/^\d{3}$/, '三位数字的类级科目编码，例如 208');

/** Totals of the 收入 side. The names in this file are those of the accounts, so that a template compares like with like. */
export const incomeTotals = <T extends z.ZodType>(leaf: Leaf<T>) =>
  z
    .strictObject({
      总计: leaf('收入总计').optional(),
      合计: leaf('本年收入合计').optional(),
      财政拨款: leaf('财政拨款收入').optional(),
      上级补助收入: leaf('上级补助收入').optional(),
      事业收入: leaf('事业收入').optional(),
      经营收入: leaf('经营收入').optional(),
      附属单位上缴收入: leaf('附属单位上缴收入').optional(),
      其他收入: leaf('其他收入').optional(),
      使用非财政拨款结余: leaf('使用非财政拨款结余（含专用结余）').optional(),
      年初结转和结余: leaf('年初结转和结余').optional(),
    })
    .describe('收入，与 01 表左半、02 表合计行同名');

/** Totals of the 支出 side. */
export const spendingTotals = <T extends z.ZodType>(leaf: Leaf<T>) =>
  z
    .strictObject({
      总计: leaf('支出总计').optional(),
      合计: leaf('本年支出合计').optional(),
      基本支出: leaf('基本支出').optional(),
      项目支出: leaf('项目支出').optional(),
      上缴上级支出: leaf('上缴上级支出').optional(),
      经营支出: leaf('经营支出').optional(),
      对附属单位补助支出: leaf('对附属单位补助支出').optional(),
      结余分配: leaf('结余分配').optional(),
      年末结转和结余: leaf('年末结转和结余').optional(),
    })
    .describe('支出，与 01 表右半、03 表合计行同名');

/** Totals of 财政拨款. */
export const appropriationTotals = <T extends z.ZodType>(leaf: Leaf<T>) =>
  z
    .strictObject({
      收入总计: leaf('财政拨款收入总计').optional(),
      支出总计: leaf('财政拨款支出总计').optional(),
      收入: z
        .strictObject({
          合计: leaf('本年财政拨款收入').optional(),
          一般公共预算: leaf('一般公共预算财政拨款收入').optional(),
          政府性基金: leaf('政府性基金预算财政拨款收入').optional(),
          国有资本经营: leaf('国有资本经营预算财政拨款收入').optional(),
        })
        .optional()
        .describe('本年财政拨款收入，按预算'),
      年初结转和结余: leaf('年初财政拨款结转和结余').optional(),
      年末结转和结余: leaf('年末财政拨款结转和结余').optional(),
    })
    .describe('财政拨款，与 04 表同名');

const generalBudget = <T extends z.ZodType>(leaf: Leaf<T>) =>
  z
    .strictObject({
      支出: leaf('一般公共预算财政拨款支出').optional(),
      基本支出: leaf('一般公共预算财政拨款基本支出').optional(),
      项目支出: leaf('一般公共预算财政拨款项目支出').optional(),
      类级: z
        .record(classCode, leaf('该类一般公共预算财政拨款支出，类级科目编码作字段名，例如 "208"'))
        .optional()
        .meta({ description: '按类，类级科目编码作字段名', 样例: [{ 208: '……' }] }),
    })
    .describe('一般公共预算财政拨款支出');

const publicExpenses = <T extends z.ZodType>(leaf: Leaf<T>) =>
  z
    .strictObject({
      合计: leaf('“三公”经费合计').optional(),
      因公出国境费: leaf('因公出国（境）费').optional(),
      公务用车购置及运行维护费: leaf('公务用车购置及运行维护费小计').optional(),
      公务用车购置费: leaf('公务用车购置费').optional(),
      公务用车运行维护费: leaf('公务用车运行维护费').optional(),
      公务接待费: leaf('公务接待费').optional(),
    })
    .describe('“三公”经费；合计和小计可由各项推算');

/**
 * The figures that a publication compares with last year or with the 年初预算. 上年, 增减原因, 年初预算 and
 * 预算差异原因 all have this shape; what is absent is not known, zero is a value.
 */
export const comparable = <T extends z.ZodType>(leaf: Leaf<T>) =>
  z.strictObject({
    收入: incomeTotals(leaf),
    支出: spendingTotals(leaf),
    财政拨款: appropriationTotals(leaf),
    一般公共预算: generalBudget(leaf),
    政府性基金: z
      .strictObject({ 支出: leaf('政府性基金预算财政拨款支出').optional() })
      .describe('政府性基金预算财政拨款'),
    国有资本经营: z
      .strictObject({ 支出: leaf('国有资本经营预算财政拨款支出').optional() })
      .describe('国有资本经营预算财政拨款'),
    三公经费: publicExpenses(leaf),
    机关运行经费: leaf('机关运行经费支出').optional(),
  });
