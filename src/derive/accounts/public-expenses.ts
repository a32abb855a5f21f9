import { z } from 'zod';
import { LINE_ITEMS, printedName } from '../../read/schema/line-items.js';
import { from, 数量, 文字, 金额 } from './fields.js';

/** Both columns of an item, with the items that they are entered for. */
const 预决算 = (what: string, budgeted: readonly string[], spent = budgeted) => ({
  预算: from(
    budgeted.map((item) => `三公经费.${item}.预算`),
    金额(`${what}全年预算数`),
  ),
  决算: from(
    spent.map((item) => `三公经费.${item}.决算`),
    金额(`${what}决算数`),
  ),
});

const 费用 = <Counts extends z.ZodRawShape>(item: keyof typeof LINE_ITEMS.三公经费, counts: Counts) => {
  const what = printedName(LINE_ITEMS.三公经费, item);
  return z
    .object({ ...预决算(what, [item]), ...counts, 用途: 文字(`${what}的开支内容`).optional() })
    .describe(what);
};

const 接待 = (what: string) => ({
  决算: 金额(`${what}决算数`),
  批次: 数量(`${what}的批次（团组）`),
  人次: 数量(`${what}的人次`),
});

const CARS = ['公务用车购置费', '公务用车运行维护费'];
const RECEPTIONS = ['公务接待费.国内', '公务接待费.国境外'];
const receptions = (column: string) => RECEPTIONS.map((item) => `三公经费.${item}.${column}`);

export const 三公经费 = z
  .object({
    ...预决算(
      '“三公”经费',
      ['因公出国境费', ...CARS, '公务接待费'],
      ['因公出国境费', ...CARS, ...RECEPTIONS],
    ),
    因公出国境费: 费用('因公出国境费', {
      团组: 数量('因公出国（境）团组数'),
      人次: 数量('因公出国（境）人次'),
    }),
    公务用车购置及运行维护费: z
      .object(预决算('公务用车购置及运行维护费', CARS))
      .describe('公务用车购置费、公务用车运行维护费之和'),
    公务用车购置费: 费用('公务用车购置费', { 购置: 数量('本年购置（更新）的公务用车（辆）') }),
    公务用车运行维护费: 费用('公务用车运行维护费', { 保有量: 数量('年末公务用车保有量（辆）') }),
    公务接待费: z
      .object({
        ...预决算('公务接待费', ['公务接待费'], RECEPTIONS),
        批次: from(receptions('批次'), 数量('公务接待批次：国内、国（境）外之和')),
        人次: from(receptions('人次'), 数量('公务接待人次：国内、国（境）外之和')),
        国内: z
          .object({
            ...接待('国内公务接待'),
            外事: z.object(接待('国内公务接待中的外事（外宾）接待')).describe('其中：外事（外宾）接待'),
            用途: 文字('国内公务接待的开支内容').optional(),
          })
          .describe('国内公务接待，含外事接待'),
        国境外: z
          .object({
            ...接待('国（境）外公务接待'),
            用途: 文字('国（境）外公务接待的开支内容').optional(),
          })
          .describe('国（境）外公务接待'),
      })
      .describe('公务接待费'),
  })
  .describe('财政拨款“三公”经费：09 表和说明；没有填写的为零');
