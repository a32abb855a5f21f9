import { z } from 'zod';
import { FUND_ITEMS, mapItems } from './line-items.js';
import { amount } from './numbers.js';
import type { Unit } from './unit.js';
import { name, subjectCode } from './words.js';

/** One project of the 项目支出决算表. */
export const listedProject = (unit: Unit) =>
  z.strictObject({
    名称: name('项目名称'),
    科目: subjectCode('项级', '列支的支出功能分类科目编码，项级七位').optional(),
    年初预算: amount(unit, '项目年初预算数').optional(),
    全年预算: amount(unit, '项目全年预算数（调整预算数）').optional(),
    支出: z
      .strictObject(
        mapItems(FUND_ITEMS, (_, { printed }) => amount(unit, `项目支出决算数：${printed}`).optional()),
      )
      .describe('项目支出决算数，按资金性质'),
  });
