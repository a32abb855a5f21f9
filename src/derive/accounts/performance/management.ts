import { z } from 'zod';
import { MANAGED, MANAGEMENT_RESULTS } from '../../../read/schema/facts.js';
import { GRADE_NAMES, MANAGEMENT_STEPS } from '../../../read/schema/performance/management.js';
import { factsOf, 数量 } from '../fields.js';

const managed = factsOf(MANAGED);

export const 绩效管理 = z
  .object({
    ...(Object.fromEntries(
      Object.entries(MANAGEMENT_STEPS).map(([step, meaning]) => [
        step,
        z.object(managed).describe(meaning).optional(),
      ]),
    ) as Record<keyof typeof MANAGEMENT_STEPS, z.ZodOptional<z.ZodObject<typeof managed>>>),
    等级: z
      .object(
        Object.fromEntries(
          GRADE_NAMES.map((grade) => [grade, 数量(`自评等级为“${grade}”的项目个数`).optional()]),
        ) as Record<(typeof GRADE_NAMES)[number], z.ZodOptional<ReturnType<typeof 数量>>>,
      )
      .describe('绩效自评各等级的项目个数')
      .optional(),
    ...factsOf(MANAGEMENT_RESULTS),
  })
  .describe('绩效管理的总体情况：项目个数和金额');
