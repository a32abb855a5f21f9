import type { z } from 'zod';
import { type DeclaredFields, NO_FIELDS } from '../read/schema/declared-fields.js';
import { accountsSchemaWith } from './accounts/declared-fields.js';

/**
 * The fields of the data file that say what stands at a path of the accounts, or from which it is
 * computed; the path itself where the data file has it under the same name. List items are marked by []; what is
 * computed may be told of below a field that has nothing of that name in it.
 * @param declared fields that a pack adds
 */
export function dataFieldsOf(path: string, declared: DeclaredFields = NO_FIELDS): readonly string[] {
  let schema: z.core.$ZodType | undefined = accountsSchemaWith(declared);
  let sources: readonly string[] | undefined;
  let below = '';
  for (const step of path.split(/\.|(?=\[\])/)) {
    schema = schema && memberOf(schema, step);
    const said = schema && saidOf(schema);
    below = said ? '' : `${below}${step === '[]' ? '' : '.'}${step}`;
    sources = said ?? sources;
  }
  return sources?.map((field) => field + below) ?? [path];
}

/** What {@link from} says of a schema. */
function saidOf(schema: z.core.$ZodType): readonly string[] | undefined {
  const said = (schema as z.ZodType).meta()?.取自 as readonly string[] | undefined;
  const { def } = schema._zod as { def: z.core.$ZodTypeDef };
  return said ?? (def.type === 'optional' ? saidOf((def as z.core.$ZodOptionalDef).innerType) : undefined);
}

/** A member of a group, the items of a list, what any key of a mapping holds; keys of mappings may be left out of a path. */
function memberOf(schema: z.core.$ZodType, step: string): z.core.$ZodType | undefined {
  const { def } = schema._zod as { def: z.core.$ZodTypeDef };
  switch (def.type) {
    case 'optional':
      return memberOf((def as z.core.$ZodOptionalDef).innerType, step);
    case 'object':
      return (def as z.core.$ZodObjectDef).shape[step];
    case 'array':
      return (def as z.core.$ZodArrayDef).element;
    case 'record': {
      const { valueType } = def as z.core.$ZodRecordDef;
      return memberOf(valueType, step) ?? valueType;
    }
    default:
      return undefined;
  }
}
