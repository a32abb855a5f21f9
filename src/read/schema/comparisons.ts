import { z } from 'zod';
import { comparable } from './comparable.js';
import { amount } from './numbers.js';
import type { Unit } from './unit.js';
import { text } from './words.js';

/** Last year's figures, typed here or read from last year's file. */
export const priorYear = (unit: Unit) =>
  z.union([
    text('上年数据文件的路径，从本文件所在的文件夹算起', '2023.yaml'),
    comparable((name) => amount(unit, `上年${name}`))
      .partial()
      .extend({
        收入总计: amount(unit, '上年收入总计').optional(),
        支出总计: amount(unit, '上年支出总计').optional(),
        财政拨款收入总计: amount(unit, '上年财政拨款收入总计').optional(),
        财政拨款支出总计: amount(unit, '上年财政拨款支出总计').optional(),
        一般公共预算支出: amount(unit, '上年一般公共预算财政拨款支出').optional(),
      }),
  ]);

/** Why this year's figures differ from last year's. */
export const changeReasons = comparable((name) => text(`${name}与上年相比增减的主要原因`))
  .partial()
  .extend({
    总计: text('收入、支出总计与上年相比增减的主要原因').optional(),
    财政拨款总计: text('财政拨款收入、支出总计与上年相比增减的主要原因').optional(),
    一般公共预算支出: text('一般公共预算财政拨款支出与上年相比增减的主要原因').optional(),
  });

/** 年初预算 of figures that the 科目 do not give it for. */
export const initialBudget = (unit: Unit) =>
  comparable((name) => amount(unit, `${name}年初预算数`)).partial();

/** Why figures differ from their budget: the 年初预算, for 三公经费 the 全年预算. */
export const budgetReasons = z.union([
  text('一般公共预算财政拨款支出决算与年初预算不同的主要原因'),
  comparable((name) => text(`${name}决算与预算不同的主要原因`)).partial(),
]);
