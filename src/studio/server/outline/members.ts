import { branch } from '../../../read/issues/field-guide.js';
import type { JsonSchema } from '../../../read/report-json-schema.js';
import { Scalar, type Tree } from '../../../read/scalar.js';

/** A field that a mapping may have. */
export interface Member {
  readonly key: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
}

/** The fields that may stand in a mapping. */
export function membersOf(schema: JsonSchema): readonly Member[] {
  const owner = branch(schema, 'properties');
  return Object.entries(owner?.properties ?? {}).map(([key, own]) => ({
    key,
    schema: own as JsonSchema,
    required: owner?.required?.includes(key) ?? false,
  }));
}

/** What a mapping holds by codes or names that are not fixed; undefined where it is another. */
export function valuesOf(schema: JsonSchema): JsonSchema | undefined {
  const named = branch(schema, 'patternProperties')?.patternProperties;
  const value = named
    ? Object.values(named)[0]
    : branch(schema, 'additionalProperties')?.additionalProperties;
  return typeof value === 'object' ? (value as JsonSchema) : undefined;
}

/** What a list holds; undefined where it is none. */
export function itemsOf(schema: JsonSchema): JsonSchema | undefined {
  const items = branch(schema, 'items')?.items;
  return typeof items === 'object' ? (items as JsonSchema) : undefined;
}

export type FieldForm = '单' | '列' | '组' | '键';

/** 单: a text or number; 列: a list; 组: fixed fields; 键: members by codes or names. */
export function formOf(schema: JsonSchema): FieldForm {
  if (itemsOf(schema)) return '列';
  if (branch(schema, 'properties')) return '组';
  return valuesOf(schema) ? '键' : '单';
}

/** Of a field that may be a mapping or a single value, the latter. */
export function singleBranch(schema: JsonSchema): JsonSchema | undefined {
  return (schema.anyOf as JsonSchema[] | undefined)?.find(
    (one) => one.type !== 'null' && formOf(one) === '单',
  );
}

/** The text that stands there; undefined where none does, '' where a name alone stands. */
export function writtenText(value: Tree | undefined): string | undefined {
  return value instanceof Scalar ? value.text : undefined;
}
