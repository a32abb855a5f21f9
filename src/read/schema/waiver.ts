import { z } from 'zod';
import { date } from './date.js';
import { text } from './words.js';

/** 出错说明: why one failing check stands. */
export const waiver = z.strictObject({
  规则: text('规则的名称，即核对信息中“错误”或“提醒”之后、冒号之前的词', '三公经费超预算'),
  位置: text(
    '数据文件中的字段，从外到内以“.”相连；列表中的一项写它的编码或名称，没有的写第几项',
    '科目.2101501.支出.基本支出',
  ),
  原因: text('经核实无误的原因'),
  日期: date('写明的日期，在决算年度结束之后'),
});
