import { z } from 'zod';
import { amounts, comparable } from './comparable.js';
import { amount } from './numbers.js';
import type { Unit } from './unit.js';
import { text } from './words.js';

/** Last year's figures, typed here or read from last year's file. */
export const priorYear = (unit: Unit) =>
  z.union([
    text('上年数据文件的路径，从本文件所在的文件夹算起', '2023.yaml'),
    comparable(amounts(unit, '上年')).partial(),
  ]);

/** Why this year's figures differ from last year's. */
export const changeReasons = comparable((name) => text(`${name}与上年相比增减的主要原因`)).partial();

/** 年初预算 of figures that the 科目 do not give it for. */
export const initialBudget = (unit: Unit) =>
  comparable((name) => amount(unit, `${name}年初预算数`)).partial();

/** Why figures differ from their budget: the 年初预算, for 三公经费 the 全年预算. */
export const budgetReasons = comparable((name) => text(`${name}决算与预算不同的主要原因`)).partial();
