import { z } from 'zod';
import { factSchemas, MANAGED, MANAGEMENT_RESULTS } from '../facts.js';
import { quantity } from '../numbers.js';
import type { Unit } from '../unit.js';

/** Steps of 绩效管理 of which projects and money are counted. */
export const MANAGEMENT_STEPS = {
  目标编报: '编报绩效目标的项目',
  监控: '开展绩效监控（跟踪）的项目',
  自评: '开展绩效自评的项目',
  部门评价: '开展部门评价的项目',
} as const;

export const GRADE_NAMES = ['优', '良', '中', '差'] as const;

/** 绩效管理: how much was looked at in the year, in counts and amounts. */
export const managedPerformance = (unit: Unit) =>
  z.strictObject({
    ...(Object.fromEntries(
      Object.entries(MANAGEMENT_STEPS).map(([step, meaning]) => [
        step,
        z.strictObject(factSchemas(unit, MANAGED)).optional().describe(meaning),
      ]),
    ) as Record<keyof typeof MANAGEMENT_STEPS, z.ZodOptional<z.ZodObject<typeof managed>>>),
    等级: z
      .strictObject(
        Object.fromEntries(
          GRADE_NAMES.map((grade) => [grade, quantity(`自评等级为“${grade}”的项目个数（个）`).optional()]),
        ) as Record<(typeof GRADE_NAMES)[number], z.ZodOptional<ReturnType<typeof quantity>>>,
      )
      .optional()
      .describe('绩效自评各等级的项目个数'),
    ...factSchemas(unit, MANAGEMENT_RESULTS),
  });

const managed = factSchemas('元', MANAGED);
