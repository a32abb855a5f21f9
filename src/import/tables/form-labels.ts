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

/** Names of what a self-evaluation form has, by the fields of 绩效.项目. */
export const formLabels = z.strictObject({
  自评表: z.string(),
  /** Whose value stands to the right. */
  栏: z.record(z.string(), names),
  /** Whose value stands below. */
  栏下: z.record(z.string(), names),
  资金列: z.record(z.enum(['年初预算', '全年预算', '执行', '分值', '执行率', '得分']), names),
  资金行: z.record(z.string(), names),
  资金总额: names,
  指标列: z.record(z.enum(['一级', '二级', '三级指标', ...INDICATOR_FIELDS]), names),
});

export type FormLabels = z.output<typeof formLabels>;
