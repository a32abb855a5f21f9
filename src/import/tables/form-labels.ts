import { z } from 'zod';

const names = z.array(z.string()).min(1);

/** Fields of an indicator besides its levels and its name, in the order of a row. */
export const INDICATOR_FIELDS = [
  '性质',
  '方向',
  '年初指标值',
  '年度指标值',
  '实际完成值',
  '计量单位',
  '分值',
  '得分',
  '偏差原因',
] as const;

/** Of these, what every indicator has. */
export const NEEDED_FIELDS = ['年度指标值', '实际完成值', '分值', '得分'] as const;

const FUND_COLUMNS = [
  '目标申报',
  '年初预算',
  '全年预算',
  '执行',
  '分值',
  '执行率',
  '得分',
  '偏差原因',
] as const;
/** Fields of 整体自评.任务. */
export const TASK_FIELDS = ['名称', '内容', '预期目标', '完成情况', '未完成原因'] as const;

/** Names of what a self-evaluation form has, by the fields of what it is of. */
export const formLabels = z.strictObject({
  自评表: z.string(),
  /** What the form is of: one of 绩效.项目, or 绩效.整体自评, which is told by its title. */
  对象: z.enum(['项目', '整体自评']).default('项目'),
  /** How the title of a form of 整体自评 ends. */
  标题: names.default([]),
  /** Whose value stands to the right. */
  栏: z.record(z.string(), names),
  /** Whose value stands below. */
  栏下: z.record(z.string(), names),
  资金列: z.partialRecord(z.enum(FUND_COLUMNS), names),
  /** Head of a column of names: each of its lines is money of 资金来源 by that name. */
  资金来源: names.default([]),
  资金行: z.record(z.string(), names),
  资金总额: names,
  任务列: z.partialRecord(z.enum(TASK_FIELDS), names).default({}),
  /** Of the line above the heads of indicators that names their goal. */
  目标: names.default([]),
  指标列: z.partialRecord(z.enum(['一级', '二级', '三级指标', ...INDICATOR_FIELDS]), names),
});

export type FormLabels = z.output<typeof formLabels>;
