import type { z } from 'zod';
import { accountsSchemaWith } from '../../../derive/accounts/declared-fields.js';
import { nearestName } from '../../../kernel/nearest-name.js';
import type { DeclaredFields } from '../../../read/schema/declared-fields.js';

/** Why a name of a formula stands for no figure of the accounts, and what may have been meant; undefined where it does. */
export function nameProblem(
  path: readonly string[],
  declared: DeclaredFields,
): { message: string; hint?: string } | undefined {
  let schema: z.core.$ZodType = accountsSchemaWith(declared);
  for (const [index, step] of path.entries()) {
    const { def } = bare(schema)._zod as { def: z.core.$ZodTypeDef };
    const before = path.slice(0, index).join('.');
    if (def.type === 'record') {
      schema = (def as z.core.$ZodRecordDef).valueType;
      continue;
    }
    if (def.type === 'array') {
      const { element } = def as z.core.$ZodArrayDef;
      if (isFieldOf(element, step))
        return { message: `“${before}”有几行，没有写是哪一行`, hint: `例如：${before}.“名称或编码”.${step}` };
      schema = element;
      continue;
    }
    if (def.type !== 'object') return { message: `“${before}”之下没有“${step}”` };
    const fields = (def as z.core.$ZodObjectDef).shape;
    const next = Object.hasOwn(fields, step) ? fields[step] : undefined;
    if (next === undefined) {
      const near = nearestName(step, Object.keys(fields));
      const hint =
        near === undefined ? `可用的名称：${Object.keys(fields).join('、')}。` : `是不是“${near}”？`;
      return { message: before === '' ? `没有“${step}”` : `“${before}”之下没有“${step}”`, hint };
    }
    schema = next;
  }
  const isAFigure = (bare(schema)._zod as { def: z.core.$ZodTypeDef }).def.type === 'custom';
  return isAFigure ? undefined : { message: `“${path.join('.')}”不是一个数` };
}

/** Whether the rows of a table have such a column. */
function isFieldOf(row: z.core.$ZodType, name: string): boolean {
  const { def } = bare(row)._zod as { def: z.core.$ZodTypeDef };
  return def.type === 'object' && Object.hasOwn((def as z.core.$ZodObjectDef).shape, name);
}

function bare(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod as { def: z.core.$ZodTypeDef };
  return def.type === 'optional' ? bare((def as z.core.$ZodOptionalDef).innerType) : schema;
}
