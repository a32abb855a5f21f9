import { type JsonSchema, reportJsonSchema } from './report-json-schema.js';
import type { DeclaredFields } from './schema/declared-fields.js';
import { SET_AGAINST } from './schema/value.js';

/** What editors complain of in English whatever the schema says: `check` tells it, in Chinese. */
const LEFT_TO_CHECK = ['minimum', 'maximum', 'minItems', 'maxItems'];
/** What a department may leave to the files of its units; `check` asks all others for it. */
const GIVEN_BY_UNITS = ['科目', '经济分类', '单位'];
/** Of a mapping, its fields that a message names. */
const NAMED_FIELDS = 8;

/**
 * The schema of the data file as editors get it (`report.schema.json`): what is not filled in yet is no mistake, since
 * `check` asks for it, and what is one is told in Chinese (`errorMessage`, which the YAML extension of VS Code shows).
 * @param declared fields that a pack declares
 */
export function editorSchema(declared?: DeclaredFields): JsonSchema {
  const { $schema, title, ...schema } = reportJsonSchema(declared);
  return { $schema: $schema!, title: title!, ...told(schema, '数据文件') };
}

/** A schema and all within it; `name` is what its value is called. */
function forEditors(schema: JsonSchema, name: string): JsonSchema {
  return orEmpty(told(schema, name));
}

function told(schema: JsonSchema, name: string): JsonSchema {
  const { properties, patternProperties, additionalProperties, items, prefixItems, anyOf, ...own } = schema;
  for (const keyword of [...LEFT_TO_CHECK, SET_AGAINST]) delete own[keyword];
  if (own.required) own.required = own.required.filter((field) => !GIVEN_BY_UNITS.includes(field));
  const each = `${name}的每一项`;
  return {
    ...own,
    ...(properties && { properties: ofFields(properties) }),
    ...(patternProperties && { patternProperties: mapped(patternProperties, each) }),
    ...(additionalProperties !== undefined && { additionalProperties: inner(additionalProperties, each) }),
    ...(items !== undefined && { items: inner(items as Inner, each) }),
    ...(prefixItems && { prefixItems: prefixItems.map((item) => inner(item as Inner, each)) }),
    ...(anyOf && { anyOf: anyOf.map((one) => told(one as JsonSchema, name)) }),
    errorMessage: complaint(schema, name),
  } as JsonSchema;
}

type Inner = JsonSchema | boolean;
type Fields = NonNullable<JsonSchema['properties']>;

function inner(schema: Inner, name: string): Inner {
  return typeof schema === 'object' ? forEditors(schema, name) : schema;
}

function ofFields(fields: Fields): Fields {
  const entries = Object.entries(fields).map(([key, field]) => [key, inner(field as Inner, `“${key}”`)]);
  return Object.fromEntries(entries);
}

function mapped(fields: Fields, name: string): Fields {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, inner(field as Inner, name)]));
}

/** Nothing may stand where something is to be filled in. */
function orEmpty(schema: JsonSchema): JsonSchema {
  if (schema.anyOf) return { ...schema, anyOf: [...schema.anyOf, { type: 'null' }] };
  const types = [schema.type ?? []].flat();
  return {
    ...schema,
    ...(types.length > 0 && { type: [...types, 'null'] }),
    ...(schema.enum && { enum: [...schema.enum, null] }),
  } as JsonSchema;
}

/** What is expected of a value that does not fit. */
function complaint(
  { type, description, enum: choices, properties, required, anyOf }: JsonSchema,
  name: string,
): string {
  const meaning = description === undefined ? '' : `：${description}`;
  if (choices) return `${name}只能写 ${choices.join('、')}${meaning}`;
  if (anyOf) return `${name}的写法不对${meaning}`;
  if (type === 'array') return `${name}是列表，每项一行，以“- ”开头，不能为空${meaning}`;
  if (type !== 'object') return `${name}要写${nounOf(type)}${meaning}`;
  const keys = Object.keys(properties ?? {});
  if (keys.length === 0) return `${name}是一组字段，每行一个“字段: 值”${meaning}`;
  const named = keys.slice(0, NAMED_FIELDS).join('、') + (keys.length > NAMED_FIELDS ? '等' : '');
  const must = required?.length ? `，必填 ${required.join('、')}` : '';
  return `${name}里有不认识或缺少的字段，或不是一组字段：可写 ${named}${must}`;
}

function nounOf(type: unknown): string {
  const [first] = [type].flat();
  return first === 'string' ? '文字' : first === 'integer' ? '整数' : '数';
}
