import { z } from 'zod';
import { amounts, comparableLines } from './comparable.js';
import { LINE_ITEMS } from './line-items.js';
import { amount } from './numbers.js';
import { statedAssets, statedProcurement } from './other-matters.js';
import { statedPublicExpenses } from './public-expenses.js';
import { appropriations, economicAmounts, statedSubject } from './subject-rows.js';
import type { Unit } from './unit.js';

/**
 * 批复数: derived figures as the approved tables print them. Each is held against the derivation, and printed as
 * stated where rounding makes the two differ.
 */
export const approvedFigures = (unit: Unit) => {
  const total = amounts(unit);
  return z.strictObject({
    科目: z
      .array(statedSubject(unit))
      .default([])
      .describe('类、款级科目或合计（编码: 合计）的批复数；项级只写横向合计'),
    经济分类: economicAmounts(unit).default({}).describe('类级科目的批复数'),
    项目支出经济分类: economicAmounts(unit).default({}).describe('项目支出类级科目的批复数'),
    人员经费: amount(unit, '人员经费合计').optional(),
    公用经费: amount(unit, '公用经费合计').optional(),
    收入: comparableLines(LINE_ITEMS.收入, total)
      .pick({ 总计: true, 年初结转和结余: true })
      .optional()
      .describe('收入的批复数'),
    支出: comparableLines(LINE_ITEMS.支出, total)
      .pick({ 总计: true, 年末结转和结余: true })
      .optional()
      .describe('支出的批复数'),
    财政拨款: comparableLines(LINE_ITEMS.财政拨款, total)
      .extend({
        支出: total('财政拨款本年支出合计').optional(),
        分预算年末结转和结余: z
          .strictObject(appropriations(unit))
          .optional()
          .describe('年末财政拨款结转和结余，按预算'),
      })
      .optional()
      .describe('财政拨款的批复数'),
    三公经费: statedPublicExpenses(unit).optional().describe('“三公”经费的批复数'),
    政府采购: statedProcurement(unit).optional().describe('政府采购的批复数'),
    国有资产: statedAssets.optional().describe('国有资产的批复数'),
  });
};
