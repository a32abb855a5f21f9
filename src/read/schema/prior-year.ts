import { z } from 'zod';
import { amount } from './numbers.js';
import type { Unit } from './unit.js';
import { text } from './words.js';

/** Last year's figures, typed here or read from last year's file. */
export const priorYear = (unit: Unit) =>
  z.union([
    text('上年数据文件的路径，从本文件所在的文件夹算起', '2023.yaml'),
    z.strictObject({
      收入总计: amount(unit, '上年收入总计').optional(),
      支出总计: amount(unit, '上年支出总计').optional(),
      财政拨款收入总计: amount(unit, '上年财政拨款收入总计').optional(),
      财政拨款支出总计: amount(unit, '上年财政拨款支出总计').optional(),
      一般公共预算支出: amount(unit, '上年一般公共预算财政拨款支出').optional(),
      机关运行经费: amount(unit, '上年机关运行经费支出').optional(),
    }),
  ]);

/** Why this year's figures differ from last year's. */
export const changeReasons = z.strictObject({
  总计: text('收入、支出总计与上年相比增减的主要原因').optional(),
  财政拨款总计: text('财政拨款收入、支出总计与上年相比增减的主要原因').optional(),
  一般公共预算支出: text('一般公共预算财政拨款支出与上年相比增减的主要原因').optional(),
  机关运行经费: text('机关运行经费与上年相比增减的主要原因').optional(),
});
