import { z } from 'zod';
import { 序数, 文字, 金额 } from './accounts/fields.js';
import { 上年, 国有资产, 增减原因, 政府采购, 概况 } from './accounts/other-matters.js';
import { 绩效 } from './accounts/performance.js';
import { 一般公共预算, 国有资本经营, 基本支出, 支出, 收入, 政府性基金, 财政拨款 } from './accounts/totals.js';

/**
 * The accounts: every figure and fact of a publication, each computed once. This is all that
 * templates see; the schema serves to check the data paths that they name and to document them.
 */
export const accountsSchema = z.object({
  年度: 序数('决算年度'),
  上年度: 序数('决算年度的上一年'),
  名称: 文字('部门或单位全称'),
  类型: z.enum(['部门', '单位']).describe('部门决算还是单位决算'),
  预算代码: 文字('部门预算代码').optional(),
  公开日期: 文字('封面上的公开日期'),
  概况,
  收入,
  支出,
  财政拨款,
  一般公共预算,
  基本支出,
  政府性基金,
  国有资本经营,
  上年,
  增减原因,
  机关运行经费: 金额('机关运行经费支出决算数').optional(),
  政府采购: 政府采购.optional(),
  国有资产: 国有资产.optional(),
  绩效: 绩效.optional(),
});

export type Accounts = z.output<typeof accountsSchema>;
