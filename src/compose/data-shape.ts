import type { z } from 'zod';
import { accountsSchemaWith } from '../derive/accounts/declared-fields.js';
import type { FigureKind } from '../kernel/figure.js';
import { type DeclaredFields, NO_FIELDS } from '../read/schema/declared-fields.js';

/** What stands at a data path, as far as templates care. */
export type DataShape = {
  readonly optional?: boolean;
  /** Field of the data file that says it, where its path there is another. */
  readonly field?: string;
} & (
  | { readonly type: 'object'; readonly fields: Readonly<Record<string, DataShape>> }
  | { readonly type: 'record'; readonly value: DataShape }
  | { readonly type: 'list'; readonly item: DataShape }
  | { readonly type: 'figure'; readonly kind: FigureKind }
  /** `words`: it is one of these; `literal`: it is this, which the template says itself. */
  | { readonly type: 'text'; readonly words?: readonly string[]; readonly literal?: string }
  | { readonly type: 'number' | 'truth' }
);

/** Words for a shape in messages. */
export function nameShape(shape: DataShape): string {
  switch (shape.type) {
    case 'object':
    case 'record':
      return '一组数据';
    case 'list':
      return '列表';
    case 'figure':
      return shape.kind;
    case 'text':
      return '文字';
    case 'number':
      return '数字';
    case 'truth':
      return '是否';
    default:
      return shape satisfies never;
  }
}

const ofAccounts = new Map<DeclaredFields, DataShape>();

/** The shape of all that the templates of a pack that declares these fields see, but for its own settings. */
export function accountsShape(declared: DeclaredFields = NO_FIELDS): DataShape {
  const shape = ofAccounts.get(declared) ?? shapeOf(accountsSchemaWith(declared));
  ofAccounts.set(declared, shape);
  return shape;
}

/** The shape of what a schema describes. */
export function shapeOf(schema: z.core.$ZodType): DataShape {
  const field = (schema as z.ZodType).meta()?.填写;
  const shape = bareShape(schema);
  return typeof field === 'string' ? { ...shape, field } : shape;
}

function bareShape(schema: z.core.$ZodType): DataShape {
  const { def } = (schema as z.ZodType)._zod as { def: z.core.$ZodTypeDef };
  switch (def.type) {
    case 'optional':
      return { ...shapeOf((def as z.core.$ZodOptionalDef).innerType), optional: true };
    case 'object':
      return { type: 'object', fields: mapFields((def as z.core.$ZodObjectDef).shape) };
    case 'record':
      return { type: 'record', value: shapeOf((def as z.core.$ZodRecordDef).valueType) };
    case 'array':
      return { type: 'list', item: shapeOf((def as z.core.$ZodArrayDef).element) };
    case 'custom':
      return { type: 'figure', kind: (schema as z.ZodType).meta()?.kind as FigureKind };
    case 'enum':
      return { type: 'text', words: Object.values((def as z.core.$ZodEnumDef).entries).map(String) };
    case 'string':
      return { type: 'text' };
    case 'number':
      return { type: 'number' };
    case 'boolean':
      return { type: 'truth' };
    default:
      throw new TypeError(`no shape for a schema of type ${def.type}`);
  }
}

function mapFields(fields: Readonly<Record<string, z.core.$ZodType>>): Record<string, DataShape> {
  return Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, shapeOf(schema)]));
}

/** A pack's own 设置: text, 是 or 否, lists and groups of them. */
export type PackSetting =
  | string
  | boolean
  | readonly PackSetting[]
  | { readonly [name: string]: PackSetting };

export function shapeOfSetting(setting: PackSetting): DataShape {
  if (typeof setting === 'string') return { type: 'text' };
  if (typeof setting === 'boolean') return { type: 'truth' };
  if (isList(setting))
    return { type: 'list', item: setting[0] === undefined ? { type: 'text' } : shapeOfSetting(setting[0]) };
  return {
    type: 'object',
    fields: Object.fromEntries(Object.entries(setting).map(([name, value]) => [name, shapeOfSetting(value)])),
  };
}

function isList(setting: PackSetting): setting is readonly PackSetting[] {
  return Array.isArray(setting);
}
