import { z } from 'zod';
import { amount } from './numbers.js';
import type { Unit } from './unit.js';
import { subjectCode, text } from './words.js';

/** 财政拨款, by kind of budget. */
export const appropriations = (unit: Unit) => ({
  一般公共预算: amount(unit, '一般公共预算财政拨款').optional(),
  政府性基金: amount(unit, '政府性基金预算财政拨款').optional(),
  国有资本经营: amount(unit, '国有资本经营预算财政拨款').optional(),
});

/** Amounts by the fund they belong to. */
export const funds = (unit: Unit) =>
  z.strictObject({ ...appropriations(unit), 其他资金: amount(unit, '财政拨款以外的资金').optional() });

const income = (unit: Unit) =>
  z.strictObject({
    ...appropriations(unit),
    上级补助: amount(unit, '上级补助收入').optional(),
    事业: amount(unit, '事业收入，含教育收费').optional(),
    教育收费: amount(unit, '事业收入中的教育收费').optional(),
    经营: amount(unit, '经营收入').optional(),
    附属单位上缴: amount(unit, '附属单位上缴收入').optional(),
    其他: amount(unit, '其他收入').optional(),
  });

const expenditure = (unit: Unit) =>
  z.strictObject({
    基本: funds(unit).optional().describe('基本支出，按资金性质'),
    项目: funds(unit).optional().describe('项目支出，按资金性质'),
    上缴上级: amount(unit, '上缴上级支出').optional(),
    经营: amount(unit, '经营支出').optional(),
    对附属单位补助: amount(unit, '对附属单位补助支出').optional(),
  });

const carriedOver = (unit: Unit) =>
  z.strictObject({
    基本: funds(unit).optional().describe('基本支出结转，按资金性质'),
    项目: funds(unit).optional().describe('项目支出结转和结余，按资金性质'),
  });

const name = () => text('科目名称，只在与科目表不同或科目表没有时填写').optional();
const initialBudget = (unit: Unit) => amount(unit, '一般公共预算财政拨款支出年初预算数').optional();

/** One 项级科目 of 支出功能分类 with all its amounts. */
export const subjectRow = (unit: Unit) =>
  z.strictObject({
    编码: subjectCode('项级', '支出功能分类科目编码，项级七位'),
    名称: name(),
    收入: income(unit).optional().describe('本年收入，按来源'),
    支出: expenditure(unit).optional().describe('本年支出，按性质'),
    年初结转: carriedOver(unit).optional().describe('年初结转和结余'),
    年初预算: initialBudget(unit),
    差异原因: text('决算数与年初预算数不同的主要原因').optional(),
  });

/** 批复数 of a 科目 of any level: what its 项级 sum up to, and the totals across columns. */
export const statedSubject = (unit: Unit) => {
  const byFund = (what: string) =>
    funds(unit)
      .extend({ 全部资金: amount(unit, `${what}，全部资金`).optional() })
      .optional()
      .describe(`${what}，按资金性质`);
  return z.strictObject({
    编码: subjectCode('各级', '类、款、项级科目编码，或“合计”；项级只写横向合计的批复数'),
    名称: name(),
    收入: income(unit)
      .extend({
        财政拨款: amount(unit, '财政拨款收入，三本预算之和').optional(),
        合计: amount(unit, '本年收入合计').optional(),
      })
      .optional()
      .describe('本年收入，按来源'),
    支出: expenditure(unit)
      .extend({ 基本: byFund('基本支出'), 项目: byFund('项目支出'), 合计: byFund('支出合计') })
      .optional()
      .describe('本年支出，按性质'),
    年初结转: carriedOver(unit).optional().describe('年初结转和结余'),
    年初预算: initialBudget(unit),
  });
};

const economicCode = z.string().regex(/^\d{3}(\d{2})?$/, '三位或五位数字的支出经济分类科目编码，例如 30101');

/** Amounts by code of 部门预算支出经济分类: 类 of three digits, 款 of five. */
export const economicAmounts = (unit: Unit) =>
  z.record(economicCode, amount(unit, '该科目的决算数，科目编码作字段名，例如 30101'));

/** Names of 经济分类 that the catalogue does not have. */
export const economicNames = z
  .record(economicCode, text('支出经济分类科目的名称，科目编码作字段名，例如 30101'))
  .default({})
  .meta({
    description: '科目表没有、或与科目表不同的支出经济分类科目名称',
    样例: [{ 30101: '……' }],
  });
