import { z } from 'zod';
import { lineNames, NATURES, OTHER_INCOME, OTHER_SPENDING } from './line-items.js';
import { amount } from './numbers.js';
import type { Unit } from './unit.js';
import { subjectCode, text, word } from './words.js';

const path = (description: string) => text(description, '局本级/2024.yaml');

/** 所属单位: the file of a unit; with it, what the approved summary by unit says of it. */
export const unitFile = (unit: Unit) =>
  z.union([
    path('单位数据文件的路径，从本文件所在的文件夹算起'),
    z.strictObject({
      文件: path('单位数据文件的路径'),
      本年收入合计: amount(unit, '批复的汇总表上这个单位的本年收入合计，用来核对').optional(),
      本年支出合计: amount(unit, '批复的汇总表上这个单位的本年支出合计，用来核对').optional(),
    }),
  ]);

/** What one unit may pay to another; 基本支出 and 项目支出 are those of 其他资金. */
export const PAID_AS = [...lineNames(OTHER_SPENDING), ...lineNames(NATURES)] as const;

/** As what a unit may receive it. */
export const RECEIVED_AS = lineNames(OTHER_INCOME).filter((name) => name !== '教育收费');

/** 抵销: money that went from one unit of the department to another, counted once in spending and once in income. */
export const elimination = (unit: Unit) =>
  z.strictObject({
    内容: text('是什么往来，为什么抵销', '局本级补助服务中心，部门内部往来'),
    支出: word(PAID_AS, '付款单位列在哪一栏支出；基本支出、项目支出指财政拨款以外的资金'),
    收入: word(RECEIVED_AS, '收款单位列在哪一栏收入'),
    金额: amount(unit, '抵销的金额，不写则为这一栏的全部，两边应相等').optional(),
    付款单位: text('付款单位的名称，不写则为各单位').optional(),
    支出科目: subjectCode('项级', '付款单位列支的科目，只有一个的不写').optional(),
    收款单位: text('收款单位的名称，不写则为各单位').optional(),
    收入科目: subjectCode('项级', '收款单位列收的科目，只有一个的不写').optional(),
  });
