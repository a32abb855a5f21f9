import { z } from 'zod';
import { LINE_ITEMS, printedName } from './line-items.js';
import { amount, quantity } from './numbers.js';
import type { Unit } from './unit.js';
import { allSetAgainst, setAgainst } from './value.js';
import { text } from './words.js';

/** 全年预算 and 决算. */
const columns = (unit: Unit, what: string) => ({
  预算: amount(unit, `${what}全年预算数`).optional(),
  决算: amount(unit, `${what}决算数`).optional(),
});

/** One kind of expense, with what is counted of it. */
const expense = <Counts extends z.ZodRawShape>(
  unit: Unit,
  item: keyof typeof LINE_ITEMS.三公经费,
  counts: Counts,
) => {
  const what = printedName(LINE_ITEMS.三公经费, item);
  return z
    .strictObject({
      ...allSetAgainst({ ...columns(unit, what), ...counts }),
      用途: text(`${what}的开支内容`).optional(),
    })
    .optional()
    .describe(what);
};

const reception = (unit: Unit, what: string) =>
  allSetAgainst({
    决算: amount(unit, `${what}决算数`).optional(),
    批次: quantity(`${what}的批次（批），或来访团组数（个）`).optional(),
    人次: quantity(`${what}的人次`).optional(),
  });

/**
 * 三公经费: table 09 and its text; what is absent is zero. Last year's figures stand under 上年, the
 * reasons under 增减原因 and 预算差异原因.
 */
export const publicExpenses = (unit: Unit) =>
  z.strictObject({
    因公出国境费: expense(unit, '因公出国境费', {
      团组: quantity('因公出国（境）团组数（个）').optional(),
      人次: quantity('因公出国（境）人次').optional(),
    }),
    公务用车购置费: expense(unit, '公务用车购置费', {
      购置: quantity('本年使用财政拨款购置（更新）的公务用车（辆）').optional(),
    }),
    公务用车运行维护费: expense(unit, '公务用车运行维护费', {
      保有量: quantity('年末财政拨款开支运行维护费的公务用车保有量（辆）').optional(),
    }),
    公务接待费: z
      .strictObject({
        预算: setAgainst(amount(unit, '公务接待费全年预算数').optional()),
        国内: setAgainst(
          z
            .strictObject({
              ...reception(unit, '国内公务接待'),
              外事: z
                .strictObject(reception(unit, '国内公务接待中的外事（外宾）接待'))
                .optional()
                .describe('国内公务接待中的外事（外宾）接待'),
              用途: text('国内公务接待的开支内容').optional(),
            })
            .optional()
            .describe('国内公务接待，含外事接待'),
        ),
        国境外: z
          .strictObject({
            ...reception(unit, '国（境）外公务接待'),
            用途: text('国（境）外公务接待的开支内容').optional(),
          })
          .optional()
          .describe('国（境）外公务接待'),
      })
      .optional()
      .describe('公务接待费；决算数为国内、国（境）外之和'),
  });

/** 批复数 of the totals of 三公经费. */
export const statedPublicExpenses = (unit: Unit) => {
  const cars = columns(unit, '公务用车购置及运行维护费');
  return z.strictObject({
    ...columns(unit, '“三公”经费'),
    公务用车购置及运行维护费: z.strictObject(cars).optional().describe('公务用车购置及运行维护费小计'),
    公务接待费: z
      .strictObject({ 决算: amount(unit, '公务接待费决算数').optional() })
      .optional()
      .describe('公务接待费，国内、国（境）外之和'),
  });
};
