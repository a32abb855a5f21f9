import { z } from 'zod';
import {
  comparedFields,
  type DeclaredFields,
  type DeclaredShape,
  type DeclaredValue,
  valueSchema,
} from './declared-fields.js';
import { comparedName, LINE_ITEMS, type LineItem, type LineItems, mapItems } from './line-items.js';
import { amount } from './numbers.js';
import type { Unit } from './unit.js';
import { text } from './words.js';

/** Makes the field for one figure (an amount, or the reason of its change) from the figure's name. */
export type FieldMaker<T extends z.ZodType> = (name: string, item?: LineItem) => T;

/** Makes amounts; `year` is put before the name of each. */
export const amounts =
  (unit: Unit, year = ''): FieldMaker<ReturnType<typeof amount>> =>
  (name, { row } = {}) =>
    amount(unit, `${year}${name}${row === undefined ? '' : `，01 表第 ${row} 行`}`);

/** Key of a 类级科目 in mappings. */
export const classCode = z.string().regex(/^\d{3}$/, '三位数字的类级科目编码，例如 208');

/** The lines of a group, each of which may be left out. */
export const comparableLines = <Name extends string, T extends z.ZodType>(
  items: LineItems<Name>,
  leaf: FieldMaker<T>,
) =>
  z.strictObject(
    mapItems(items, (name, item) => {
      const field = leaf(comparedName(items, name), item).optional();
      return item.printed === undefined ? field : field.meta({ title: item.printed });
    }),
  );

const classes = <T extends z.ZodType>(leaf: FieldMaker<T>) =>
  z
    .record(classCode, leaf('该类一般公共预算财政拨款支出，类级科目编码作字段名，例如 "208"'))
    .optional()
    .meta({ description: '按类，类级科目编码作字段名', 样例: [{ 208: '……' }] });

/**
 * The figures that a publication compares with last year or with the 年初预算. 上年, 增减原因, 年初预算 and
 * 预算差异原因 all have this shape; what is absent is not known, zero is a value.
 */
export const comparable = <T extends z.ZodType>(leaf: FieldMaker<T>, declared: DeclaredShape = {}) =>
  z.strictObject({
    收入: comparableLines(LINE_ITEMS.收入, leaf).describe('收入，与 01 表左半、02 表合计行同名'),
    支出: comparableLines(LINE_ITEMS.支出, leaf).describe('支出，与 01 表右半、03 表合计行同名'),
    财政拨款: comparableLines(LINE_ITEMS.财政拨款, leaf).describe('财政拨款，与 04 表同名'),
    一般公共预算: comparableLines(LINE_ITEMS.一般公共预算, leaf)
      .extend({ 类级: classes(leaf) })
      .describe('一般公共预算财政拨款支出'),
    政府性基金: comparableLines(LINE_ITEMS.政府性基金, leaf).describe('政府性基金预算财政拨款'),
    国有资本经营: comparableLines(LINE_ITEMS.国有资本经营, leaf).describe('国有资本经营预算财政拨款'),
    三公经费: comparableLines(LINE_ITEMS.三公经费, leaf).describe('“三公”经费；合计和小计可由各项推算'),
    机关运行经费: leaf('机关运行经费支出').optional(),
    会议费: leaf('会议费支出').optional(),
    培训费: leaf('培训费支出').optional(),
    一般性支出: leaf('一般性支出').optional(),
    政府购买服务: leaf('政府购买服务支出').optional(),
    ...declared,
  });

/** Last year's figures, typed here or read from last year's file. */
export const priorYear = (unit: Unit, declared: DeclaredFields) =>
  z.union([
    text('上年数据文件的路径，从本文件所在的文件夹算起', '2023.yaml'),
    comparable(amounts(unit, '上年'), comparedShape(declared, figures(unit, '上年'))).partial(),
  ]);

/** Why this year's figures differ from last year's. */
export const changeReasons = (declared: DeclaredFields) => {
  const leaf = (name: string) => text(`${name}与上年相比增减的主要原因`);
  return comparable(leaf, comparedShape(declared, leaf)).partial();
};

/** 年初预算 of figures that the 科目 do not give it for. */
export const initialBudget = (unit: Unit, declared: DeclaredFields) =>
  comparable(
    (name) => amount(unit, `${name}年初预算数`),
    comparedShape(declared, figures(unit, '年初预算：')),
  ).partial();

/** 全年预算 (调整预算) of figures that the 科目 do not give it for; that of 三公经费 stands there. */
export const budgetAsAdjusted = (unit: Unit) =>
  comparable((name) => amount(unit, `${name}全年预算数`))
    .omit({ 三公经费: true })
    .partial();

/** Why figures differ from their budget: the 年初预算, for 三公经费 the 全年预算. */
export const budgetReasons = (declared: DeclaredFields) => {
  const leaf = (name: string) => text(`${name}决算与预算不同的主要原因`);
  return comparable(leaf, comparedShape(declared, leaf)).partial();
};

/** The declared fields that are compared, each made by `leaf`. */
function comparedShape(
  declared: DeclaredFields,
  leaf: (name: string, field: DeclaredValue) => z.ZodType,
): DeclaredShape {
  const fields = comparedFields(declared);
  return Object.fromEntries(fields.map(([name, field]) => [name, leaf(name, field).optional()]));
}

/** Makes the fields for figures of another year or of the budget. */
function figures(unit: Unit, which: string) {
  return (_: string, field: DeclaredValue) => valueSchema(unit, { ...field, 说明: `${which}${field.说明}` });
}
