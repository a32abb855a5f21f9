import { z } from 'zod';
import { 结余明细 } from './accounts/balances.js';
import { 上年, 全年预算, 增减原因, 年初预算, 预算差异原因 } from './accounts/comparisons.js';
import { from, 序数, 文字, 金额 } from './accounts/fields.js';
import {
  会议费,
  国有资产,
  培训费,
  政府购买服务,
  政府采购,
  机关运行经费明细,
} from './accounts/other-matters.js';
import { 封面, 概况, 联系方式, 重点工作 } from './accounts/overview.js';
import { 绩效管理 } from './accounts/performance/management.js';
import { 绩效 } from './accounts/performance/performance.js';
import { 三公经费 } from './accounts/public-expenses.js';
import { 人员情况 } from './accounts/staff.js';
import {
  一般公共预算,
  国有资本经营,
  基本支出,
  支出,
  收入,
  政府性基金,
  财政拨款,
  项目支出,
} from './accounts/totals.js';
import { 所属单位, 抵销 } from './accounts/units.js';

/**
 * The accounts: every figure and fact of a publication, each computed once. This is all that
 * templates see; the schema serves to check the data paths that they name and to document them.
 */
export const accountsSchema = z.object({
  年度: 序数('决算年度'),
  上年度: from(['年度'], 序数('决算年度的上一年')),
  名称: 文字('部门或单位全称'),
  类型: z.enum(['部门', '单位']).describe('部门决算还是单位决算'),
  自称: 文字('文中怎样自称，例如 本局').optional(),
  预算代码: 文字('部门预算代码').optional(),
  公开日期: 文字('封面上的公开日期或报送日期').optional(),
  封面,
  概况,
  收入,
  支出,
  财政拨款,
  一般公共预算,
  基本支出,
  项目支出,
  政府性基金,
  国有资本经营,
  结余明细,
  三公经费: 三公经费.optional(),
  上年,
  增减原因,
  年初预算,
  全年预算,
  预算差异原因,
  机关运行经费: from(['机关运行经费.决算'], 金额('机关（机构）运行经费支出决算数')).optional(),
  机关运行经费明细: 机关运行经费明细.optional(),
  会议费: 会议费.optional(),
  培训费: 培训费.optional(),
  一般性支出: 金额('一般性支出决算数').optional(),
  政府采购: 政府采购.optional(),
  政府购买服务: 政府购买服务.optional(),
  国有资产: 国有资产.optional(),
  人员情况: 人员情况.optional(),
  绩效管理: 绩效管理.optional(),
  绩效: 绩效.optional(),
  重点工作,
  其他说明: 文字('其他需要说明的事项').optional(),
  联系方式: 联系方式.optional(),
  所属单位,
  抵销,
});

export type Accounts = z.output<typeof accountsSchema>;
