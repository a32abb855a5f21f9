import { z } from 'zod';
import { type DeclaredFields, declaredShape } from './declared-fields.js';
import {
  BUDGET_ITEMS,
  FUND_ITEMS,
  LINE_ITEMS,
  type LineItems,
  mapItems,
  meaningOf,
  NATURES,
  OTHER_SPENDING,
  printedName,
  SUBJECT_INCOME,
} from './line-items.js';
import { amount } from './numbers.js';
import type { Unit } from './unit.js';
import { setAgainst } from './value.js';
import { name, subjectCode, text } from './words.js';

/** An amount for each line, which may be left out. */
const amounts = <Name extends string>(unit: Unit, items: LineItems<Name>) =>
  mapItems(items, (name) => amount(unit, meaningOf(items, name)).optional());

/** Amounts by the fund they belong to. */
export const funds = (unit: Unit) => z.strictObject(amounts(unit, FUND_ITEMS));

/** 财政拨款, by kind of budget. */
export const appropriations = (unit: Unit) => amounts(unit, BUDGET_ITEMS);

const income = (unit: Unit) => z.strictObject(amounts(unit, SUBJECT_INCOME));

/** 基本支出 and 项目支出, each by fund; `what` is all of it. */
const byNature = (unit: Unit, what = '') =>
  mapItems(NATURES, (name) => funds(unit).optional().describe(`${name}${what}，按资金性质`));

const expenditure = (unit: Unit) => z.strictObject({ ...byNature(unit), ...amounts(unit, OTHER_SPENDING) });

const carriedOver = (unit: Unit) => z.strictObject(byNature(unit, '的年初结转和结余'));

const initialBudget = (unit: Unit) => amount(unit, '财政拨款支出年初预算数').optional();

/** One 项级科目 of 支出功能分类 with all its amounts. */
export const subjectRow = (unit: Unit, declared: DeclaredFields) =>
  z.strictObject({
    编码: subjectCode('项级', '支出功能分类科目编码，项级七位'),
    名称: name('科目名称，只在与科目表不同或科目表没有时填写').optional(),
    收入: setAgainst(income(unit).optional().describe('本年收入，按来源')),
    支出: setAgainst(expenditure(unit).optional().describe('本年支出，按性质')),
    年初结转和结余: carriedOver(unit).optional().describe('年初结转和结余，按性质'),
    年初预算: setAgainst(amount(unit, '财政拨款支出年初预算数，科目所用的那一本预算的').optional()),
    全年预算: amount(unit, '财政拨款支出全年预算数（调整预算数），与“年初预算”同一本').optional(),
    用途: text('该科目的财政拨款支出主要用于什么').optional(),
    经济分类: economicAmounts(unit)
      .optional()
      .meta({
        description: '该科目的一般公共预算财政拨款基本支出，按部门预算支出经济分类款级科目',
        样例: [{ 30101: 1234.56 }],
      }),
    项目支出经济分类: economicAmounts(unit)
      .optional()
      .meta({
        description: '该科目的一般公共预算财政拨款项目支出，按部门预算支出经济分类款级科目',
        样例: [{ 30227: 1234.56 }],
      }),
    预算差异原因: text('决算数与年初预算数不同的主要原因').optional(),
    ...declaredShape(unit, declared.科目),
  });

/** 批复数 of a 科目 of any level: what its 项级 sum up to, and the totals across columns. */
export const statedSubject = (unit: Unit) => {
  const { 财政拨款, 合计 } = amounts(unit, LINE_ITEMS.收入);
  const byFund = (what: string) =>
    funds(unit)
      .extend({ 全部资金: amount(unit, `${what}，全部资金`).optional() })
      .optional()
      .describe(`${what}，按资金性质`);
  return z.strictObject({
    编码: subjectCode('各级', '类、款、项级科目编码，或“合计”；项级只写横向合计的批复数'),
    收入: income(unit).extend({ 财政拨款, 合计 }).optional().describe('本年收入，按来源'),
    支出: expenditure(unit)
      .extend(mapItems(NATURES, (name) => byFund(name)))
      .extend({ 合计: byFund(printedName(LINE_ITEMS.支出, '合计')) })
      .optional()
      .describe('本年支出，按性质'),
    年初结转和结余: carriedOver(unit).optional().describe('年初结转和结余，按性质'),
    年初预算: initialBudget(unit),
  });
};

const functionalCode = z.string().regex(/^\d{3}(\d{2}){0,2}$/, '三位、五位或七位数字的科目编码，例如 20101');

/** Names of 支出功能分类, beside those in the rows of 科目. */
export const functionalNames = z
  .record(functionalCode, name('支出功能分类科目的名称，科目编码作字段名，例如 20101'))
  .default({})
  .meta({
    description:
      '科目表没有、或与科目表不同的支出功能分类科目名称，类、款级的写在这里，项级的也可以写在“科目”里',
    样例: [{ 20101: '……' }],
  });

const economicCode = z.string().regex(/^\d{3}(\d{2})?$/, '三位或五位数字的支出经济分类科目编码，例如 30101');

/** Amounts by code of 部门预算支出经济分类: 类 of three digits, 款 of five. */
export const economicAmounts = (unit: Unit) =>
  z.record(economicCode, amount(unit, '该科目的决算数，科目编码作字段名，例如 30101'));

/** Names of 经济分类 that the catalogue does not have. */
export const economicNames = z
  .record(economicCode, name('支出经济分类科目的名称，科目编码作字段名，例如 30101'))
  .default({})
  .meta({
    description: '科目表没有、或与科目表不同的支出经济分类科目名称',
    样例: [{ 30101: '……' }],
  });
