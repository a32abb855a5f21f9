import { z } from 'zod';
import { ALLOCATIONS, BALANCE_PARTS } from '../../read/schema/facts.js';
import { factsOf, from, 金额 } from './fields.js';

const 专用结余 = z
  .object({
    年初: 金额('年初专用结余'),
    提取: from(['结余明细.分配.提取专用结余'], 金额('本年提取的专用结余')),
    使用: from(['结余明细.使用专用结余'], 金额('本年使用的专用结余')),
    年末: 金额('年末专用结余：所填的，或年初加提取减使用'),
  })
  .describe('专用结余');

/** Parts of the lines of table 01 that tables of some provinces have apart. */
export const 结余明细 = z
  .object({
    分配: z.object(factsOf(ALLOCATIONS)).describe('结余分配的去向').optional(),
    ...factsOf(BALANCE_PARTS),
    使用其他结余: from(
      ['结转结余.使用非财政拨款结余', '结余明细.使用专用结余'],
      金额('使用非财政拨款结余中专用结余以外的'),
    ).optional(),
    专用结余: 专用结余.optional(),
  })
  .describe('结转和结余中另列的各项');
