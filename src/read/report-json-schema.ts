import { z } from 'zod';
import { type DeclaredFields, NO_FIELDS } from './schema/declared-fields.js';
import { reportSchema } from './schema/report.js';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

const made = new WeakMap<DeclaredFields, JsonSchema>();

/**
 * JSON Schema (draft 2020-12) of the data file: what the file may say before it is read.
 * Every field has a Chinese description; amounts name their unit. Made once per process; not to be changed.
 * @param declared fields that a pack adds
 */
export function reportJsonSchema(declared: DeclaredFields = NO_FIELDS): JsonSchema {
  const schema = made.get(declared) ?? make(declared);
  made.set(declared, schema);
  return schema;
}

function make(declared: DeclaredFields): JsonSchema {
  const schema = z.toJSONSchema(reportSchema('元', { declared }), {
    io: 'input',
    target: 'draft-2020-12',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      describeKeys(jsonSchema);
      keepForInput(zodSchema, jsonSchema);
    },
  });
  const { $schema, ...rest } = schema;
  return { $schema: $schema!, title: '部门决算公开数据文件', ...rest };
}

/** Mappings by code: editors check YAML's number keys against patternProperties only. */
function describeKeys(schema: z.core.JSONSchema.BaseSchema): void {
  const { propertyNames, additionalProperties } = schema;
  if (typeof propertyNames !== 'object') return;
  delete schema.propertyNames;
  if (propertyNames.pattern === undefined || additionalProperties === undefined) return;
  schema.patternProperties = { [propertyNames.pattern]: additionalProperties };
  schema.additionalProperties = false;
}

/** zod leaves out examples and defaults of what it reads into something else; they are those of the file. */
function keepForInput(zod: z.core.$ZodTypes, schema: z.core.JSONSchema.BaseSchema): void {
  const { def } = zod._zod;
  if (def.type === 'default') schema.default = def.defaultValue as z.core.JSONSchema._JSONSchema;
  if (!Array.isArray(schema.样例)) return;
  schema.examples = schema.样例;
  delete schema.样例;
}
