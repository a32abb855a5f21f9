import { z } from 'zod';
import { amount, text, type Unit } from './values.js';

/** The parts of the data file that carry the accounts proper: rows by 科目, amounts by fund and by economic code. */
export function accountsSchemas(unit: Unit) {
  const 金额 = () => amount(unit);
  const 财政资金 = {
    一般公共预算: 金额().optional().describe('一般公共预算财政拨款'),
    政府性基金: 金额().optional().describe('政府性基金预算财政拨款'),
    国有资本经营: 金额().optional().describe('国有资本经营预算财政拨款'),
  };
  const 分资金 = z.strictObject({ ...财政资金, 其他资金: 金额().optional().describe('财政拨款以外的资金') });
  const 收入 = z.strictObject({
    ...财政资金,
    上级补助: 金额().optional().describe('上级补助收入'),
    事业: 金额().optional().describe('事业收入，含教育收费'),
    教育收费: 金额().optional().describe('事业收入中的教育收费'),
    经营: 金额().optional().describe('经营收入'),
    附属单位上缴: 金额().optional().describe('附属单位上缴收入'),
    其他: 金额().optional().describe('其他收入'),
  });
  const 支出 = z.strictObject({
    基本: 分资金.optional().describe('基本支出，按资金性质'),
    项目: 分资金.optional().describe('项目支出，按资金性质'),
    上缴上级: 金额().optional().describe('上缴上级支出'),
    经营: 金额().optional().describe('经营支出'),
    对附属单位补助: 金额().optional().describe('对附属单位补助支出'),
  });
  const 科目行 = z.strictObject({
    编码: text().describe('支出功能分类科目编码：项级七位'),
    名称: text().optional().describe('科目名称，只在与科目表不同或科目表没有时填写'),
    收入: 收入.optional(),
    支出: 支出.optional(),
    年初结转: z
      .strictObject({ 基本: 分资金.optional(), 项目: 分资金.optional() })
      .optional()
      .describe('年初结转和结余'),
    年初预算: 金额().optional().describe('一般公共预算财政拨款支出年初预算数'),
    差异原因: text().optional().describe('决算数与年初预算数不同的主要原因'),
  });
  const 经济分类 = z.record(z.string().regex(/^\d{3}(\d{2})?$/, '应为三位或五位经济分类编码'), 金额());
  return { 科目行, 分资金, 经济分类 };
}
